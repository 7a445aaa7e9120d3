package ru.agatrt.partner.etl.order;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.agatrt.partner.etl.connect.CapturedTable;

/**
 * Which tables, with which columns, the warehouse has been filled with once: {@code etl_capture}. The source follows changes
 * and never looks back by itself, so what is newly named in the list of captured tables has to be asked for.
 */
public final class CaptureMemory {

    private static final Logger LOG = LoggerFactory.getLogger(CaptureMemory.class);

    private final Connection warehouse;

    public CaptureMemory(Connection warehouse) {
        this.warehouse = warehouse;
    }

    /**
     * Compares the list with what is remembered and asks for what is missing.
     *
     * @param followed whether a source was at work before: a new one begins with all tables by itself
     */
    public void compare(List<CapturedTable> tables, boolean followed) throws SQLException {
        Map<String, String> known = known();
        if (known.isEmpty() && !followed) {
            remember(tables);
        } else if (known.isEmpty()) {
            LOG.info("The warehouse is new and the source is not: everything is asked for again");
            new Orders(warehouse).ask("RESNAPSHOT", "ALL");
        } else {
            for (CapturedTable table : tables) {
                compare(table, known);
            }
        }
    }

    private void compare(CapturedTable table, Map<String, String> known) throws SQLException {
        String columns = columns(table);
        if (!known.containsKey(table.table()) || known.get(table.table()) != null && !known.get(table.table()).equals(columns)) {
            LOG.info("{} is captured anew, its rows are asked for", table.table());
            new Orders(warehouse).ask("RESNAPSHOT", table.table());
        } else if (known.get(table.table()) == null) {
            remember(List.of(table));
        }
    }

    /**
     * Changes were lost between book and source, of whichever tables: all of them are asked for as if they were new. Asking
     * again before that is done changes nothing.
     */
    public void changesWereLost() throws SQLException {
        try (Statement statement = warehouse.createStatement()) {
            if (statement.executeUpdate("DELETE FROM etl_capture") > 0) {
                LOG.warn("The book no longer has the binlog that the source would go on with: everything is asked for again");
            }
        }
        new Orders(warehouse).ask("RESNAPSHOT", "ALL");
    }

    /** The warehouse has all rows of these tables now. */
    void remember(Collection<CapturedTable> tables) throws SQLException {
        try (PreparedStatement statement = warehouse.prepareStatement("""
                INSERT INTO etl_capture (table_name, column_names, captured_at) VALUES (?, ?, UTC_TIMESTAMP(6))
                ON DUPLICATE KEY UPDATE column_names = VALUES(column_names), captured_at = VALUES(captured_at)""")) {
            for (CapturedTable table : tables) {
                statement.setString(1, table.table());
                statement.setString(2, columns(table));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** Whether the source has met the table before; of another one it does not know the definition. */
    boolean knows(CapturedTable table) throws SQLException {
        return known().containsKey(table.table());
    }

    private Map<String, String> known() throws SQLException {
        Map<String, String> known = new HashMap<>();
        try (Statement statement = warehouse.createStatement();
             ResultSet row = statement.executeQuery("SELECT table_name, column_names FROM etl_capture")) {
            while (row.next()) {
                known.put(row.getString(1), row.getString(2));
            }
        }
        return known;
    }

    private static String columns(CapturedTable table) {
        return String.join(",", table.columns().keySet().stream().sorted().toList());
    }
}
