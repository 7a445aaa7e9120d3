package ru.agatrt.partner.reporting.reconciliation.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import ru.agatrt.partner.kernel.ArgsJson;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationCause;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationPhase;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationState;
import ru.agatrt.partner.tally.CommonPoint;

/** Comparisons as rows of the book. */
public final class RunStore {

    private static final String FINISHED = "state <> 'RUNNING'";

    private final Jdbi book;

    public RunStore(Jdbi book) {
        this.book = book;
    }

    /**
     * A comparison as it lies in the book.
     *
     * @param pass   1, and one more after each repair
     * @param point  {@code null} while it is not taken
     * @param orders given for the repair under way or done last
     */
    public record Run(long id, UUID publicId, ReconciliationCause cause, String requestedBy, Instant requestedAt, State state, CommonPoint point,
                      Counts counts, List<UUID> orders) {

        public int pass() {
            return state.pass();
        }
    }

    /** How far it is. */
    public record State(ReconciliationState state, ReconciliationPhase phase, int pass, Instant waitUntil, Instant repairedAt, Text failure,
                        Instant finishedAt) {
    }

    /** What it has found so far. */
    public record Counts(long rows, long found, long remaining) {
    }

    /**
     * Begins one unless another is under way, or one of the same hour was there before.
     *
     * @param dueAt hour it is of; {@code null} for none
     * @return whether it was begun
     */
    public boolean begin(UUID id, ReconciliationCause cause, Instant dueAt, String by, Instant at) {
        return book.withHandle(h -> h.createUpdate("""
                        INSERT IGNORE INTO reconciliation (id, public_id, cause, due_at, requested_by, requested_at, state, phase)
                        VALUES (NEXT VALUE FOR seq_entity, :id, :cause, :due, :by, :at, 'RUNNING', 'WAITING')""")
                .bind("id", id.toString()).bind("cause", cause.name()).bind("due", dueAt).bind("by", by).bind("at", at).execute()) > 0;
    }

    public Optional<Run> find(UUID id) {
        return book.withHandle(h -> h.createQuery("SELECT * FROM reconciliation WHERE public_id = :id").bind("id", id.toString())
                .map((rs, c) -> run(rs)).findOne());
    }

    public Optional<Run> running() {
        return book.withHandle(h -> h.createQuery("SELECT * FROM reconciliation WHERE running").map((rs, c) -> run(rs)).findOne());
    }

    public boolean isOfHour(Instant hour) {
        return book.withHandle(h -> h.createQuery("SELECT EXISTS (SELECT 1 FROM reconciliation WHERE due_at = :hour)").bind("hour", hour)
                .mapTo(Boolean.class).one());
    }

    /** Newest first. */
    public List<Run> latest(int limit) {
        return book.withHandle(h -> h.createQuery("SELECT * FROM reconciliation ORDER BY requested_at DESC, id DESC LIMIT :limit")
                .bind("limit", limit).map((rs, c) -> run(rs)).list());
    }

    /** The newest that is finished. */
    public Optional<Run> lastFinished() {
        return book.withHandle(h -> h.createQuery("SELECT * FROM reconciliation WHERE " + FINISHED + " ORDER BY requested_at DESC, id DESC LIMIT 1")
                .map((rs, c) -> run(rs)).findOne());
    }

    /** The newest that found out whether the two are equal. */
    public Optional<Run> lastConclusive() {
        return book.withHandle(h -> h.createQuery("SELECT * FROM reconciliation WHERE state IN ('EQUAL', 'DIFFERENT')"
                + " ORDER BY requested_at DESC, id DESC LIMIT 1").map((rs, c) -> run(rs)).findOne());
    }

    /** The newest that found something out, and that covers what the book had at a moment. */
    public Optional<Run> covering(Instant moment) {
        return book.withHandle(h -> h.createQuery("SELECT * FROM reconciliation WHERE state IN ('EQUAL', 'DIFFERENT') AND book_at >= :moment"
                        + " ORDER BY requested_at DESC, id DESC LIMIT 1")
                .bind("moment", moment).map((rs, c) -> run(rs)).findOne());
    }

    /** The common point of a pass, and until when the warehouse has time to reach it. */
    public void waitFor(Run run, CommonPoint point, Instant until) {
        change(run, "phase = 'WAITING', known_at = :known, book_at = :bookAt, wait_until = :until",
                u -> u.bind("known", point.known().moment()).bind("bookAt", point.bookAt()).bind("until", until));
    }

    public void comparing(Run run) {
        change(run, "phase = 'COMPARING'", u -> u);
    }

    /** What was found is being repaired; afterwards the next pass begins. */
    public void repairing(Run run, Counts counts, List<UUID> orders, Instant until) {
        change(run, "phase = 'REPAIRING', rows_compared = :rows, found = :found, remaining = :remaining, order_ids = :orders, wait_until = :until",
                u -> bind(u, counts).bind("orders", orders.stream().map(UUID::toString).collect(Collectors.joining(","))).bind("until", until));
    }

    public void repaired(Run run, Instant at) {
        change(run, "phase = 'WAITING', pass = pass + 1, known_at = NULL, book_at = NULL, wait_until = NULL, repaired_at = :at", u -> u.bind("at", at));
    }

    public void finish(Run run, ReconciliationState state, Counts counts, Instant at) {
        change(run, "state = :state, phase = 'DONE', rows_compared = :rows, found = :found, remaining = :remaining, finished_at = :at",
                u -> bind(u, counts).bind("state", state.name()).bind("at", at));
    }

    public void fail(Run run, Text why, Instant at) {
        change(run, "state = 'FAILED', phase = 'DONE', failure = :code, failure_args = :args, finished_at = :at",
                u -> u.bind("code", why.code()).bind("args", ArgsJson.write(why.args())).bind("at", at));
    }

    /** Removes what nobody asks for any more. */
    public int forget(Instant before) {
        return book.withHandle(h -> h.createUpdate("DELETE FROM reconciliation WHERE requested_at < :before AND " + FINISHED)
                .bind("before", before).execute());
    }

    private interface Binding {
        Update to(Update update);
    }

    private static Update bind(Update update, Counts counts) {
        return update.bind("rows", counts.rows()).bind("found", counts.found()).bind("remaining", counts.remaining());
    }

    private void change(Run run, String assignments, Binding values) {
        book.useHandle(h -> values.to(h.createUpdate("UPDATE reconciliation SET " + assignments + " WHERE id = :run AND state = 'RUNNING'"))
                .bind("run", run.id()).execute());
    }

    private static Run run(ResultSet row) throws SQLException {
        Instant known = instant(row, "known_at");
        String failure = row.getString("failure");
        String orders = row.getString("order_ids");
        return new Run(row.getLong("id"), UUID.fromString(row.getString("public_id")), ReconciliationCause.valueOf(row.getString("cause")),
                row.getString("requested_by"), instant(row, "requested_at"),
                new State(ReconciliationState.valueOf(row.getString("state")), ReconciliationPhase.valueOf(row.getString("phase")), row.getInt("pass"),
                        instant(row, "wait_until"), instant(row, "repaired_at"),
                        failure == null ? null : new Text(failure, ArgsJson.read(row.getString("failure_args"))), instant(row, "finished_at")),
                known == null ? null : new CommonPoint(new Knowledge(known), instant(row, "book_at")),
                new Counts(row.getLong("rows_compared"), row.getLong("found"), row.getLong("remaining")),
                orders == null || orders.isEmpty() ? List.of() : Arrays.stream(orders.split(",")).map(UUID::fromString).toList());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime moment = row.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }
}
