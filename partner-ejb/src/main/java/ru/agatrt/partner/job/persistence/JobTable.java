package ru.agatrt.partner.job.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import ru.agatrt.partner.job.JobProgress;

/**
 * Jobs as rows. A running job belongs to a worker until its lease runs out; every change a worker makes names the worker
 * and the attempt, so one that was thought dead and comes back changes nothing.
 */
public final class JobTable {

    /** How long a job stays with a worker that does not renew. */
    public static final Duration LEASE = Duration.ofSeconds(30);

    private static final int LONGEST_FAILURE = 500;

    private final Jdbi book;
    private final Clock clock;

    public JobTable(Jdbi book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** A job taken up by a worker. */
    public record Claim(long id, String kind, String subject, String worker, int attempt) {

        private static Claim of(ResultSet row, String worker) throws SQLException {
            return new Claim(row.getLong("id"), row.getString("kind"), row.getString("subject"), worker, row.getInt("attempts") + 1);
        }
    }

    public void insert(String kind, String subject, String requestedBy) {
        book.useHandle(h -> h.createUpdate("""
                        INSERT INTO job (id, public_id, kind, subject, state, run_after, requested_by, created_at)
                        VALUES (NEXT VALUE FOR seq_entity, :publicId, :kind, :subject, 'QUEUED', :now, :requestedBy, :now)""")
                .bind("publicId", UUID.randomUUID().toString()).bind("kind", kind).bind("subject", subject)
                .bind("requestedBy", requestedBy).bind("now", now()).execute());
    }

    /** Takes up the job that has been due longest, one of a worker whose lease ran out included. */
    public Optional<Claim> claim(String worker) {
        // Rows alone are locked, not the gaps between them: else two workers wait for each other, and whoever submits a job for both.
        return book.inTransaction(TransactionIsolationLevel.READ_COMMITTED, h -> {
            Optional<Claim> due = h.createQuery("""
                            SELECT id, kind, subject, attempts FROM job
                            WHERE state IN ('QUEUED', 'RUNNING') AND run_after <= :now AND (state = 'QUEUED' OR lease_until < :now)
                            ORDER BY run_after, id LIMIT 1 FOR UPDATE SKIP LOCKED""")
                    .bind("now", now()).map((row, c) -> Claim.of(row, worker)).findOne();
            due.ifPresent(claim -> h.createUpdate("""
                            UPDATE job SET state = 'RUNNING', attempts = :attempt, worker = :worker, lease_until = :lease,
                              started_at = COALESCE(started_at, :now), version = version + 1 WHERE id = :id""")
                    .bind("attempt", claim.attempt()).bind("worker", worker).bind("lease", now().plus(LEASE)).bind("now", now())
                    .bind("id", claim.id()).execute());
            return due;
        });
    }

    /** Keeps all jobs of a living worker. */
    public void renew(String worker) {
        book.useHandle(h -> h.createUpdate("UPDATE job SET lease_until = :lease WHERE state = 'RUNNING' AND worker = :worker")
                .bind("lease", now().plus(LEASE)).bind("worker", worker).execute());
    }

    /** Workers that hold jobs. */
    public List<String> workers() {
        return book.withHandle(h -> h.createQuery("SELECT DISTINCT worker FROM job WHERE state = 'RUNNING' AND worker IS NOT NULL")
                .mapTo(String.class).list());
    }

    /** Lets go the jobs of a worker that is gone: they may be taken up at once. */
    public int release(String goneWorker) {
        return book.withHandle(h -> h.createUpdate("UPDATE job SET lease_until = '2000-01-01' WHERE state = 'RUNNING' AND worker = :worker")
                .bind("worker", goneWorker).execute());
    }

    public void progress(Claim claim, long done, long total) {
        change(claim, "progress_done = :done, progress_total = :total", u -> u.bind("done", done).bind("total", total));
    }

    public Optional<JobProgress> progress(String kind, String subject) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT progress_done, progress_total FROM job WHERE kind = :kind AND subject = :subject ORDER BY id DESC LIMIT 1""")
                .bind("kind", kind).bind("subject", subject)
                .map((row, c) -> new JobProgress(row.getLong(1), row.getLong(2))).findOne());
    }

    public void done(Claim claim) {
        change(claim, "state = 'DONE', finished_at = :now, failure = NULL", u -> u.bind("now", now()));
    }

    /** Gives the job back, to be tried again after a while. */
    public void retry(Claim claim, String failure, Duration after) {
        change(claim, "state = 'QUEUED', run_after = :after, failure = :failure",
                u -> u.bind("after", now().plus(after)).bind("failure", shortened(failure)));
    }

    /** Gives the job back as if it had not been taken up. */
    public void postpone(Claim claim, Duration after) {
        change(claim, "state = 'QUEUED', run_after = :after, attempts = attempts - 1", u -> u.bind("after", now().plus(after)));
    }

    public void failed(Claim claim, String failure) {
        change(claim, "state = 'FAILED', finished_at = :now, failure = :failure",
                u -> u.bind("now", now()).bind("failure", shortened(failure)));
    }

    private interface Binding {
        org.jdbi.v3.core.statement.Update to(org.jdbi.v3.core.statement.Update update);
    }

    private void change(Claim claim, String assignments, Binding values) {
        book.useHandle((Handle h) -> values.to(h.createUpdate("UPDATE job SET " + assignments
                        + ", version = version + 1 WHERE id = :id AND state = 'RUNNING' AND worker = :worker AND attempts = :attempt"))
                .bind("id", claim.id()).bind("worker", claim.worker()).bind("attempt", claim.attempt()).execute());
    }

    /** UTC, as every moment in the book. */
    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE);
    }
}
