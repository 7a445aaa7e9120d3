package ru.agatrt.partner.tally;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what holds now; the same code on both sides. */
public final class CurrentReader {

    private final Connection connection;

    public CurrentReader(Connection connection) {
        this.connection = connection;
    }

    /** Values by key, as text; {@code null} where there is none. */
    public Map<String, List<String>> read(CurrentTable table, CurrentTable.Source source) throws SQLException {
        String sql = "SELECT CONCAT(" + source.key() + "), "
                + table.names().stream().map(name -> "CONCAT(" + source.of(name) + ")").collect(Collectors.joining(", ")) + " FROM " + source.from();
        Map<String, List<String>> rows = new HashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<String> values = new ArrayList<>(table.names().size());
                for (int i = 0; i < table.names().size(); i++) {
                    values.add(row.getString(2 + i));
                }
                rows.put(row.getString(1), values);
            }
        }
        return rows;
    }
}
