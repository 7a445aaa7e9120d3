package ru.agatrt.partner.intake.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.purchase.PurchasesDoor;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** Both ways into the staging table put there what they were given, or nothing. */
class StagingTest {

    private static final List<String> ODD = List.of("plain", "\\N", "\\", "a\\tb", "a\tb", "line\nbreak", "\r", "'quoted\"", "Ёлка", "日本 😀", "%_;,", " ");

    private static Book book;

    @BeforeAll
    static void startBook() {
        book = TestDatabase.newBook();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyCharacterComesThrough(boolean loaded) throws Exception {
        try (Connection connection = connect("?allowLocalInfile=" + loaded)) {
            StageSql sql = stage(connection);
            Optional<StageWriter> fast = LoadedRows.over(connection, sql);
            assertEquals(loaded, fast.isPresent(), "a driver that may not send files is told so");
            try (StageWriter writer = fast.isPresent() ? fast.get() : new InsertedRows(connection, sql)) {
                for (int i = 0; i < ODD.size(); i++) {
                    writer.add(row(i + 2, ODD.get(i)));
                }
                writer.flush();
            }
            assertEquals(ODD, texts(connection));
            assertEquals(1, Sql.number(connection, "SELECT COUNT(*) FROM import_stage WHERE suspect AND amount = 1234567.89 AND shipped_on = '2026-03-01'"
                    + " AND project_deal_no IS NULL AND file_line = 2"));
        }
    }

    @Test
    void moreThanOneLoadHoldsAreAllThere() throws Exception {
        try (Connection connection = connect("")) {
            StageSql sql = stage(connection);
            try (StageWriter writer = LoadedRows.over(connection, sql).orElseThrow()) {
                for (int i = 0; i < 40_000; i++) {
                    writer.add(row(i + 2, "N-" + i));
                }
                writer.flush();
                writer.flush();
            }
            assertEquals(40_000, Sql.number(connection, "SELECT COUNT(DISTINCT document_no) FROM import_stage"));
        }
    }

    @Test
    void whatTheServerWouldCutIsAnError() throws Exception {
        try (Connection connection = connect("")) {
            StageSql sql = stage(connection);
            try (StageWriter writer = LoadedRows.over(connection, sql).orElseThrow()) {
                writer.add(row(2, "x".repeat(500)));
                assertThrows(SQLException.class, writer::flush);
            }
        }
    }

    private static StageSql stage(Connection connection) throws SQLException {
        StageSql sql = StageSql.of(connection, new PurchasesDoor().table());
        Sql.update(connection, sql.createStage(false));
        return sql;
    }

    private static Connection connect(String settings) throws SQLException {
        return DriverManager.getConnection(book.url() + settings, "test_app", "test-only");
    }

    /** Line, suspect, then the columns of purchases; references take two. */
    private static List<Object> row(int line, String document) {
        return new ArrayList<>(Arrays.asList(line, line == 2, "A", document, 1, "SHIPMENT", "P-1", 7L, LocalDate.of(2026, 3, 1), "UX", null,
                new BigDecimal("1.5"), new BigDecimal("100"), new BigDecimal("0"), new BigDecimal("1234567.89"), null, null, null, null));
    }

    private static List<String> texts(Connection connection) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("SELECT document_no FROM import_stage ORDER BY file_line");
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
