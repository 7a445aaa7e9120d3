package ru.agatrt.partner.reporting.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table {@code etl_reject}, which the application only reads. */
final class RejectTable {

    private final Connection warehouse;

    RejectTable(Connection warehouse) {
        this.warehouse = warehouse;
    }

    /** Those that are still missing first, then the newest. */
    List<RejectView> latest(int limit) throws SQLException {
        List<RejectView> rejects = new ArrayList<>();
        try (PreparedStatement query = warehouse.prepareStatement("""
                SELECT reject_no, table_name, topic, topic_partition, topic_offset, record_key, record_value, column_name, reason,
                  state, rejected_at, settled_at, settled_by
                FROM etl_reject ORDER BY state IN ('OPEN', 'RESENT') DESC, reject_no DESC LIMIT ?""")) {
            query.setInt(1, limit);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    rejects.add(read(row));
                }
            }
        }
        return rejects;
    }

    private static RejectView read(ResultSet row) throws SQLException {
        return new RejectView(row.getLong("reject_no"), row.getString("table_name"), row.getString("topic"),
                row.getInt("topic_partition"), row.getLong("topic_offset"), Optional.ofNullable(row.getString("record_key")),
                Optional.ofNullable(row.getString("record_value")), Optional.ofNullable(row.getString("column_name")),
                row.getString("reason"), RejectState.valueOf(row.getString("state")),
                OrderTable.moment(row, "rejected_at").orElseThrow(), OrderTable.moment(row, "settled_at"),
                Optional.ofNullable(row.getString("settled_by")));
    }
}
