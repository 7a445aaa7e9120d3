package ru.agatrt.partner.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.review.persistence.ProposalTable;
import ru.agatrt.partner.review.persistence.ReviewTable;
import ru.agatrt.partner.review.persistence.ReviewTable.Row;
import ru.agatrt.partner.review.persistence.WorkbenchTable;

/** What an act on many proposals would do, told before anything is written. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER})
public class ReviewPreviews {

    private static final int NAMED = 8;

    @Inject
    private Jdbi book;
    @Inject
    private Clock clock;

    /** Of {@link ReviewDecisions#confirm}. */
    public BulkPreview confirm(String id, ProposalFilter filter, boolean provisionalToo) {
        long review = row(id).id();
        WorkbenchTable table = new WorkbenchTable(book);
        ProposalFilter wanted = only(filter.withDecided(false), provisionalToo);
        WorkbenchCounts all = table.counts(review, filter.withDecided(null));
        WorkbenchCounts written = wanted == null ? new WorkbenchCounts(Map.of(), Map.of()) : table.counts(review, wanted);
        List<ProposalRow> first = wanted == null ? List.of() : new ProposalTable(book).page(review, wanted, PageRequest.of(0, NAMED));
        return new BulkPreview(written.waiting(), first, provisionalToo ? 0 : all.waitingTotal() - written.waitingTotal(), all.decidedTotal(),
                wanted == null ? 0 : table.barred(review, wanted));
    }

    /** Of {@link ChosenProposals#confirm}: provisional ones were chosen by name, so they are written too. */
    public BulkPreview chosen(String id, Collection<ProposalKey> chosen) {
        long review = row(id).id();
        ProposalTable proposals = new ProposalTable(book);
        List<ProposalRow> rows = chosen.stream().map(k -> proposals.find(review, k.partner(), k.direction())
                .orElseThrow(() -> Reviews.notFound(k.partner(), k.direction()))).toList();
        List<ProposalRow> open = rows.stream().filter(r -> r.decided() == null).toList();
        Map<ProposalKind, Integer> byKind = new EnumMap<>(ProposalKind.class);
        open.forEach(r -> byKind.merge(r.proposal(), 1, Integer::sum));
        return new BulkPreview(byKind, open.subList(0, Math.min(NAMED, open.size())), 0, rows.size() - open.size(), (int) open.stream()
                .filter(r -> r.proposal() == ProposalKind.NONE && r.summary().metRows() == r.summary().requiredRows()).count());
    }

    /** Of {@link Publication#publish}. */
    public PublicationPreview publication(String id) {
        Row review = row(id);
        Map<String, Integer> numbers = new WorkbenchTable(book).decided(review.id());
        Map<ProposalKind, Integer> decisions = new EnumMap<>(ProposalKind.class);
        for (ProposalKind kind : ProposalKind.values()) {
            decisions.put(kind, numbers.getOrDefault(kind.name(), 0));
        }
        int published = new ReviewTable(book).published(review.halfYear());
        return new PublicationPreview(review.halfYear() + (published == 0 ? "" : "/" + published), LocalDate.now(clock).plusDays(1), decisions,
                numbers.getOrDefault("NAMED", 0), numbers.getOrDefault("PROVISIONAL", 0));
    }

    /** {@code null} when nothing is left: only provisional ones wanted, and they not. */
    private static ProposalFilter only(ProposalFilter filter, boolean provisionalToo) {
        if (provisionalToo) {
            return filter;
        }
        return Boolean.TRUE.equals(filter.provisional()) ? null : new ProposalFilter(filter.text(), filter.kind(), filter.direction(), filter.decided(),
                false, filter.manager(), filter.changed());
    }

    private Row row(String id) {
        return new ReviewTable(book).find(id).orElseThrow(() -> new NotFound("REVIEW_NOT_FOUND", "id", id));
    }
}
