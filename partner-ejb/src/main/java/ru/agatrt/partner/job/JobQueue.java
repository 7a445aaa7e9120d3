package ru.agatrt.partner.job;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.job.persistence.JobTable;

/** Where work is asked for. The facade that submits decides who may. */
@Stateless
@PermitAll
public class JobQueue {

    @Inject
    private Jdbi book;

    @Inject
    private Clock clock;

    @Inject
    private Event<JobSubmitted> submitted;

    /**
     * Puts a job into the table within the caller's transaction: it runs if and only if that commits.
     *
     * @param subject what to work on; up to 100 characters
     */
    public void submit(String kind, String subject, String requestedBy) {
        new JobTable(book, clock).insert(kind, subject, requestedBy);
        submitted.fire(new JobSubmitted(kind));
    }

    /** Progress of the newest job on a subject. */
    public Optional<JobProgress> progress(String kind, String subject) {
        return new JobTable(book, clock).progress(kind, subject);
    }
}
