package ru.agatrt.partner.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.job.JobQueue;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.review.persistence.CheckTable;
import ru.agatrt.partner.review.persistence.FindingsJson;
import ru.agatrt.partner.review.persistence.ProposalTable;
import ru.agatrt.partner.review.persistence.ReviewTable;
import ru.agatrt.partner.review.persistence.ReviewTable.Row;

/** Runs a review again, in the background, and tells what differs: with its own knowledge nothing may. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE})
public class ReviewChecks {

    private static final int SHOWN = 10;

    @Inject
    private Jdbi book;
    @Inject
    private Scorecards scorecards;
    @Inject
    private Callers callers;
    @Inject
    private JobQueue jobs;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private Clock clock;

    /** With the knowledge the review was evaluated with. @return id of the check */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER})
    public String sameKnowledge(String review) {
        Row row = evaluated(review);
        return start(row, row.known());
    }

    /** With today's knowledge. @return id of the check */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER})
    public String presentKnowledge(String review) {
        return start(evaluated(review), knowledge.now());
    }

    /** @throws NotFound {@code REVIEW_CHECK_NOT_FOUND} */
    public ReviewCheck get(String id) {
        return new CheckTable(book).find(id).orElseThrow(() -> new NotFound("REVIEW_CHECK_NOT_FOUND", "id", id));
    }

    /** The newest checks of a review, newest first. */
    public List<CheckSummary> of(String review) {
        return new CheckTable(book).ofReview(review, SHOWN).stream().map(c -> !c.running() ? c
                : new CheckSummary(c.id(), c.state(), c.knownAt(), c.sameKnowledge(), c.equal(), c.count(),
                        jobs.progress(ReviewCheckJob.KIND, c.id()).orElse(c.progress()), c.requestedBy(), c.requestedAt(), null)).toList();
    }

    /** Short names of companies by code, as known to a check. */
    public Map<String, String> names(String check, Collection<String> codes) {
        return new CheckTable(book).names(new Knowledge(get(check).knownAt()), codes);
    }

    /**
     * What of a partner's findings differs: those fixed with the review, beside the same statuses judged with the knowledge of the
     * check. Empty where something else differs, such as a status held or a ground for a measure.
     *
     * @throws NotFound {@code REVIEW_CHECK_NOT_FOUND}, {@code PROPOSAL_NOT_FOUND}
     */
    public List<FindingChange> changes(String check, PartnerCode partner, Direction direction) {
        ReviewCheck of = get(check);
        Row review = evaluated(of.review());
        ProposalContent then = new ProposalTable(book).content(review.id(), partner, direction).orElseThrow(() -> Reviews.notFound(partner, direction));
        List<FindingChange> changes = new ArrayList<>();
        for (Judgement judged : then.judged()) {
            List<Finding> now = scorecards.evaluate(new ScorecardQuery(partner, judged.status(), review.halfYear(), null, review.asOf(), of.knownAt()))
                    .findings();
            for (Finding before : judged.findings()) {
                Finding after = now.stream().filter(f -> f.requirement() == before.requirement()).findFirst().orElse(null);
                if (after == null || !text(before).equals(text(after))) {
                    changes.add(new FindingChange(judged.status(), before.requirement(), before, after));
                }
            }
        }
        return changes;
    }

    private static String text(Finding finding) {
        return FindingsJson.write(new ProposalContent(null, List.of(new Judgement(StatusCode.NONE, List.of(finding))), List.of(), List.of()));
    }

    private String start(Row review, Knowledge known) {
        String id = UUID.randomUUID().toString();
        String login = callers.current().login();
        new CheckTable(book).insert(id, review.id(), known, login, clock.instant());
        jobs.submit(ReviewCheckJob.KIND, id, login);
        return id;
    }

    private Row evaluated(String id) {
        Row review = new ReviewTable(book).find(id).orElseThrow(() -> new NotFound("REVIEW_NOT_FOUND", "id", id));
        if (review.hash() == null) {
            throw new Conflict("REVIEW_NOT_EVALUATED");
        }
        return review;
    }
}
