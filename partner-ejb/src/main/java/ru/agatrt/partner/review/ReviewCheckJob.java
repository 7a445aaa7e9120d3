package ru.agatrt.partner.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.job.JobHandler;
import ru.agatrt.partner.job.RunningJob;
import ru.agatrt.partner.review.ReviewCheck.Difference;
import ru.agatrt.partner.review.ReviewEvaluation.Evaluated;
import ru.agatrt.partner.review.persistence.Canonical;
import ru.agatrt.partner.review.persistence.CheckTable;
import ru.agatrt.partner.review.persistence.CheckTable.Kept;
import ru.agatrt.partner.review.persistence.CheckTable.Work;
import ru.agatrt.partner.review.persistence.FindingsJson;
import ru.agatrt.partner.review.persistence.ReviewTable;

/** Evaluates a review again and compares it with what was kept. */
@ApplicationScoped
public class ReviewCheckJob implements JobHandler {

    static final String KIND = "REVIEW_CHECK";

    @Inject
    private Jdbi book;
    @Inject
    private ReviewJob review;
    @Inject
    private ReviewEvaluation evaluation;
    @Inject
    private ReviewOutcome outcome;
    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(RunningJob job) {
        CheckTable checks = new CheckTable(book);
        Work work = checks.work(job.subject()).orElseThrow();
        if (!"RUNNING".equals(work.state())) {
            return;
        }
        ReviewTable.Row row = new ReviewTable(book).find(work.review()).orElseThrow();
        List<Evaluated> evaluated = outcome.of(row, evaluation.evaluate(review.frame(row, work.known())));
        Map<String, Kept> kept = new HashMap<>(checks.kept(row.id()));
        List<Difference> differences = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        int done = 0;
        for (Evaluated e : evaluated) {
            job.progress(++done, evaluated.size());
            String hash = Canonical.sha256(FindingsJson.write(e.content()));
            all.append(ReviewOutcome.line(e, hash));
            String partner = e.partner().code().value();
            String direction = e.standing().direction().name();
            Kept before = kept.remove(partner + "|" + direction);
            if (before == null || !before.hash().equals(hash)) {
                differences.add(new Difference(partner, direction, before == null ? null : before.outcome(), outcomeOf(e)));
            }
        }
        kept.forEach((key, before) -> differences.add(new Difference(key.substring(0, key.lastIndexOf('|')),
                key.substring(key.lastIndexOf('|') + 1), before.outcome(), null)));
        checks.done(work.id(), Canonical.sha256(all.toString()), differences, clock.instant());
    }

    private static String outcomeOf(Evaluated e) {
        return e.proposed().kind() + (e.proposed().status() == null ? "" : " " + e.proposed().status());
    }

    @Override
    public void giveUp(RunningJob job) {
        new CheckTable(book).failed(job.subject(), clock.instant());
    }
}
