package ru.agatrt.partner.reporting.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.job.JobHandler;
import ru.agatrt.partner.job.JobPostponed;
import ru.agatrt.partner.job.RunningJob;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.reporting.archive.StatementNotReady;
import ru.agatrt.partner.reporting.catalogue.ReportMaker;
import ru.agatrt.partner.reporting.export.MakingStopped;
import ru.agatrt.partner.reporting.freshness.WarehouseUnavailable;
import ru.agatrt.partner.reporting.reconciliation.Reconciliations;
import ru.agatrt.partner.reporting.run.persistence.RunTable;

/**
 * Makes the reports that were put into the background, one at a time in an instance: a large one takes memory for all its pages, and
 * imports and reviews want the other worker.
 */
@ApplicationScoped
public class ReportJob implements JobHandler {

    static final String KIND = "REPORT";

    private static final Logger LOG = Logger.getLogger(ReportJob.class.getName());
    private static final Duration NEXT_TURN = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);
    private static final Duration WRITE_EVERY = Duration.ofMillis(300);

    /** How long a person's report waits for the warehouse; a scheduled one waits over a day out of service. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration PATIENCE_OF_SCHEDULE = Duration.ofHours(30);

    @Inject
    private Jdbi book;
    @Inject
    private ReportMaker maker;
    @Inject
    private ReportPress press;
    @Inject
    private RunEnds ends;
    @Inject
    private Reconciliations reconciliations;
    @Inject
    private Clock clock;

    private final AtomicBoolean atWork = new AtomicBoolean();

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(RunningJob job) throws JobPostponed {
        ReportRunView run = new RunTable(book).find(job.subject()).orElseThrow();
        if (run.state().ended()) {
            return; // by an instance that died before it could say so, or by a person
        }
        if (run.progress().stopping()) {
            ends.cancelled(run);
            return;
        }
        if (!isReconciled(run)) {
            waitFor(run, RunProblem.of("REPORT_RUN_RECONCILING"));
        } else if (atWork.compareAndSet(false, true)) {
            try {
                make(run);
            } finally {
                atWork.set(false);
            }
        } else {
            throw new JobPostponed(NEXT_TURN);
        }
    }

    private void make(ReportRunView run) throws JobPostponed {
        RunTable runs = new RunTable(book);
        if (!runs.begin(run.id(), clock.instant())) {
            return;
        }
        try {
            ends.done(run, press.make(run, new RunWatch(runs, run.id(), WRITE_EVERY)));
        } catch (MakingStopped e) {
            ends.cancelled(run);
        } catch (WarehouseUnavailable | StatementNotReady e) {
            waitFor(run, RunProblem.of(e));
        } catch (BusinessException e) {
            ends.failed(run, RunProblem.of(e));
        }
    }

    /** What a schedule sends of the warehouse is compared with the book first; a difference that is found does not hold it up, the print says so. */
    private boolean isReconciled(ReportRunView run) {
        return !run.asked().occasion().scheduled() || !maker.readsWarehouse(run.request().name()) || reconciliations.proofFor(run.asked().at()).isPresent();
    }

    /** Gives the run back for a while, unless it has waited for too long. */
    private void waitFor(ReportRunView run, RunProblem what) throws JobPostponed {
        Duration patience = run.asked().occasion().scheduled() ? PATIENCE_OF_SCHEDULE : PATIENCE;
        if (run.asked().at().plus(patience).isBefore(clock.instant())) {
            ends.failed(run, what);
        } else {
            new RunTable(book).waitFor(run.id(), what);
            throw new JobPostponed(LOOK_AGAIN);
        }
    }

    @Override
    public void giveUp(RunningJob job) {
        new RunTable(book).find(job.subject()).filter(run -> !run.state().ended()).ifPresent(run -> {
            LOG.log(Level.SEVERE, "Report run {0} is given up", run.id());
            ends.failed(run, RunProblem.of("REPORT_RUN_BROKEN"));
        });
    }
}
