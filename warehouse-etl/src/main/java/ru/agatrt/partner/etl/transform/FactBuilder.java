package ru.agatrt.partner.etl.transform;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/**
 * Derives dimensions and facts from what changed in staging. One call is one transaction: a failure or a kill at any
 * statement leaves facts and list of changes as they were, and deriving the same row twice gives the same facts.
 */
final class FactBuilder {

    /** In the order of their dependence: attributes before the lines that are judged by them, lines before their sums. */
    static final List<String> TRANSFORMS = List.of("editions", "partners", "statuses", "products", "purchase_lines",
            "half_year_volume", "marketing_events", "receivables", "findings");

    private final Connection connection;
    private final SqlScript take = SqlScript.load("take");
    private final SqlScript release = SqlScript.load("release");
    private final List<SqlScript> transforms = TRANSFORMS.stream().map(SqlScript::load).toList();

    /** @param connection without auto-commit and at READ COMMITTED, so that each statement sees what is committed by then */
    FactBuilder(Connection connection) throws SQLException {
        this.connection = connection;
        SqlScript.load("work_tables").run(connection);
        connection.commit();
    }

    /** @return what was done; no changes when there was nothing to take */
    BuildResult build() throws SQLException {
        long begun = System.nanoTime();
        try {
            run(take);
            Taken taken = taken();
            if (taken.changes == 0) {
                connection.rollback();
                return BuildResult.NOTHING;
            }
            for (SqlScript transform : transforms) {
                long start = System.nanoTime();
                long rows = run(transform);
                record(transform.name(), taken.last, rows, System.nanoTime() - start);
            }
            long lines = count("SELECT COUNT(*) FROM work_line");
            run(release);
            recordRun(System.nanoTime() - begun, taken.changes, lines);
            forgetFailures();
            connection.commit();
            return new BuildResult(taken.changes, lines);
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    /** Puts everything on the list of changes, in the order of dependence, and sums up the lines as they are now. */
    long listEverything() throws SQLException {
        try {
            run(SqlScript.load("rebuild"));
            long entries = count("SELECT COUNT(*) FROM stg_change");
            connection.commit();
            return entries;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        }
    }

    private long run(SqlScript script) throws SQLException {
        try {
            return script.run(connection);
        } catch (SQLException e) {
            throw new TransformFailure(script.name(), e);
        }
    }

    private record Taken(long changes, long last) {
    }

    private Taken taken() throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT COUNT(*), COALESCE(MAX(change_no), 0) FROM work_taken")) {
            row.next();
            return new Taken(row.getLong(1), row.getLong(2));
        }
    }

    private long count(String sql) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void record(String transform, long lastChange, long rows, long nanos) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO etl_state (transform, last_change_no, last_run_at, last_rows, last_seconds, total_rows)
                VALUES (?, ?, UTC_TIMESTAMP(6), ?, ?, ?)
                ON DUPLICATE KEY UPDATE last_change_no = GREATEST(last_change_no, VALUES(last_change_no)),
                  last_run_at = VALUES(last_run_at), last_rows = VALUES(last_rows), last_seconds = VALUES(last_seconds),
                  total_rows = total_rows + VALUES(total_rows)""")) {
            statement.setString(1, transform);
            statement.setLong(2, lastChange);
            statement.setLong(3, rows);
            statement.setBigDecimal(4, Seconds.of(nanos));
            statement.setLong(5, rows);
            statement.executeUpdate();
        }
    }

    private void forgetFailures() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE etl_state SET error = NULL, failed_at = NULL WHERE failed_at IS NOT NULL");
        }
    }

    private void recordRun(long nanos, long changes, long lines) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO etl_run (started_at, seconds, changes, line_rows)
                VALUES (UTC_TIMESTAMP(6) - INTERVAL ? MICROSECOND, ?, ?, ?)""")) {
            statement.setLong(1, nanos / 1000);
            statement.setBigDecimal(2, Seconds.of(nanos));
            statement.setLong(3, changes);
            statement.setLong(4, lines);
            statement.executeUpdate();
        }
    }
}
