package ru.agatrt.partner.reporting.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The table {@code etl_order} as the application may use it: it asks and reads, and never carries out. */
final class OrderTable {

    private static final int DUPLICATE_KEY = 1062;
    private static final String COLUMNS = "SELECT id, order_no, kind, target, row_ids, state, requested_by, requested_at, started_at, "
            + "finished_at, done_rows, error FROM etl_order ";

    private final Connection warehouse;

    OrderTable(Connection warehouse) {
        this.warehouse = warehouse;
    }

    /** @return the new order, or the one that waits or runs already for the same thing */
    UUID ask(OrderKind kind, String target, Collection<Long> ids, String login) throws SQLException {
        UUID id = UUID.randomUUID();
        try (PreparedStatement insert = warehouse.prepareStatement(
                "INSERT INTO etl_order (id, kind, target, row_ids, requested_by) VALUES (?, ?, ?, ?, ?)")) {
            insert.setString(1, id.toString());
            insert.setString(2, kind.name());
            insert.setString(3, target);
            insert.setString(4, ids.isEmpty() ? null : ids.stream().distinct().map(String::valueOf).collect(Collectors.joining(",")));
            insert.setString(5, login);
            insert.executeUpdate();
            return id;
        } catch (SQLException e) {
            if (e.getErrorCode() != DUPLICATE_KEY) {
                throw e;
            }
            // Settled in the meantime: then asking once more is what the caller wants.
            Optional<UUID> waiting = waiting(kind, target);
            return waiting.isPresent() ? waiting.get() : ask(kind, target, ids, login);
        }
    }

    Optional<OrderView> find(UUID id) throws SQLException {
        try (PreparedStatement query = warehouse.prepareStatement(COLUMNS + "WHERE id = ?")) {
            query.setString(1, id.toString());
            return read(query).stream().findFirst();
        }
    }

    /** The newest first. */
    List<OrderView> latest(int limit) throws SQLException {
        try (PreparedStatement query = warehouse.prepareStatement(COLUMNS + "ORDER BY order_no DESC LIMIT ?")) {
            query.setInt(1, limit);
            return read(query);
        }
    }

    private Optional<UUID> waiting(OrderKind kind, String target) throws SQLException {
        try (PreparedStatement query = warehouse.prepareStatement("SELECT id FROM etl_order WHERE kind = ? AND target = ? AND waiting")) {
            query.setString(1, kind.name());
            query.setString(2, target);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(UUID.fromString(row.getString(1))) : Optional.empty();
            }
        }
    }

    private static List<OrderView> read(PreparedStatement query) throws SQLException {
        List<OrderView> orders = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            while (row.next()) {
                orders.add(new OrderView(UUID.fromString(row.getString("id")), row.getLong("order_no"),
                        OrderKind.valueOf(row.getString("kind")), row.getString("target"), count(row.getString("row_ids")),
                        OrderState.valueOf(row.getString("state")), row.getString("requested_by"), moment(row, "requested_at").orElseThrow(),
                        moment(row, "started_at"), moment(row, "finished_at"),
                        Optional.ofNullable(row.getObject("done_rows", Long.class)), Optional.ofNullable(row.getString("error"))));
            }
        }
        return orders;
    }

    private static int count(String ids) {
        return ids == null ? 0 : (int) ids.chars().filter(letter -> letter == ',').count() + 1;
    }

    /** Moments of the warehouse are UTC, whatever the session's zone. */
    static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(moment -> moment.toInstant(ZoneOffset.UTC));
    }
}
