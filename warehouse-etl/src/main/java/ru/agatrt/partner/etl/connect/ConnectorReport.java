package ru.agatrt.partner.etl.connect;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;

/** Writes {@code etl_connector}, where the console reads how the connectors are. */
public final class ConnectorReport implements AutoCloseable {

    private final Connection connection;
    private final PreparedStatement statement;

    private ConnectorReport(Connection connection, PreparedStatement statement) {
        this.connection = connection;
        this.statement = statement;
    }

    public static ConnectorReport open(String jdbcUrl, String user, String password) throws SQLException {
        Connection connection = DriverManager.getConnection(jdbcUrl, user, password);
        connection.setAutoCommit(false);
        return new ConnectorReport(connection, connection.prepareStatement("""
                INSERT INTO etl_connector (name, kind, state, tasks, failed_tasks, restarts, lag, error, checked_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, LEFT(?, 1000), UTC_TIMESTAMP(6))
                ON DUPLICATE KEY UPDATE state = VALUES(state), tasks = VALUES(tasks), failed_tasks = VALUES(failed_tasks),
                  restarts = VALUES(restarts), lag = VALUES(lag), error = VALUES(error), checked_at = VALUES(checked_at)"""));
    }

    /**
     * What we know of a connector beside what Connect says.
     *
     * @param restarts asked for since it last ran
     * @param lag      records of its topic not in staging yet; null when not known
     * @param finding  why it fails, as far as the records told; null or empty when nothing was found out
     */
    public record Known(int restarts, Long lag, String finding) {
    }

    /** @param seen what Connect said in this round, or empty when it does not answer */
    public void write(String name, String kind, Optional<ConnectorKeeper.Round> seen, Known known) throws SQLException {
        ConnectorState state = seen.map(round -> round.states().get(name)).orElse(null);
        statement.setString(1, name);
        statement.setString(2, kind);
        statement.setString(3, state != null ? state.state() : seen.isPresent() ? "MISSING" : "UNREACHABLE");
        statement.setInt(4, state == null ? 0 : state.tasks());
        statement.setInt(5, state == null ? 0 : state.failedTasks());
        statement.setInt(6, known.restarts());
        statement.setObject(7, known.lag());
        statement.setString(8, state != null ? error(state, known.finding()) : seen.map(ConnectorKeeper.Round::problem).orElse(null));
        statement.addBatch();
    }

    private static String error(ConnectorState state, String finding) {
        return state.error() == null || finding == null || finding.isEmpty() ? state.error() : finding + ". " + state.error();
    }

    public void commit() throws SQLException {
        statement.executeBatch();
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
