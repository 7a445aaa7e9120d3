package ru.agatrt.partner.reporting.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import ru.agatrt.partner.job.JobHandler;
import ru.agatrt.partner.job.JobPostponed;
import ru.agatrt.partner.job.RunningJob;
import ru.agatrt.partner.reporting.freshness.WarehouseUnavailable;
import ru.agatrt.partner.review.Publication;

/** Statements of all companies of a list that was published. It goes on where it was interrupted. */
@ApplicationScoped
public class StatementJob implements JobHandler {

    private static final Logger LOG = Logger.getLogger(StatementJob.class.getName());

    @Inject
    private StatementPress press;
    @Inject
    private StatementPoints points;
    @Inject
    private PressThreads threads;

    @Override
    public String kind() {
        return Publication.STATEMENTS;
    }

    /** @throws IllegalStateException when some could not be made; the others are told */
    @Override
    public void run(RunningJob job) throws JobPostponed {
        // Asked here and not by the press: each call of a bean that runs as another is a sign-in, which the server writes down.
        if (!isReached(job.subject())) {
            throw new JobPostponed(StatementPress.LOOK_AGAIN);
        }
        PressRun run = press.begin(job.subject(), job::progress);
        threads.share(Math.min(threads.count(), Math.max(1, run.left())), () -> press.print(run));
        if (run.isInterrupted()) {
            throw new JobPostponed(StatementPress.LOOK_AGAIN);
        }
        if (run.failures() > 0) {
            throw new IllegalStateException(run.failures() + " statements of list " + job.subject() + " were not made");
        }
    }

    private boolean isReached(String list) {
        try {
            return points.reached(list);
        } catch (WarehouseUnavailable e) {
            return false;
        }
    }

    /** Nothing is undone: what was made stays, and what is missing is made when somebody asks for it. */
    @Override
    public void giveUp(RunningJob job) {
        LOG.log(Level.SEVERE, "Some statements of list {0} could not be made; each is tried again when it is asked for", job.subject());
    }
}
