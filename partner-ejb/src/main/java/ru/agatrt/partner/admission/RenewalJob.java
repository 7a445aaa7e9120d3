package ru.agatrt.partner.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.admission.RenewalEvaluation.Evaluated;
import ru.agatrt.partner.admission.persistence.RenewalRows;
import ru.agatrt.partner.admission.persistence.RenewalTable;
import ru.agatrt.partner.admission.persistence.RenewalTable.Run;
import ru.agatrt.partner.job.JobHandler;
import ru.agatrt.partner.job.RunningJob;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.port.KnowledgeClock;

/** Evaluates a run of renewals, and applies one that was looked at, in the background. */
@ApplicationScoped
public class RenewalJob implements JobHandler {

    static final String KIND = "RENEWAL";

    private static final int STEPS = 3;

    @Inject
    private Jdbi book;
    @Inject
    private RenewalEvaluation evaluation;
    @Inject
    private RenewalWriter writer;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private Clock clock;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(RunningJob job) {
        Run run = new RenewalTable(book).find(job.subject()).orElseThrow();
        switch (run.state()) {
            case RUNNING -> evaluate(run, job);
            case APPLYING -> apply(run, job);
            default -> {
                // Done by an instance that died before it could say so.
            }
        }
    }

    private void evaluate(Run run, RunningJob job) {
        RenewalRows rows = new RenewalRows(book);
        rows.clear(run.id());
        List<Evaluated> evaluated = evaluation.evaluate(run.year(), run.known());
        job.progress(1, STEPS);
        rows.insert(evaluated.stream().map(e -> e.row(run.id())).toList());
        job.progress(2, STEPS);
        new RenewalTable(book).evaluated(run.id(), RenewalEvaluation.hash(evaluated), clock.instant());
    }

    /** Whatever was learnt since the preview and changes a line of it stops the whole: people see first what will be done. */
    private void apply(Run run, RunningJob job) {
        List<Evaluated> now = evaluation.evaluate(run.year(), knowledge.now());
        job.progress(1, STEPS);
        if (!RenewalEvaluation.hash(now).equals(run.hash())) {
            new RenewalTable(book).state(run.id(), RenewalState.STALE);
            return;
        }
        try {
            writer.write(run.publicId());
        } catch (Conflict decidedMeanwhile) {
            new RenewalTable(book).state(run.id(), RenewalState.STALE);
        }
    }

    @Override
    public void giveUp(RunningJob job) {
        new RenewalTable(book).find(job.subject()).filter(r -> r.state().isAtWork())
                .ifPresent(r -> new RenewalTable(book).state(r.id(), RenewalState.FAILED));
    }
}
