package ru.agatrt.partner.job;

import java.time.Duration;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import ru.agatrt.partner.job.persistence.JobTable;
import ru.agatrt.partner.job.persistence.JobTable.Claim;

/** Takes up jobs and hands them to their handlers; knows nothing of threads. */
final class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());
    private static final int MAX_ATTEMPTS = 5;
    private static final Duration PROGRESS_EVERY = Duration.ofMillis(300);

    private final JobTable jobs;
    private final Map<String, JobHandler> handlers;
    private final String worker;
    private final Clock clock;

    JobRunner(JobTable jobs, Map<String, JobHandler> handlers, String worker, Clock clock) {
        this.jobs = jobs;
        this.handlers = Map.copyOf(handlers);
        this.worker = worker;
        this.clock = clock;
    }

    /** Runs the job that has been due longest. @return whether there was one */
    boolean runNext() {
        Optional<Claim> claim = jobs.claim(worker);
        claim.ifPresent(this::run);
        return claim.isPresent();
    }

    private void run(Claim claim) {
        RunningJob job = new RunningJob(claim.id(), claim.kind(), claim.subject(), claim.attempt(), reporter(claim));
        JobHandler handler = handlers.get(claim.kind());
        if (handler == null) {
            jobs.failed(claim, "no handler for " + claim.kind());
            LOG.log(Level.SEVERE, "No handler for jobs of kind {0}", claim.kind());
        } else if (claim.attempt() > MAX_ATTEMPTS) {
            // The instances that had it before died with it; one more try might take this one along.
            handler.giveUp(job);
            jobs.failed(claim, "not finished in " + MAX_ATTEMPTS + " attempts");
        } else {
            attempt(claim, job, handler);
        }
    }

    private void attempt(Claim claim, RunningJob job, JobHandler handler) {
        try {
            handler.run(job);
            jobs.done(claim);
        } catch (JobPostponed e) {
            jobs.postpone(claim, e.after());
        } catch (Exception e) {
            String incident = "job " + claim.kind() + " " + claim.subject() + ", attempt " + claim.attempt();
            LOG.log(claim.attempt() < MAX_ATTEMPTS ? Level.WARNING : Level.SEVERE, incident, e);
            if (claim.attempt() < MAX_ATTEMPTS) {
                jobs.retry(claim, String.valueOf(e), Duration.ofSeconds(1L << claim.attempt()));
            } else {
                handler.giveUp(job);
                jobs.failed(claim, String.valueOf(e));
            }
        }
    }

    /** Writes progress now and then, not as often as it is told. */
    private java.util.function.BiConsumer<Long, Long> reporter(Claim claim) {
        Instant[] last = {Instant.MIN};
        return (done, total) -> {
            Instant now = clock.instant();
            if (last[0].equals(Instant.MIN) || now.isAfter(last[0].plus(PROGRESS_EVERY))) {
                last[0] = now;
                jobs.progress(claim, done, total);
            }
        };
    }
}
