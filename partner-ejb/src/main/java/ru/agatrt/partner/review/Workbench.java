package ru.agatrt.partner.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.review.persistence.FormerList;
import ru.agatrt.partner.review.persistence.ProposalTable;
import ru.agatrt.partner.review.persistence.ReviewTable;
import ru.agatrt.partner.review.persistence.ReviewTable.Row;
import ru.agatrt.partner.review.persistence.WorkbenchTable;

/** A review as the people who decide on it read it: lists, numbers, what is not known yet. A page costs a fixed number of queries. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE})
public class Workbench {

    @Inject
    private Jdbi book;
    @Inject
    private WorkbenchRows rows;
    @Inject
    private NotKnownYet notKnown;

    /**
     * Proposals, worst first; within a group by code, or by {@code partner} or {@code volume} when asked for.
     *
     * @throws NotFound {@code REVIEW_NOT_FOUND}
     */
    public Page<WorkbenchRow> rows(String id, ProposalFilter filter, PageRequest page) {
        Row review = row(id);
        ProposalTable proposals = new ProposalTable(book);
        return new Page<>(rows.complete(review, proposals.page(review.id(), filter, page)), proposals.count(review.id(), filter));
    }

    /** Over all that the filter leaves, whatever its own {@code decided} says. */
    public WorkbenchCounts counts(String id, ProposalFilter filter) {
        return new WorkbenchTable(book).counts(row(id).id(), filter.withDecided(null));
    }

    /** Gaps in what is known that provisional proposals hang on; the largest first. */
    public List<NotKnown> notKnown(String id) {
        Row review = row(id);
        return review.hash() == null ? List.of() : notKnown.of(review);
    }

    /** Whether there is an earlier list to compare with. */
    public boolean hasFormerList(String id) {
        return new FormerList(book).exists(row(id).id());
    }

    /** Number of the list the review was published as; empty while it is not. */
    public Optional<String> listNo(String id) {
        return new WorkbenchTable(book).listNo(row(id).id());
    }

    private Row row(String id) {
        return new ReviewTable(book).find(id).orElseThrow(() -> new NotFound("REVIEW_NOT_FOUND", "id", id));
    }
}
