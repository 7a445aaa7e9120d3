package ru.agatrt.partner.etl.poison;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import ru.agatrt.partner.etl.connect.CapturedTable;

/** The table {@code etl_reject}. One row for each key that is missing: a later refusal of the same key takes its place. */
public final class Rejects {

    private final Connection warehouse;

    public Rejects(Connection warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * A record set aside.
     *
     * @param key    as it was in the topic; null when it had none
     * @param offset of the record last refused
     */
    public record Reject(long number, String table, String key, long offset, String state, String reason) {

        /** Whether the warehouse lacks the record without anybody having decided so. */
        public boolean missing() {
            return "OPEN".equals(state) || "RESENT".equals(state);
        }
    }

    void setAside(CapturedTable table, ConsumerRecord<byte[], byte[]> refused, Unreadable why) throws SQLException {
        if (refused.key() == null || !replaceEarlier(table, refused, why)) {
            insert(table, refused, why);
        }
    }

    private boolean replaceEarlier(CapturedTable table, ConsumerRecord<byte[], byte[]> refused, Unreadable why) throws SQLException {
        try (PreparedStatement statement = warehouse.prepareStatement("""
                UPDATE etl_reject SET topic_partition = ?, topic_offset = ?, record_value = ?, column_name = ?, reason = LEFT(?, 1000),
                  state = 'OPEN', rejected_at = UTC_TIMESTAMP(6)
                WHERE table_name = ? AND record_key = ? AND state IN ('OPEN', 'RESENT')""")) {
            statement.setInt(1, refused.partition());
            statement.setLong(2, refused.offset());
            statement.setString(3, text(refused.value()));
            statement.setString(4, why.column().orElse(null));
            statement.setString(5, why.getMessage());
            statement.setString(6, table.table());
            statement.setString(7, text(refused.key()));
            return statement.executeUpdate() > 0;
        }
    }

    private void insert(CapturedTable table, ConsumerRecord<byte[], byte[]> refused, Unreadable why) throws SQLException {
        try (PreparedStatement statement = warehouse.prepareStatement("""
                INSERT INTO etl_reject (table_name, topic, topic_partition, topic_offset, record_key, record_value, column_name, reason)
                VALUES (?, ?, ?, ?, ?, ?, ?, LEFT(?, 1000)) ON DUPLICATE KEY UPDATE reason = VALUES(reason)""")) {
            statement.setString(1, table.table());
            statement.setString(2, refused.topic());
            statement.setInt(3, refused.partition());
            statement.setLong(4, refused.offset());
            statement.setString(5, text(refused.key()));
            statement.setString(6, text(refused.value()));
            statement.setString(7, why.column().orElse(null));
            statement.setString(8, why.getMessage());
            statement.executeUpdate();
        }
    }

    public Optional<Reject> find(long number) throws SQLException {
        return list("WHERE reject_no = " + number).stream().findFirst();
    }

    /** Those whose row the warehouse lacks, the oldest first; at most 200. */
    public List<Reject> missing() throws SQLException {
        return list("WHERE state IN ('OPEN', 'RESENT') ORDER BY reject_no LIMIT 200");
    }

    /** How many of a table are missing. */
    long missing(CapturedTable table) throws SQLException {
        try (PreparedStatement query = warehouse.prepareStatement(
                "SELECT COUNT(*) FROM etl_reject WHERE table_name = ? AND state IN ('OPEN', 'RESENT')")) {
            query.setString(1, table.table());
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private List<Reject> list(String which) throws SQLException {
        List<Reject> rejects = new ArrayList<>();
        try (PreparedStatement query = warehouse.prepareStatement(
                "SELECT reject_no, table_name, record_key, topic_offset, state, reason FROM etl_reject " + which);
             ResultSet row = query.executeQuery()) {
            while (row.next()) {
                rejects.add(new Reject(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5), row.getString(6)));
            }
        }
        return rejects;
    }

    /** Asked for again, not here yet. */
    public void resent(long number) throws SQLException {
        change(number, "RESENT", null);
    }

    /** The row arrived, or the book has it no longer. */
    public void resolved(long number, String by) throws SQLException {
        change(number, "RESOLVED", by);
    }

    /** Left out on purpose. */
    public void dismissed(long number, String by) throws SQLException {
        change(number, "DISMISSED", by);
    }

    private void change(long number, String state, String by) throws SQLException {
        try (PreparedStatement statement = warehouse.prepareStatement("UPDATE etl_reject SET state = ?, settled_by = ?, "
                + "settled_at = IF(? IS NULL, NULL, UTC_TIMESTAMP(6)) WHERE reject_no = ? AND state IN ('OPEN', 'RESENT')")) {
            statement.setString(1, state);
            statement.setString(2, by);
            statement.setString(3, by);
            statement.setLong(4, number);
            statement.executeUpdate();
        }
    }

    private static String text(byte[] bytes) {
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }
}
