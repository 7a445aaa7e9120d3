package ru.agatrt.partner.etl.order;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import ru.agatrt.partner.etl.connect.CapturedTable;
import ru.agatrt.partner.etl.transform.Rebuilds;

/** Has facts derived anew from rows that stand in staging, by the list of changes. */
final class Derivation {

    private static final Duration LIMIT = Duration.ofMinutes(60);
    private static final long ROUND_MILLIS = 300;
    /** What an entry of the list is called when the row it stands for is no longer staged. */
    private static final Map<String, String> SUBJECTS = Map.of("purchase_line", "LINE", "deal", "DEAL", "marketing_event", "EVENT",
            "partner", "PARTNER", "product", "PRODUCT", "program_edition", "EDITION", "receivable", "DEBT", "published_finding", "FINDING");

    private final Connection warehouse;
    private final Rebuilds rebuilds;

    Derivation(Connection warehouse, Rebuilds rebuilds) {
        this.warehouse = warehouse;
        this.rebuilds = rebuilds;
    }

    /**
     * Rows of a table. Touching a row makes its own trigger say what it touches, so this needs no knowledge of transforms.
     *
     * @return rows asked for
     */
    long rows(CapturedTable table, List<Long> ids) throws SQLException {
        String list = ids.stream().map(String::valueOf).collect(Collectors.joining(", "));
        String key = table.key().get(0);
        try (Statement statement = warehouse.createStatement()) {
            long touched = statement.executeLargeUpdate("UPDATE " + table.stagingTable()
                    + " SET changed_at = UTC_TIMESTAMP(6) WHERE " + key + " IN (" + list + ")");
            String subject = SUBJECTS.get(table.table());
            if (subject != null) {
                for (Long id : ids) {
                    statement.addBatch("INSERT INTO stg_change (subject, subject_id) VALUES ('" + subject + "', " + id + ")");
                }
                statement.executeBatch();
            }
            return subject == null ? touched : ids.size();
        }
    }

    /** Everything that is staged. */
    long everything() throws SQLException, OrderFailed, InterruptedException {
        try {
            return rebuilds.ask().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new SQLException(e.getCause().getMessage(), e.getCause());
        } catch (TimeoutException e) {
            throw new OrderFailed("The facts were not derived anew within " + LIMIT.toMinutes() + " minutes; see the state of the transforms");
        }
    }

    /** Waits until what is on the list now is in the facts. */
    void await() throws SQLException, OrderFailed, InterruptedException {
        long mark = number("SELECT COALESCE(MAX(change_no), 0) FROM stg_change");
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (number("SELECT EXISTS (SELECT 1 FROM stg_change WHERE change_no <= " + mark + ")") != 0) {
            if (System.nanoTime() > deadline) {
                throw new OrderFailed("The rows are staged, but the facts were not derived from them within " + LIMIT.toMinutes()
                        + " minutes; see the state of the transforms");
            }
            Thread.sleep(ROUND_MILLIS);
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = warehouse.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
