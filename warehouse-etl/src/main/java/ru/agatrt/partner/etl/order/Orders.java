package ru.agatrt.partner.etl.order;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The table {@code etl_order} as the supervisor uses it. The connection commits by itself. */
final class Orders {

    /** Whoever asks for something on the supervisor's own account. */
    static final String SYSTEM = "system";

    private final Connection warehouse;

    Orders(Connection warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * The next order of these kinds, marked as running. One that runs already was begun by a supervisor that is gone; it
     * comes first and is begun again.
     */
    Optional<Order> take(Set<String> kinds) throws SQLException {
        String list = kinds.stream().map(kind -> "'" + kind + "'").collect(Collectors.joining(", "));
        try (Statement statement = warehouse.createStatement();
             ResultSet row = statement.executeQuery("SELECT order_no, kind, target, row_ids, requested_by FROM etl_order WHERE state IN "
                     + "('RUNNING', 'WAITING') AND kind IN (" + list + ") ORDER BY state = 'RUNNING' DESC, order_no LIMIT 1")) {
            if (!row.next()) {
                return Optional.empty();
            }
            Order order = new Order(row.getLong(1), row.getString(2), row.getString(3), ids(row.getString(4)), row.getString(5));
            statement.executeUpdate("UPDATE etl_order SET state = 'RUNNING', started_at = COALESCE(started_at, UTC_TIMESTAMP(6)) "
                    + "WHERE order_no = " + order.number());
            return Optional.of(order);
        }
    }

    void done(Order order, long rows) throws SQLException {
        try (PreparedStatement statement = warehouse.prepareStatement(
                "UPDATE etl_order SET state = 'DONE', finished_at = UTC_TIMESTAMP(6), done_rows = ?, error = NULL WHERE order_no = ?")) {
            statement.setLong(1, rows);
            statement.setLong(2, order.number());
            statement.executeUpdate();
        }
    }

    void failed(Order order, String why) throws SQLException {
        try (PreparedStatement statement = warehouse.prepareStatement(
                "UPDATE etl_order SET state = 'FAILED', finished_at = UTC_TIMESTAMP(6), error = LEFT(?, 1000) WHERE order_no = ?")) {
            statement.setString(1, why);
            statement.setLong(2, order.number());
            statement.executeUpdate();
        }
    }

    /** Asks the supervisor itself for something; nothing happens when it is asked for already. */
    void ask(String kind, String target) throws SQLException {
        try (PreparedStatement statement = warehouse.prepareStatement(
                "INSERT IGNORE INTO etl_order (id, kind, target, requested_by) VALUES (UUID(), ?, ?, '" + SYSTEM + "')")) {
            statement.setString(1, kind);
            statement.setString(2, target);
            statement.executeUpdate();
        }
    }

    private static List<Long> ids(String list) {
        return list == null || list.isBlank() ? List.of() : Arrays.stream(list.split(",")).map(id -> Long.valueOf(id.strip())).toList();
    }
}
