package ru.agatrt.partner.etl.transform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * The supervisor's one connection to the warehouse. It holds a named lock of the server, so that two supervisors never
 * build facts at once; the lock goes with the connection.
 */
public final class Warehouse implements AutoCloseable {

    private static final String LOCK = "agat-etl";

    private final Connection connection;
    private final FactBuilder builder;

    private Warehouse(Connection connection, FactBuilder builder) {
        this.connection = connection;
        this.builder = builder;
    }

    /** @throws SQLException when the warehouse cannot be reached or another supervisor is at work */
    public static Warehouse open(String jdbcUrl, String user, String password) throws SQLException {
        Connection connection = DriverManager.getConnection(jdbcUrl, user, password);
        try {
            try (Statement statement = connection.createStatement();
                 ResultSet lock = statement.executeQuery("SELECT GET_LOCK('" + LOCK + "', 5)")) {
                lock.next();
                if (lock.getInt(1) != 1) {
                    throw new SQLException("Another supervisor is at work on this warehouse");
                }
            }
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(false);
            return new Warehouse(connection, new FactBuilder(connection));
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** The one cheap question of an idle pipeline. */
    public Arrival look() throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("""
                     SELECT EXISTS (SELECT 1 FROM stg_change), (SELECT touched_at FROM stg_watermark WHERE id = 1)""")) {
            row.next();
            Arrival arrival = new Arrival(row.getBoolean(1), Optional.ofNullable(row.getObject(2, LocalDateTime.class)));
            connection.commit();
            return arrival;
        }
    }

    /**
     * Something to do, and the watermark of the book as it stands in staging (UTC).
     */
    public record Arrival(boolean changes, Optional<LocalDateTime> watermark) {
    }

    /** One transaction of deriving facts; at most 100 000 changes. */
    public BuildResult build() throws SQLException {
        return builder.build();
    }

    /**
     * Derives everything again from staging: what staging no longer has goes, what a fault or a hand has changed comes out right.
     * Facts stay readable and right where they were right all the while. The work is a list of changes like any other, so a rebuild
     * that is cut off goes on with the next {@link #build()}; an interrupted thread returns early.
     *
     * @return entries put on the list; when it returns undisturbed, all of them are derived
     */
    public long rebuild() throws SQLException {
        long entries = builder.listEverything();
        while (!builder.build().complete() && !Thread.currentThread().isInterrupted()) {
            continue;
        }
        return entries;
    }

    /** Says that the facts hold everything the book committed before the moment; never goes back. */
    public void publishFreshness(LocalDateTime seenAt) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO etl_freshness (id, seen_at, published_at) VALUES (1, ?, UTC_TIMESTAMP(6))
                ON DUPLICATE KEY UPDATE published_at = VALUES(published_at), seen_at = GREATEST(seen_at, VALUES(seen_at))""")) {
            statement.setObject(1, seenAt);
            statement.executeUpdate();
            connection.commit();
        }
    }

    /** Keeps the reason for the console until the next success. */
    public void recordFailure(SQLException failure) throws SQLException {
        String transform = failure instanceof TransformFailure named ? named.transform() : "pipeline";
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO etl_state (transform, error, failed_at) VALUES (?, LEFT(?, 1000), UTC_TIMESTAMP(6))
                ON DUPLICATE KEY UPDATE error = VALUES(error), failed_at = VALUES(failed_at)""")) {
            statement.setString(1, transform);
            statement.setString(2, failure.getMessage());
            statement.executeUpdate();
            connection.commit();
        }
    }

    /** Forgets runs older than two weeks. */
    public void prune() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM etl_run WHERE started_at < UTC_TIMESTAMP() - INTERVAL 14 DAY");
            connection.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
