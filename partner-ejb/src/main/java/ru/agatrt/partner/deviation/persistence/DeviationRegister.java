package ru.agatrt.partner.deviation.persistence;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jdbi.v3.core.statement.Update;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/**
 * Keeps the register in step with the facts. What changed since the last step is found by its moment of knowledge, so no fact
 * has to announce itself: the lines it touches are judged anew, and lines that came since are judged in portions. One step is
 * one transaction; whoever finds the register being kept by another leaves it to that one.
 */
public final class DeviationRegister {

    private static final int PORTION = 100_000;
    private static final int FEW = 5_000;
    private static final int PATIENCE_SECONDS = 3;
    private static final int LOCK_WAIT_TIMEOUT = 1205;

    /** Where a fact that changed touches lines: from the few facts {@code s} that changed to their lines {@code l}, and never the other way. */
    private static final List<String> TOUCHED = List.of(
            "status_assignment s STRAIGHT_JOIN purchase_line l ON l.partner_id = s.partner_id AND l.shipped_on >= s.valid_from",
            "status_suspension s STRAIGHT_JOIN purchase_line l ON l.partner_id = s.partner_id AND l.shipped_on >= s.valid_from",
            "extra_discount s STRAIGHT_JOIN purchase_line l ON l.partner_id = s.partner_id AND l.shipped_on >= s.valid_from AND l.shipped_on < s.valid_to",
            "partner_version s STRAIGHT_JOIN purchase_line l ON l.partner_id = s.partner_id",
            "product_version s STRAIGHT_JOIN purchase_line l ON l.product_id = s.product_id",
            "price_list_entry s STRAIGHT_JOIN purchase_line l ON l.product_id = s.product_id AND l.shipped_on >= s.valid_from",
            "deal s STRAIGHT_JOIN purchase_line l ON l.project_deal_no = s.deal_no");

    private static final String LEARNT = """
            (s.recorded_at > :before AND s.recorded_at <= :known OR s.superseded_at > :before AND s.superseded_at <= :known)""";

    private final Jdbi book;

    public DeviationRegister(Jdbi book) {
        this.book = book;
    }

    /** What the register knows, and what there is to know. */
    private record State(Instant knownTo, long lastLine) {
    }

    /** Whether everything known is in the register. */
    public boolean current() {
        return book.withHandle(h -> h.createQuery("""
                        SELECT s.known_to = c.last_at AND s.last_line_id >= (SELECT COALESCE(MAX(id), 0) FROM purchase_line)
                          FROM price_deviation_state s JOIN knowledge_clock c ON c.id = 1 WHERE s.id = 1""")
                .mapTo(Boolean.class).one());
    }

    /** Whether so few lines came since the last step that a reader may wait for them. */
    public boolean nearlyCurrent() {
        return book.withHandle(h -> h.createQuery("""
                        SELECT COUNT(*) <= :few FROM (SELECT 1 FROM purchase_line l JOIN price_deviation_state s ON s.id = 1
                         WHERE l.id > s.last_line_id LIMIT :limit) waiting""")
                .bind("few", FEW).bind("limit", FEW + 1).mapTo(Boolean.class).one());
    }

    /** @return whether there may be more to do; not when another is at it */
    public boolean step() {
        return book.withHandle(h -> h.inTransaction(TransactionIsolationLevel.READ_COMMITTED, t -> step(t, "SKIP LOCKED")));
    }

    /** A step that waits a few seconds for one under way. */
    public void stepPatiently() {
        try {
            book.useHandle(h -> h.useTransaction(TransactionIsolationLevel.READ_COMMITTED, t -> step(t, "WAIT " + PATIENCE_SECONDS)));
        } catch (UnableToExecuteStatementException e) {
            if (!(e.getCause() instanceof SQLException locked) || locked.getErrorCode() != LOCK_WAIT_TIMEOUT) {
                throw e;
            }
        }
    }

    private boolean step(Handle h, String lock) {
        State state = h.createQuery("SELECT known_to, last_line_id FROM price_deviation_state WHERE id = 1 FOR UPDATE " + lock)
                .map((rs, c) -> new State(c.findColumnMapperFor(Instant.class).orElseThrow().map(rs, 1, c), rs.getLong(2)))
                .findOne().orElse(null);
        if (state == null) {
            return false;
        }
        Instant known = h.createQuery("SELECT last_at FROM knowledge_clock WHERE id = 1").mapTo(Instant.class).one();
        List.of(RegisterSql.LINES, RegisterSql.JUDGED, RegisterSql.CHANGES).forEach(h::execute);
        List.of("deviation_line", "deviation_judged", "deviation_change").forEach(table -> h.execute("DELETE FROM " + table));
        long judged = state.lastLine();
        if (editionsChanged(h, state, known)) {
            h.execute("DELETE FROM price_deviation");
            judged = 0;
        } else if (known.isAfter(state.knownTo())) {
            collectTouched(h, state, known);
        }
        boolean more = h.createUpdate("INSERT IGNORE INTO deviation_line SELECT id FROM purchase_line WHERE id > :last ORDER BY id LIMIT :portion")
                .bind("last", judged).bind("portion", PORTION).execute() == PORTION;
        if (h.createQuery("SELECT EXISTS (SELECT 1 FROM deviation_line)").mapTo(Boolean.class).one()) {
            judge(h, known);
        }
        h.createUpdate("""
                        UPDATE price_deviation_state SET known_to = :known,
                               last_line_id = GREATEST(:judged, (SELECT COALESCE(MAX(line_id), 0) FROM deviation_line)) WHERE id = 1""")
                .bind("known", known).bind("judged", judged).execute();
        return more;
    }

    /** Another edition is in force on some days: everything is judged anew, portion by portion. */
    private static boolean editionsChanged(Handle h, State state, Instant known) {
        return h.createQuery("SELECT EXISTS (SELECT 1 FROM edition_term s WHERE " + LEARNT + ")")
                .bind("before", state.knownTo()).bind("known", known).mapTo(Boolean.class).one();
    }

    private static void collectTouched(Handle h, State state, Instant known) {
        for (String touched : TOUCHED) {
            h.createUpdate("INSERT IGNORE INTO deviation_line SELECT l.id FROM " + touched + " AND " + """
                            l.id <= :last AND l.superseded_at > :known WHERE """ + LEARNT)
                    .bind("last", state.lastLine()).bind("before", state.knownTo()).bind("known", known).execute();
        }
    }

    private static void judge(Handle h, Instant known) {
        h.execute(RegisterSql.FORGET);
        h.execute(RegisterSql.FORGET_CORRECTED);
        bound(h, RegisterSql.GATHER, known).execute();
        h.execute(RegisterSql.JUDGE);
        h.execute(RegisterSql.AS_DUE);
        bound(h, RegisterSql.COLUMNS, known).execute();
        for (String table : List.of("status_assignment", "status_suspension")) {
            for (String day : List.of("valid_from", "valid_to")) {
                bound(h, RegisterSql.GATHER_CHANGES.replace("@day", day).replace("@table", table), known).execute();
            }
        }
        bound(h, RegisterSql.TRANSITIONS, known).execute();
        h.execute(RegisterSql.KEEP);
    }

    private static Update bound(Handle h, String sql, Instant known) {
        return h.createUpdate(sql).bind("known", known);
    }
}
