package ru.agatrt.partner.etl.order;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import ru.agatrt.partner.etl.connect.CapturedTable;

/** Reads the keys of the rows that stand in staging. */
final class StagedKeys {

    private static final int FETCH = 10_000;

    private final Connection warehouse;

    StagedKeys(Connection warehouse) {
        this.warehouse = warehouse;
    }

    /** What is done with each key. */
    interface Sink {
        void take(RowKey key);
    }

    /** @param condition of SQL over the key's columns; empty for all rows */
    void read(CapturedTable table, String condition, Sink sink) throws SQLException {
        try (Statement statement = warehouse.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery("SELECT " + String.join(", ", table.key()) + " FROM " + table.stagingTable()
                    + (condition.isEmpty() ? "" : " WHERE " + condition))) {
                while (row.next()) {
                    sink.take(key(table, row));
                }
            }
        }
    }

    private static RowKey key(CapturedTable table, ResultSet row) throws SQLException {
        Map<String, Object> values = new LinkedHashMap<>();
        for (String column : table.key()) {
            values.put(column, switch (table.columns().get(column)) {
                case "int16", "int32", "int64" -> row.getLong(column);
                case "boolean" -> row.getBoolean(column);
                default -> row.getString(column);
            });
        }
        return new RowKey(values);
    }
}
