package ru.agatrt.partner.intake.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.kernel.fact.Reference;

/**
 * SQL text over a table of facts and its staging table {@code import_stage}, which has the table's own columns with their
 * types and collations; a reference has its id there (NULL until known) and beside it, as {@code ref_…}, the text as sent.
 *
 * @param table       the table
 * @param textColumns its columns of characters: these are compared byte by byte, since a change of case is a correction
 */
record StageSql(FactTable table, Set<String> textColumns) {

    static final int GOOD = 0;
    static final int REJECTED = 1;
    static final int REPEATED = 2;

    static StageSql of(Connection book, FactTable table) throws SQLException {
        return new StageSql(table, textColumns(book, table));
    }

    static String referenceText(FactColumn column) {
        return "ref_" + column.column();
    }

    /** @param indexed whether checks will look rows up by their first key column */
    String createStage(boolean indexed) {
        List<String> parts = new ArrayList<>(List.of("file_line INT NOT NULL DEFAULT 0", "outcome TINYINT NOT NULL DEFAULT 0",
                "suspect BOOLEAN NOT NULL DEFAULT FALSE"));
        List<String> copied = new ArrayList<>();
        for (FactColumn column : table.columns()) {
            Reference target = column.reference().orElse(null);
            if (target == null) {
                copied.add("t." + column.column());
            } else {
                String text = "NULLIF(" + (target.isByCode() ? "i.code" : "p.full_name") + ", '')"; // nullable, collation kept
                copied.add(text + " AS " + referenceText(column));
                parts.add(column.column() + " BIGINT");
            }
        }
        parts.add("PRIMARY KEY (file_line)");
        if (indexed) {
            parts.add("INDEX (" + table.key().get(0).column() + ")");
        }
        return "CREATE TEMPORARY TABLE import_stage (" + String.join(", ", parts) + ") SELECT " + String.join(", ", copied)
                + " FROM " + table.name() + " t, partner i, person p WHERE FALSE";
    }

    /** Columns filled from the file: line, whether it is suspected to repeat a key, then each of the table; a reference takes two, text and id. */
    List<String> stagedColumns() {
        List<String> columns = new ArrayList<>(List.of("file_line", "suspect"));
        for (FactColumn column : table.columns()) {
            if (column.reference().isPresent()) {
                columns.add(referenceText(column));
            }
            columns.add(column.column());
        }
        return columns;
    }

    /** Parameters of each row are those of {@link #stagedColumns}. */
    String insertStage(int rows) {
        List<String> columns = stagedColumns();
        String row = columns.stream().map(c -> "?").collect(Collectors.joining(", ", "(", ")"));
        return "INSERT INTO import_stage (" + String.join(", ", columns) + ") VALUES " + String.join(", ", Collections.nCopies(rows, row));
    }

    /** Takes rows of {@link #stagedColumns} from the connection, whatever the file is called. */
    String loadStage() {
        return "LOAD DATA LOCAL INFILE 'rows' INTO TABLE import_stage CHARACTER SET utf8mb4 FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\'"
                + " LINES TERMINATED BY '\\n' (" + String.join(", ", stagedColumns()) + ")";
    }

    /** Rows that may repeat a key; few, and the only ones looked up by their keys. */
    String createSuspects() {
        return "CREATE TEMPORARY TABLE import_suspect (INDEX (" + keysAsSent("") + ")) SELECT file_line AS suspect_line, "
                + keysAsSent("") + " FROM import_stage WHERE suspect";
    }

    /** Keys that occur more than once, each with the line it occurs on first. */
    String createRepeats() {
        return "CREATE TEMPORARY TABLE import_repeat (INDEX (" + keysAsSent("") + ")) SELECT " + keysAsSent("s.")
                + ", MIN(s.file_line) AS first_line FROM import_stage s JOIN import_suspect u ON " + sameKeyAsSent("u", "s")
                + " GROUP BY " + keysAsSent("s.") + " HAVING MIN(s.file_line) < MAX(s.file_line)";
    }

    /** Joins a later row {@code d} of a repeated key with the first {@code o}. */
    String repeatJoin() {
        return "import_suspect u JOIN import_repeat f ON " + sameKeyAsSent("f", "u") + " JOIN import_stage o ON o.file_line = f.first_line"
                + " JOIN import_stage d ON d.file_line = u.suspect_line AND d.file_line > f.first_line";
    }

    private String keysAsSent(String prefix) {
        return join(table.key(), ", ", c -> prefix + asSent(c));
    }

    private String sameKeyAsSent(String a, String b) {
        return join(table.key(), " AND ", c -> a + "." + asSent(c) + " = " + b + "." + asSent(c));
    }

    /** Whether two staged rows say the same. */
    String sameAsSent(String a, String b) {
        return table.content().isEmpty() ? "TRUE" : join(table.content(), " AND ", c -> {
            String column = asSent(c);
            boolean text = c.reference().isPresent() || textColumns.contains(column);
            return equal(a, b, column, text);
        });
    }

    /** Whether two rows with ids, staged or of the book, have the same content. */
    String sameContent(String a, String b) {
        return table.content().isEmpty() ? "TRUE"
                : join(table.content(), " AND ", c -> equal(a, b, c.column(), textColumns.contains(c.column())));
    }

    String sameKey(String a, String b) {
        return join(table.key(), " AND ", c -> a + "." + c.column() + " = " + b + "." + c.column());
    }

    /** SQL columns of the file, separated by commas, each with a prefix. */
    String columns(String prefix) {
        return join(table.columns(), ", ", c -> prefix + c.column());
    }

    private static String asSent(FactColumn column) {
        return column.reference().isPresent() ? referenceText(column) : column.column();
    }

    private static String equal(String a, String b, String column, boolean text) {
        String binary = text ? "BINARY " : "";
        return binary + a + "." + column + " <=> " + binary + b + "." + column;
    }

    private static String join(List<FactColumn> columns, String separator, Function<FactColumn, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(separator));
    }

    private static Set<String> textColumns(Connection book, FactTable table) throws SQLException {
        Set<String> text = new HashSet<>();
        try (PreparedStatement statement = book.prepareStatement("SELECT * FROM " + table.name() + " WHERE FALSE")) {
            ResultSetMetaData columns = statement.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                int type = columns.getColumnType(i);
                if (type == Types.CHAR || type == Types.VARCHAR) {
                    text.add(columns.getColumnName(i));
                }
            }
        }
        return text;
    }
}
