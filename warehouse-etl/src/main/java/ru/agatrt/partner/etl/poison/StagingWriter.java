package ru.agatrt.partner.etl.poison;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import ru.agatrt.partner.etl.connect.CapturedTable;

/** Writes single rows of one staging table as its sink would: over what stands under the same key. */
final class StagingWriter implements AutoCloseable {

    /** "… for column 'x' …", "Column 'x' cannot be null", "… for column `warehouse`.`stg_deal`.`x` …". */
    private static final Pattern COLUMN = Pattern.compile("(?i)column [`'](?:[^`']+`\\.`[^`']+`\\.`)?([^`']+)[`']");
    /** What a server says about a value: not null, no default, truncated, wrong for the type, wrong letters, checks. */
    private static final Set<Integer> ABOUT_VALUES = Set.of(1048, 1264, 1265, 1292, 1364, 1366, 1406, 1411, 1525, 4025);

    private final CapturedTable table;
    private final PreparedStatement upsert;
    private final PreparedStatement delete;

    StagingWriter(Connection warehouse, CapturedTable table) throws SQLException {
        this.table = table;
        Collection<String> columns = table.columns().keySet();
        Set<String> others = new TreeSet<>(columns);
        others.removeAll(table.key());
        String changes = (others.isEmpty() ? table.key() : others).stream().map(name -> name + " = VALUES(" + name + ")")
                .collect(Collectors.joining(", "));
        upsert = warehouse.prepareStatement("INSERT INTO " + table.stagingTable() + " (" + String.join(", ", columns) + ") VALUES ("
                + columns.stream().map(name -> "?").collect(Collectors.joining(", ")) + ") ON DUPLICATE KEY UPDATE " + changes);
        delete = warehouse.prepareStatement("DELETE FROM " + table.stagingTable() + " WHERE "
                + table.key().stream().map(name -> name + " = ?").collect(Collectors.joining(" AND ")));
    }

    /**
     * @throws Unreadable   when the table refuses the row
     * @throws SQLException when the warehouse has another trouble, which says nothing about the row
     */
    void write(Map<String, Object> row) throws Unreadable, SQLException {
        int place = 1;
        for (String column : table.columns().keySet()) {
            upsert.setObject(place++, row.get(column));
        }
        execute(upsert);
    }

    void delete(Map<String, Object> key) throws Unreadable, SQLException {
        int place = 1;
        for (String column : table.key()) {
            delete.setObject(place++, key.get(column));
        }
        execute(delete);
    }

    private static void execute(PreparedStatement statement) throws Unreadable, SQLException {
        try {
            statement.executeUpdate();
        } catch (SQLException e) {
            if (!aboutTheRow(e)) {
                throw e;
            }
            String said = e.getMessage().replaceFirst("^\\(conn=\\d+\\) ", "");
            Matcher named = COLUMN.matcher(said);
            throw new Unreadable(named.find() ? named.group(1) : null, said);
        }
    }

    /** Classes 22 (value) and 23 (constraint) of SQL states, and what the server files elsewhere. */
    private static boolean aboutTheRow(SQLException e) {
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return state.startsWith("22") || state.startsWith("23") || ABOUT_VALUES.contains(e.getErrorCode());
    }

    @Override
    public void close() throws SQLException {
        upsert.close();
        delete.close();
    }
}
