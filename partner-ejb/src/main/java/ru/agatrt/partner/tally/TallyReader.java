package ru.agatrt.partner.tally;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads tallies from whatever server holds the rows; the same code on both sides. */
public final class TallyReader {

    private final Connection connection;
    private final TallyTable table;
    private final TallySource source;

    public TallyReader(Connection connection, TallyTable table, TallySource source) {
        this.connection = connection;
        this.table = table;
        this.source = source;
    }

    public long lastId() throws SQLException {
        String tables = source.from().split("\\s+LEFT JOIN ")[0];
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(" + source.id() + "), 0) FROM " + tables)) {
            row.next();
            return row.getLong(1);
        }
    }

    public Map<Cell, CellTally> cells(Span span) throws SQLException {
        Map<Cell, CellTally> cells = new HashMap<>();
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(new TallySql(table, source, span).cells())) {
            while (row.next()) {
                cells.put(new Cell(row.getLong("partner"), row.getString("half_year")), new CellTally(row.getLong("all_rows"),
                        row.getLong("known_rows"), row.getBigDecimal("amount"), Long.parseUnsignedLong(row.getString("checksum"))));
            }
        }
        return cells;
    }

    public Map<Long, TallyRow> rows(Span span, Collection<Cell> cells) throws SQLException {
        return cells.isEmpty() ? Map.of() : rows(new TallySql(table, source, span).rows(cells));
    }

    /** Rows by id, as known at a moment. */
    public Map<Long, TallyRow> rows(Instant known, Collection<Long> ids) throws SQLException {
        return ids.isEmpty() ? Map.of() : rows(new TallySql(table, source, new Span(known, 0, Long.MAX_VALUE)).named(ids));
    }

    private Map<Long, TallyRow> rows(String sql) throws SQLException {
        Map<Long, TallyRow> rows = new HashMap<>();
        int values = TallyRow.names(table).size();
        try (Statement statement = connection.createStatement();
             ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<String> content = new ArrayList<>(values);
                for (int i = 0; i < values; i++) {
                    content.add(row.getString(4 + i));
                }
                rows.put(row.getLong("id"), new TallyRow(row.getLong("id"), new Cell(row.getLong("partner"), row.getString("half_year")), content));
            }
        }
        return rows;
    }
}
