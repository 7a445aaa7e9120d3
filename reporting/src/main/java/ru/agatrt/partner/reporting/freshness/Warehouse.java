package ru.agatrt.partner.reporting.freshness;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;

/** Reads the warehouse, each report from one snapshot, so that its sums agree with each other and with its freshness. */
@ApplicationScoped
public class Warehouse {

    @Resource(lookup = "java:app/jdbc/warehouse")
    private DataSource source;

    /**
     * What a query sees.
     *
     * @param connection read only, in one transaction
     * @param seenAt moment of the book up to which the snapshot is filled; empty before the first filling
     */
    public record Snapshot(Connection connection, Optional<Instant> seenAt) {
    }

    /** A query over one snapshot. */
    @FunctionalInterface
    public interface Query<T> {
        T run(Snapshot snapshot) throws SQLException;
    }

    /**
     * Runs a query; call it outside a transaction of the container.
     *
     * @throws WarehouseUnavailable when the warehouse cannot be reached or is not filled yet
     */
    public <T> T read(Query<T> query) {
        try (Connection connection = source.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            try {
                return query.run(new Snapshot(connection, seenAt(connection)));
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
                connection.setReadOnly(false);
            }
        } catch (SQLException e) {
            throw new WarehouseUnavailable(e);
        }
    }

    private static Optional<Instant> seenAt(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
             ResultSet result = statement.executeQuery("SELECT seen_at FROM v_freshness")) {
            return result.next()
                    ? Optional.ofNullable(result.getObject(1, LocalDateTime.class)).map(t -> t.toInstant(ZoneOffset.UTC))
                    : Optional.empty();
        }
    }
}
