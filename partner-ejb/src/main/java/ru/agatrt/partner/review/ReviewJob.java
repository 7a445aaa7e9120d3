package ru.agatrt.partner.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.job.JobHandler;
import ru.agatrt.partner.job.RunningJob;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.review.ReviewEvaluation.Evaluated;
import ru.agatrt.partner.review.ReviewEvaluation.ReviewFrame;
import ru.agatrt.partner.review.persistence.Canonical;
import ru.agatrt.partner.review.persistence.FindingsJson;
import ru.agatrt.partner.review.persistence.ProposalTable;
import ru.agatrt.partner.review.persistence.ProposalTable.NewProposal;
import ru.agatrt.partner.review.persistence.ReviewTable;

/** Evaluates a review in the background: proposals become visible with their number, all at once. */
@ApplicationScoped
public class ReviewJob implements JobHandler {

    static final String KIND = "REVIEW";

    private static final int AT_ONCE = 1_000;

    @Inject
    private Jdbi book;
    @Inject
    private ReviewEvaluation evaluation;
    @Inject
    private ReviewOutcome outcome;
    @Inject
    private ProgramEditions editions;
    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(RunningJob job) {
        ReviewTable.Row review = new ReviewTable(book).find(job.subject()).orElseThrow();
        if (review.state() != ReviewState.RUNNING) {
            return; // evaluated by an instance that died before it could say so
        }
        List<Evaluated> evaluated = outcome.of(review, evaluation.evaluate(frame(review, review.known())));
        job.progress(0, evaluated.size());
        ProposalTable proposals = new ProposalTable(book);
        proposals.clear(review.id());
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < evaluated.size(); i += AT_ONCE) {
            List<NewProposal> rows = new ArrayList<>();
            for (Evaluated e : evaluated.subList(i, Math.min(evaluated.size(), i + AT_ONCE))) {
                String content = FindingsJson.write(e.content());
                String hash = Canonical.sha256(content);
                all.append(ReviewOutcome.line(e, hash));
                rows.add(row(review.id(), e, content, hash));
            }
            proposals.insert(rows);
            job.progress(i + rows.size(), evaluated.size());
        }
        new ReviewTable(book).evaluated(review.id(), Canonical.sha256(all.toString()),
                (int) evaluated.stream().map(e -> e.partner().code()).distinct().count(), clock.instant());
        outcome.carryOver(review);
    }

    /** The frame of a review, as known at another moment or at its own. */
    ReviewFrame frame(ReviewTable.Row review, Knowledge known) {
        LocalDate standing = review.supplementary() ? LocalDate.ofInstant(review.requestedAt(), clock.getZone()) : review.halfYear().lastDay();
        return new ReviewFrame(review.halfYear(), review.asOf(), standing, known, editions.byCode(review.edition()));
    }

    private static NewProposal row(long review, Evaluated e, String content, String hash) {
        Judgement leading = e.proposed().leading();
        return new NewProposal(review, e.partner().key(), e.standing().direction().name(),
                e.standing().held() == null ? null : e.standing().held().status().name(),
                e.standing().held() == null ? null : e.standing().held().individualThreshold(), e.standing().suspended(),
                e.proposed().kind().name(), e.proposed().status() == null ? null : e.proposed().status().name(), leading.status().name(),
                e.facts().volume().countable(), e.facts().volume().undecidedProject(), e.threshold(), leading.requiredRows(),
                leading.requiredRows() - leading.blocking().size(), e.proposed().provisional(), Canonical.zip(content), hash);
    }

    @Override
    public void giveUp(RunningJob job) {
        new ReviewTable(book).find(job.subject()).ifPresent(r -> new ReviewTable(book).state(r.id(), ReviewState.FAILED));
    }
}
