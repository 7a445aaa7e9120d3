package ru.agatrt.partner.bench;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** The book of record of an embedded system, looked at past the application. */
public final class Book {

    private static final String OWNER = "book_owner";
    private static final String APPLICATION = "partner_app";

    private final String url;
    private final Properties passwords = new Properties();

    /**
     * @param data directory of the system
     * @param port of its database
     */
    public Book(Path data, int port) throws IOException {
        url = "jdbc:mariadb://127.0.0.1:" + port + "/book?allowLocalInfile=true";
        try (Reader in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            passwords.load(in);
        }
    }

    /** Ids by code. */
    record Ids(Map<String, Long> partners, Map<String, Long> products) {
    }

    String password(String account) {
        return passwords.getProperty(account);
    }

    /** With the rights of the owner: may make tables. */
    public Connection asOwner() throws SQLException {
        return DriverManager.getConnection(url, OWNER, passwords.getProperty(OWNER));
    }

    /** Runs statements of the measurement. */
    public void run(String... statements) throws SQLException {
        try (Connection book = asOwner(); Statement statement = book.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    Ids ids() throws SQLException {
        return new Ids(idsOf("partner"), idsOf("product"));
    }

    private Map<String, Long> idsOf(String table) throws SQLException {
        Map<String, Long> ids = new HashMap<>();
        try (Connection book = asOwner(); Statement statement = book.createStatement();
                ResultSet rows = statement.executeQuery("SELECT code, id FROM " + table)) {
            while (rows.next()) {
                ids.put(rows.getString(1), rows.getLong(2));
            }
        }
        return ids;
    }

    /** Sums of the open lines of a source. */
    public Sums sums(String source) throws SQLException {
        Map<String, Long> kopecks = new TreeMap<>();
        long lines = 0;
        try (Connection book = asOwner(); Statement statement = book.createStatement(); ResultSet rows = statement.executeQuery("""
                SELECT p.code, CONCAT(YEAR(l.shipped_on), IF(MONTH(l.shipped_on) <= 6, '-H1', '-H2')) AS half_year, COUNT(*),
                  CAST(SUM(IF(l.document_type = 'RETURN', -l.amount, l.amount)) * 100 AS DECIMAL(25, 0))
                FROM purchase_line l JOIN partner p ON p.id = l.partner_id
                WHERE l.source = '%s' AND l.superseded_at = '9999-12-31 23:59:59.999999' GROUP BY p.code, half_year""".formatted(source))) {
            while (rows.next()) {
                kopecks.put(rows.getString(1) + ' ' + rows.getString(2), rows.getLong(4));
                lines += rows.getLong(3);
            }
        }
        return new Sums(kopecks, lines);
    }

    /** First column of the first row. */
    public long number(String sql) throws SQLException {
        try (Connection book = asOwner(); Statement statement = book.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** @return seconds until the last row of a query was read */
    double seconds(String sql) throws SQLException {
        try (Connection book = asOwner(); Statement statement = book.createStatement()) {
            long from = System.nanoTime();
            try (ResultSet rows = statement.executeQuery(sql)) {
                while (rows.next()) {
                    rows.getLong(1);
                }
            }
            return (System.nanoTime() - from) / 1e9;
        }
    }

    /** What the application's own statements are doing now; seen with its own account, since others are not told. */
    public final class Watch implements AutoCloseable {

        private final Connection connection;

        public Watch() throws SQLException {
            connection = DriverManager.getConnection(url, APPLICATION, passwords.getProperty(APPLICATION));
        }

        /** Whether a statement that begins like this is running. */
        public boolean isRunning(String beginning) throws SQLException {
            return first("SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE '" + beginning + "%'").orElse(0L) > 0;
        }

        /** Percent of the file read, of the newest import; empty before its job began and after it ended. */
        public Optional<Long> percentRead() throws SQLException {
            return first("SELECT progress_done * 100 DIV progress_total FROM job WHERE kind = 'IMPORT' AND state = 'RUNNING'"
                    + " AND progress_total > 0 ORDER BY id DESC LIMIT 1");
        }

        public boolean isDone(String importId) throws SQLException {
            return first("SELECT COUNT(*) FROM import_run WHERE public_id = '" + importId + "' AND state <> 'RUNNING'").orElse(0L) == 1;
        }

        private Optional<Long> first(String sql) throws SQLException {
            try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
                return rows.next() ? Optional.of(rows.getLong(1)) : Optional.empty();
            }
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
