package ru.agatrt.partner.reporting.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import ru.agatrt.partner.job.JobHandler;
import ru.agatrt.partner.job.JobPostponed;
import ru.agatrt.partner.job.RunningJob;
import ru.agatrt.partner.review.Publication;

/** Statements of all companies of a list that was published. */
@ApplicationScoped
public class StatementJob implements JobHandler {

    private static final Logger LOG = Logger.getLogger(StatementJob.class.getName());

    @Inject
    private StatementPress press;

    @Override
    public String kind() {
        return Publication.STATEMENTS;
    }

    @Override
    public void run(RunningJob job) throws JobPostponed {
        press.print(job.subject(), job::progress);
    }

    /** Nothing is undone: what was made stays, and what is missing is made when somebody asks for it. */
    @Override
    public void giveUp(RunningJob job) {
        LOG.log(Level.SEVERE, "Some statements of list {0} could not be made; each is tried again when it is asked for", job.subject());
    }
}
