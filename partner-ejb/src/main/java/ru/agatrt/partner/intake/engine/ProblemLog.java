package ru.agatrt.partner.intake.engine;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import ru.agatrt.partner.intake.CsvText;
import ru.agatrt.partner.intake.file.TableReader;
import ru.agatrt.partner.kernel.ArgsJson;
import ru.agatrt.partner.kernel.fact.Problems;
import ru.agatrt.partner.kernel.fact.Problems.Problem;

/**
 * What is wrong with the rows of one file, gathered in a temporary table {@code import_problem}, so that memory does not
 * grow with the number of bad rows. A rejected row is kept as it was sent, to be given back.
 */
final class ProblemLog implements AutoCloseable {

    private static final int BATCH = 2_000;
    private static final int BATCH_CHARS = 1 << 20;

    private final Connection book;
    private final PreparedStatement insert;
    private int pending;
    private int pendingChars;

    ProblemLog(Connection book) throws SQLException {
        this.book = book;
        Sql.update(book, """
                CREATE TEMPORARY TABLE import_problem (seq INT NOT NULL AUTO_INCREMENT PRIMARY KEY, file_line INT NOT NULL,
                  column_name VARCHAR(60) NOT NULL, code VARCHAR(60) NOT NULL, args TEXT, raw_row MEDIUMTEXT, INDEX (file_line))
                CHARACTER SET utf8mb4""");
        insert = book.prepareStatement("INSERT INTO import_problem (file_line, column_name, code, args, raw_row) VALUES (?, ?, ?, ?, ?)");
    }

    /** Problems seen in the row alone. */
    void add(int line, Problems problems, List<String> fields) throws SQLException {
        String raw = CsvText.row(fields);
        for (Problem problem : problems.list()) {
            insert.setInt(1, line);
            insert.setString(2, problem.column());
            insert.setString(3, problem.text().code());
            insert.setString(4, ArgsJson.write(problem.text().args()));
            insert.setString(5, raw);
            insert.addBatch();
            pending++;
            pendingChars += raw.length();
            raw = ""; // kept once a row
        }
        if (pending >= BATCH || pendingChars >= BATCH_CHARS) {
            flush();
        }
    }

    void flush() throws SQLException {
        if (pending > 0) {
            insert.executeBatch();
            pending = 0;
            pendingChars = 0;
        }
    }

    /**
     * Notes rows found by SQL and takes them out of the good ones.
     *
     * @param select {@code file_line} and JSON {@code args}; a row found several times is noted once
     * @return rows noted
     */
    long reject(String column, String code, String select) throws SQLException {
        long before = Sql.number(book, "SELECT COALESCE(MAX(seq), 0) FROM import_problem");
        long found = Sql.update(book, "INSERT INTO import_problem (file_line, column_name, code, args) SELECT x.file_line, ?, ?, MIN(x.args)"
                + " FROM (" + select + ") x JOIN import_stage g ON g.file_line = x.file_line AND g.outcome <> " + StageSql.REJECTED
                + " GROUP BY x.file_line", column, code);
        return found == 0 ? 0 : rejectSince(before);
    }

    /** Notes without yet taking out, so that several checks can each say their part about a row. */
    void note(String column, String code, String select) throws SQLException {
        Sql.update(book, "INSERT INTO import_problem (file_line, column_name, code, args) SELECT x.file_line, ?, ?, x.args FROM ("
                + select + ") x", column, code);
    }

    /** Takes every row with a problem out of the good ones. */
    long rejectNoted() throws SQLException {
        return rejectSince(0);
    }

    private long rejectSince(long seq) throws SQLException {
        return Sql.update(book, "UPDATE import_stage s JOIN import_problem p ON p.file_line = s.file_line AND p.seq > ? SET s.outcome = "
                + StageSql.REJECTED, seq);
    }

    long rejectedRows() throws SQLException {
        return Sql.number(book, "SELECT COUNT(DISTINCT file_line) FROM import_problem");
    }

    /** Whether rows were rejected by SQL, whose text as sent is not kept yet. */
    boolean lacksRawRows() throws SQLException {
        return Sql.number(book, "SELECT EXISTS (SELECT 1 FROM import_problem WHERE raw_row IS NULL)") == 1;
    }

    /** Reads the file a second time for the rows rejected by SQL; both come in the order of lines. */
    void fillRawRows(TableReader file) throws SQLException, IOException {
        Sql.update(book, "CREATE TEMPORARY TABLE import_raw (file_line INT NOT NULL PRIMARY KEY, raw_row MEDIUMTEXT) CHARACTER SET utf8mb4");
        try (PreparedStatement keep = book.prepareStatement("INSERT INTO import_raw (file_line, raw_row) VALUES (?, ?)")) {
            int kept = 0;
            int chars = 0;
            int[] lines = linesWithoutRawRow();
            for (int wanted = 0; wanted < lines.length && file.next();) {
                if (file.line() == lines[wanted]) {
                    keep.setInt(1, file.line());
                    String raw = CsvText.row(file.fields());
                    keep.setString(2, raw);
                    keep.addBatch();
                    wanted++;
                    chars += raw.length();
                    if (++kept % BATCH == 0 || chars >= BATCH_CHARS) {
                        keep.executeBatch();
                        chars = 0;
                    }
                }
            }
            keep.executeBatch();
        }
        Sql.update(book, "UPDATE import_problem p JOIN import_raw r ON r.file_line = p.file_line SET p.raw_row = r.raw_row WHERE p.raw_row IS NULL");
    }

    private int[] linesWithoutRawRow() throws SQLException {
        int[] lines = new int[Math.toIntExact(Sql.number(book, "SELECT COUNT(DISTINCT file_line) FROM import_problem WHERE raw_row IS NULL"))];
        try (PreparedStatement statement = book.prepareStatement(
                "SELECT DISTINCT file_line FROM import_problem WHERE raw_row IS NULL ORDER BY file_line"); ResultSet rows = statement.executeQuery()) {
            for (int i = 0; rows.next(); i++) {
                lines[i] = rows.getInt(1);
            }
        }
        return lines;
    }

    /** Copies the problems to the import's report. */
    void publish(long importId) throws SQLException {
        Sql.update(book, "INSERT INTO import_error (import_id, line_no, column_name, code, args, raw_row)"
                + " SELECT ?, file_line, column_name, code, args, COALESCE(raw_row, '') FROM import_problem ORDER BY file_line, seq", importId);
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }
}
