package ru.agatrt.partner.outbox.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import ru.agatrt.partner.kernel.ArgsJson;
import ru.agatrt.partner.kernel.port.Contacts.Contact;
import ru.agatrt.partner.outbox.MessageIds;

/**
 * Letters as rows, for those who send them. A letter being sent belongs to a worker until its lease runs out; every change a worker
 * makes names the worker and the attempt, so one that was thought dead and comes back changes nothing. Each change and its entry in the
 * log of deliveries are one transaction.
 */
public final class OutboxTable {

    /** How long a letter stays with a worker that does not renew. */
    public static final Duration LEASE = Duration.ofSeconds(60);

    private static final String COLUMNS = "id, message_id, kind, partner_id, recipient, origin, language, args, documents, attempts, tried_from, failure, created_at";

    /** In the order of the index: a long queue is not sorted for each letter. */
    private static final String DUE = "SELECT " + COLUMNS + " FROM outbox_message WHERE state = 'QUEUED' AND run_after <= :now"
            + " ORDER BY run_after, id LIMIT 1 FOR UPDATE SKIP LOCKED";
    private static final String LEFT_BEHIND = "SELECT " + COLUMNS + " FROM outbox_message WHERE state = 'SENDING' AND lease_until < :now"
            + " ORDER BY run_after, id LIMIT 1 FOR UPDATE SKIP LOCKED";

    private static final int TRIES = 5;

    /** Class of the states that say that the server rolled a transaction back by itself. */
    private static final String ROLLED_BACK = "40";

    private final Jdbi book;
    private final Clock clock;

    public OutboxTable(Jdbi book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    /**
     * A letter taken up by a worker.
     *
     * @param recipient {@code null}: to be looked up
     * @param origin    {@code null} while nothing was looked up
     * @param attempt   1 for the first
     * @param triedFrom since when the server puts it off; now, unless it did so the last time
     */
    public record Claim(long id, String messageId, String kind, Long partner, String recipient, String origin, String language, Map<String, Object> args,
                        String documents, int attempt, Instant triedFrom, Instant createdAt, String worker) {

        private static Claim of(ResultSet row, String worker, Instant now) throws SQLException {
            boolean putOff = "DEFERRED".equals(row.getString("failure"));
            return new Claim(row.getLong("id"), row.getString("message_id"), row.getString("kind"), row.getObject("partner_id", Long.class),
                    row.getString("recipient"), row.getString("origin"), row.getString("language"), ArgsJson.read(row.getString("args")),
                    row.getString("documents"), row.getInt("attempts") + 1, putOff ? moment(row, "tried_from") : now, moment(row, "created_at"), worker);
        }

        /** The same letter to the address that was found. */
        public Claim to(String address, String reader, String found) {
            return new Claim(id, messageId, kind, partner, address, found, reader, args, documents, attempt, triedFrom, createdAt, worker);
        }

        private static Instant moment(ResultSet row, String column) throws SQLException {
            java.time.LocalDateTime at = row.getObject(column, java.time.LocalDateTime.class);
            return at == null ? null : at.toInstant(java.time.ZoneOffset.UTC);
        }
    }

    /** Takes up the letter that has been due longest; first one that a worker left behind. */
    public Optional<Claim> claim(String worker) {
        // Rows alone are locked, not the gaps between them: else two workers wait for each other, and whoever queues a letter for both.
        return book.inTransaction(TransactionIsolationLevel.READ_COMMITTED, h -> {
            Optional<Claim> due = find(h, LEFT_BEHIND, worker).or(() -> find(h, DUE, worker));
            due.ifPresent(claim -> h.createUpdate("""
                            UPDATE outbox_message SET state = 'SENDING', attempts = :attempt, tried_from = :triedFrom, worker = :worker, lease_until = :lease
                             WHERE id = :id""")
                    .bind("attempt", claim.attempt()).bind("triedFrom", claim.triedFrom()).bind("worker", worker).bind("lease", clock.instant().plus(LEASE))
                    .bind("id", claim.id()).execute());
            return due;
        });
    }

    private Optional<Claim> find(Handle h, String sql, String worker) {
        Instant now = clock.instant();
        return h.createQuery(sql).bind("now", now).map((row, c) -> Claim.of(row, worker, now)).findOne();
    }

    /** Keeps all letters of a living worker. */
    public void renew(String worker) {
        book.useHandle(h -> h.createUpdate("UPDATE outbox_message SET lease_until = :lease WHERE state = 'SENDING' AND worker = :worker")
                .bind("lease", clock.instant().plus(LEASE)).bind("worker", worker).execute());
    }

    /** Workers that hold letters. */
    public List<String> workers() {
        return book.withHandle(h -> h.createQuery("SELECT DISTINCT worker FROM outbox_message WHERE state = 'SENDING'").mapTo(String.class).list());
    }

    /** Lets go the letters of a worker that is gone: they may be taken up at once. */
    public int release(String goneWorker) {
        return book.withHandle(h -> h.createUpdate(
                "UPDATE outbox_message SET lease_until = '2000-01-01' WHERE state = 'SENDING' AND worker = :worker").bind("worker", goneWorker).execute());
    }

    /**
     * Writes the addresses of a company into its letter: the first into this row, for each other one a row of its own. Addresses
     * that have the letter already, because it is sent again to a company with several, are left out.
     *
     * @return the letter to the first address; empty when none is left
     */
    public Optional<Claim> address(Claim claim, List<Contact> contacts) {
        return book.inTransaction(h -> {
            String origin = claim.origin() == null ? claim.messageId() : claim.origin();
            List<String> served = h.createQuery("SELECT LOWER(recipient) FROM outbox_message WHERE origin = :origin AND id <> :id AND recipient IS NOT NULL")
                    .bind("origin", origin).bind("id", claim.id()).mapTo(String.class).list();
            List<Contact> left = new ArrayList<>(contacts);
            left.removeIf(contact -> served.contains(contact.address().toLowerCase(java.util.Locale.ROOT)));
            if (left.isEmpty()) {
                return Optional.empty();
            }
            Claim first = claim.to(left.get(0).address(), language(left.get(0), claim), origin);
            boolean held = own(h, claim, "recipient = :recipient, language = :language, origin = :origin", u -> u.bind("recipient", first.recipient())
                    .bind("language", first.language()).bind("origin", origin));
            if (held) {
                left.subList(1, left.size()).forEach(contact -> h.createUpdate("""
                                INSERT INTO outbox_message (message_id, kind, partner_id, recipient, origin, language, args, documents, run_after, tried_from, created_at)
                                SELECT :messageId, kind, partner_id, :recipient, :origin, :language, args, documents, :now, :now, created_at
                                  FROM outbox_message WHERE id = :id""")
                        .bind("messageId", MessageIds.next()).bind("recipient", contact.address()).bind("origin", origin)
                        .bind("language", language(contact, claim)).bind("now", clock.instant()).bind("id", claim.id()).execute());
            }
            return held ? Optional.of(first) : Optional.empty();
        });
    }

    private static String language(Contact contact, Claim claim) {
        return contact.language() == null ? claim.language() : contact.language();
    }

    public void sent(Claim claim, String answer) {
        ended(claim, "SENT", answer, "state = 'SENT', sent_at = :now, failure = NULL", u -> u.bind("now", clock.instant()));
    }

    /** Gives the letter back, to be tried again after a while. */
    public void again(Claim claim, String outcome, String answer, Duration after) {
        ended(claim, outcome, answer, "state = 'QUEUED', run_after = :after, failure = :outcome", u -> u.bind("after", clock.instant().plus(after)));
    }

    /** @param reason code, which people see in words */
    public void failed(Claim claim, String reason, String answer) {
        ended(claim, reason, answer, "state = 'FAILED', failed_at = :now, failure = :outcome", u -> u.bind("now", clock.instant()));
    }

    private interface Binding {
        Update to(Update update);
    }

    private void ended(Claim claim, String outcome, String answer, String assignments, Binding values) {
        untilDone(() -> noted(claim, outcome, answer, assignments, values));
    }

    /**
     * Again when the database chose this transaction to give way to another, such as the renewal of leases: nothing of it was done then. A letter
     * whose end was not noted would be sent once more when its lease is over.
     */
    private static void untilDone(Runnable transaction) {
        for (int tried = 1;; tried++) {
            try {
                transaction.run();
                return;
            } catch (UnableToExecuteStatementException e) {
                if (tried == TRIES || !gaveWay(e)) {
                    throw e;
                }
            }
        }
    }

    private static boolean gaveWay(UnableToExecuteStatementException e) {
        return e.getCause() instanceof SQLException cause && cause.getSQLState() != null && cause.getSQLState().startsWith(ROLLED_BACK);
    }

    private void noted(Claim claim, String outcome, String answer, String assignments, Binding values) {
        book.useTransaction(h -> {
            boolean held = own(h, claim, assignments + ", worker = NULL, lease_until = NULL",
                    u -> values.to(assignments.contains(":outcome") ? u.bind("outcome", outcome) : u));
            // What was tried is noted even by a worker that no longer holds the letter: the server has heard of it.
            h.createUpdate("INSERT INTO outbox_attempt (outbox_id, attempt, at, outcome, answer) VALUES (:id, :attempt, :now, :outcome, :answer)")
                    .bind("id", claim.id()).bind("attempt", claim.attempt()).bind("now", clock.instant())
                    .bind("outcome", held ? outcome : "LATE_" + outcome).bind("answer", answer).execute();
        });
    }

    private static boolean own(Handle h, Claim claim, String assignments, Binding values) {
        return values.to(h.createUpdate("UPDATE outbox_message SET " + assignments
                        + " WHERE id = :id AND state = 'SENDING' AND worker = :worker AND attempts = :attempt"))
                .bind("id", claim.id()).bind("worker", claim.worker()).bind("attempt", claim.attempt()).execute() == 1;
    }

    /**
     * Empties letters that ended before a moment of addresses and arguments.
     *
     * @return how many, {@code most} at most
     */
    public int empty(Instant before, int most) {
        return book.withHandle(h -> h.createUpdate("""
                        UPDATE outbox_message SET recipient = NULL, args = '{}', emptied_at = :now
                         WHERE state IN ('SENT', 'FAILED') AND emptied_at IS NULL AND COALESCE(sent_at, failed_at) < :before ORDER BY id LIMIT :most""")
                .bind("now", clock.instant()).bind("before", before).bind("most", most).execute());
    }
}
