package ru.agatrt.partner.reporting.run;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.job.JobQueue;
import ru.agatrt.partner.reporting.run.persistence.RunTable;

/** Where reports are put into the background. Whoever submits has checked who may, and what is asked for. */
@Stateless
@PermitAll
public class ReportRunQueue {

    @Inject
    private Jdbi book;
    @Inject
    private JobQueue jobs;
    @Inject
    private Clock clock;

    /**
     * Puts a run into the table with its job, within the caller's transaction.
     *
     * @return public id: of the new run, or of the one that is there already for the same schedule and moment
     */
    public String submit(NewReportRun run) {
        String id = UUID.randomUUID().toString();
        RunTable table = new RunTable(book);
        if (!table.insert(id, run, clock.instant())) {
            return table.of(run.occasion());
        }
        jobs.submit(ReportJob.KIND, id, run.requestedBy());
        return id;
    }
}
