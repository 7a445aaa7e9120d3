package ru.agatrt.partner.idempotency.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import ru.agatrt.partner.idempotency.KeyedCall.ToDo;
import ru.agatrt.partner.idempotency.StoredAnswer;

/**
 * Keys as rows. Each method is one statement: the unique key decides who is first, and every later change names the attempt
 * it belongs to, so that one thought dead which comes back changes nothing.
 */
public final class KeyTable {

    /** How long a call stays with an instance that does not renew. */
    public static final Duration LEASE = Duration.ofSeconds(40);

    private static final int REMOVED_AT_ONCE = 1_000;

    private final Jdbi book;
    private final Clock clock;

    public KeyTable(Jdbi book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /** A key as it stands. @param answer {@code null} while it runs */
    public record Row(UUID id, String targetSha256, String bodySha256, int attempt, String worker, LocalDateTime leaseUntil,
                      LocalDateTime createdAt, StoredAnswer answer) {

        private static Row of(ResultSet row) throws SQLException {
            boolean answered = "ANSWERED".equals(row.getString("state"));
            StoredAnswer answer = answered ? new StoredAnswer(row.getInt("status"), row.getString("location"), row.getString("content_type"),
                    row.getBytes("body")) : null;
            return new Row(UUID.fromString(row.getString("id")), row.getString("target_sha256"), row.getString("body_sha256"), row.getInt("attempt"),
                    row.getString("worker"), row.getObject("lease_until", LocalDateTime.class), row.getObject("created_at", LocalDateTime.class),
                    answer);
        }
    }

    /** Empty when the key is there already. */
    public Optional<ToDo> add(String login, String key, String targetSha256, String worker) {
        UUID id = UUID.randomUUID();
        int added = book.withHandle(h -> h.createUpdate("""
                        INSERT IGNORE INTO idempotency_key (id, login, call_key, target_sha256, state, attempt, worker, lease_until, created_at)
                        VALUES (:id, :login, :key, :target, 'RUNNING', 1, :worker, :lease, :now)""")
                .bind("id", id.toString()).bind("login", login).bind("key", key).bind("target", targetSha256).bind("worker", worker)
                .bind("lease", now().plus(LEASE)).bind("now", now()).execute());
        return added == 1 ? Optional.of(new ToDo(id, 1)) : Optional.empty();
    }

    public Optional<Row> find(String login, String key) {
        return book.withHandle(h -> h.createQuery("SELECT * FROM idempotency_key WHERE login = :login AND call_key = :key")
                .bind("login", login).bind("key", key).map((row, c) -> Row.of(row)).findOne());
    }

    public boolean isLeaseOver(Row row) {
        return row.leaseUntil().isBefore(now());
    }

    public boolean isOlder(Row row, Duration age) {
        return row.createdAt().isBefore(now().minus(age)) && (row.answer() != null || isLeaseOver(row));
    }

    /** Empty when another was faster. */
    public Optional<ToDo> takeOver(Row row, String worker) {
        ToDo next = new ToDo(row.id(), row.attempt() + 1);
        int taken = book.withHandle(h -> h.createUpdate("""
                        UPDATE idempotency_key SET attempt = attempt + 1, worker = :worker, lease_until = :lease
                        WHERE id = :id AND attempt = :attempt AND state = 'RUNNING'""")
                .bind("worker", worker).bind("lease", now().plus(LEASE)).bind("id", row.id().toString()).bind("attempt", row.attempt()).execute());
        return taken == 1 ? Optional.of(next) : Optional.empty();
    }

    /** Keeps all calls of a living instance, but not those it has let go. */
    public void renew(String worker) {
        book.useHandle(h -> h.createUpdate("""
                        UPDATE idempotency_key SET lease_until = :lease WHERE state = 'RUNNING' AND worker = :worker AND lease_until > :now""")
                .bind("lease", now().plus(LEASE)).bind("worker", worker).bind("now", now()).execute());
    }

    public void answer(ToDo call, String bodySha256, StoredAnswer answer) {
        change(call, "UPDATE idempotency_key SET state = 'ANSWERED', body_sha256 = :sha, status = :status, location = :location,"
                + " content_type = :type, body = :body, answered_at = :now", u -> u.bind("sha", bodySha256).bind("status", answer.status())
                .bind("location", answer.location()).bind("type", answer.contentType()).bind("body", answer.body()).bind("now", now()));
    }

    /** The next attempt may begin at once. */
    public void letGo(ToDo call) {
        change(call, "UPDATE idempotency_key SET lease_until = '2000-01-01'", u -> u);
    }

    public void remove(ToDo call) {
        change(call, "DELETE FROM idempotency_key", u -> u);
    }

    public void remove(Row row) {
        book.useHandle(h -> h.createUpdate("DELETE FROM idempotency_key WHERE id = :id AND attempt = :attempt")
                .bind("id", row.id().toString()).bind("attempt", row.attempt()).execute());
    }

    /** Removes answers and abandoned calls, a thousand at once, so that nobody waits for a lock. @return how many */
    public int removeOlderThan(Duration age) {
        int all = 0;
        int removed = REMOVED_AT_ONCE;
        while (removed == REMOVED_AT_ONCE) {
            removed = book.withHandle(h -> h.createUpdate("DELETE FROM idempotency_key WHERE created_at < :before AND (state = 'ANSWERED'"
                            + " OR lease_until < :now) ORDER BY created_at LIMIT " + REMOVED_AT_ONCE)
                    .bind("before", now().minus(age)).bind("now", now()).execute());
            all += removed;
        }
        return all;
    }

    private interface Binding {
        Update to(Update update);
    }

    private void change(ToDo call, String statement, Binding values) {
        book.useHandle(h -> values.to(h.createUpdate(statement + " WHERE id = :id AND attempt = :attempt AND state = 'RUNNING'"))
                .bind("id", call.id().toString()).bind("attempt", call.attempt()).execute());
    }

    /** UTC, as every moment in the book. */
    private LocalDateTime now() {
        return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
