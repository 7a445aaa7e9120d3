package ru.agatrt.partner.program;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.program.persistence.EditionReader;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** What the book itself keeps true of editions, whoever writes: dates by knowledge, and nothing changed once it was in force. */
class EditionsInTheBookTest {

    private static Book book;
    private static EditionReader editions;

    /** The other reading, known from 1 May 2026 to be in force from 1 July and taken back on 1 June; known for good from 5 June. */
    @BeforeAll
    static void twoEditions() throws SQLException {
        book = TestDatabase.newBook();
        editions = new EditionReader(BookAccess.configured(Jdbi.create(() -> book.connect())));
        run("INSERT INTO edition_term (edition_id, in_force_from, decided_by, recorded_at) VALUES (2, '2026-07-01', 'director', '2026-05-01 10:00:00')",
                "UPDATE edition_term SET superseded_at = '2026-06-01 10:00:00' WHERE edition_id = 2",
                "INSERT INTO edition_term (edition_id, in_force_from, decided_by, recorded_at) VALUES (2, '2026-07-01', 'director', '2026-06-05 10:00:00')");
    }

    @ParameterizedTest(name = "on {0}, as known at {1}: {2}")
    @CsvSource({
        "2022-12-31, 2026-06-06T00:00:00Z,        none",
        "2023-01-01, 2026-06-06T00:00:00Z,        2023-01",
        "2026-06-30, 2026-06-06T00:00:00Z,        2023-01",
        "2026-07-01, 2026-06-06T00:00:00Z,        2023-01-b",
        "2026-07-01, 2026-05-01T09:59:59.999999Z, 2023-01",
        "2026-07-01, 2026-05-01T10:00:00Z,        2023-01-b",
        "2026-07-01, 2026-05-31T00:00:00Z,        2023-01-b",
        "2026-07-01, 2026-06-01T10:00:00Z,        2023-01",
        "2026-07-01, 2026-06-05T10:00:00Z,        2023-01-b",
        "2026-07-01, 1999-12-31T00:00:00Z,        none"})
    void whichEditionIsInForceIsKnownFromAMoment(LocalDate day, Instant moment, String code) {
        assertEquals(code, editions.all(new Knowledge(moment)).stream().filter(e -> e.inForceOn(day)).findFirst()
                .map(EditionSummary::code).orElse("none"));
    }

    @Test
    void anEditionEndsWhereTheNextOneBegins() {
        EditionSummary first = editions.all(new Knowledge(Instant.parse("2026-06-06T00:00:00Z"))).get(1);
        assertEquals("2023-01 SUPERSEDED 2026-06-30", first.code() + " " + first.state() + " " + first.lastDay());
        EditionSummary before = editions.all(new Knowledge(Instant.parse("2026-04-01T00:00:00Z"))).get(0);
        assertEquals("2023-01 IN_FORCE null", before.code() + " " + before.state() + " " + before.lastDay());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE edition_requirement SET threshold_amount = 1 WHERE edition_id = 1", "UPDATE edition_discount SET percent = 99 WHERE edition_id = 1",
        "UPDATE edition_benefit SET sign = 'YES' WHERE edition_id = 1", "UPDATE edition_parameter SET value = '99' WHERE edition_id = 1",
        "UPDATE edition_volume_rule SET bucket = 'COUNTABLE' WHERE edition_id = 1", "UPDATE edition_reading SET text_ru = '' WHERE edition_id = 1",
        "DELETE FROM edition_requirement WHERE edition_id = 1", "DELETE FROM edition_discount WHERE edition_id = 1",
        "DELETE FROM edition_benefit WHERE edition_id = 1", "DELETE FROM edition_parameter WHERE edition_id = 1",
        "DELETE FROM edition_volume_rule WHERE edition_id = 1", "DELETE FROM edition_reading WHERE edition_id = 1",
        "INSERT INTO edition_parameter (edition_id, name, value, clause) VALUES (1, 'X', '1', '')",
        "INSERT INTO edition_reading (edition_id, code, about, text_ru, text_en) VALUES (1, 'X', 'X', '', '')",
        "INSERT INTO edition_discount (edition_id, status, product_group, percent, sort_order) VALUES (1, 'GOLD', 'X', 1, 1)",
        "INSERT INTO edition_benefit (edition_id, status, benefit, sign, sort_order) VALUES (1, 'GOLD', 'X', 'YES', 1)",
        "INSERT INTO edition_volume_rule (edition_id, own_manufacture, product_kind, deal_decision, bucket) VALUES (1, TRUE, 'X', 'X', 'SERVICE')",
        "INSERT INTO edition_requirement (edition_id, status, requirement, modality, clause, sort_order) VALUES (1, 'NONE', 'X', 'REQUIRED', '', 1)",
        "UPDATE edition_parameter SET edition_id = 1, name = 'MOVED' WHERE edition_id = 2 AND name = 'TRANSITION_DAYS'",
        "UPDATE program_edition SET title_ru = 'X' WHERE id = 1", "UPDATE program_edition SET in_force_from = '2020-01-01' WHERE id = 1",
        "UPDATE program_edition SET state = 'DRAFT', in_force_from = NULL WHERE id = 1", "DELETE FROM program_edition WHERE id = 1",
        "UPDATE edition_term SET in_force_from = '2020-01-01'", "UPDATE edition_term SET superseded_at = '9999-12-31 23:59:59.999999'",
        "DELETE FROM edition_term", "TRUNCATE edition_term", "TRUNCATE edition_discount"})
    void whatWasInForceIsNeitherChangedNorDeleted(String sql) {
        assertThrows(SQLException.class, () -> run(sql), sql);
    }

    @Test
    void theOwnerOfTheDatabaseIsRefusedToo() throws SQLException {
        try (Connection owner = book.connectAsOwner(); Statement statement = owner.createStatement()) {
            SQLException refusal = assertThrows(SQLException.class,
                    () -> statement.execute("UPDATE edition_discount SET percent = 99 WHERE edition_id = 1"));
            assertTrue(refusal.getMessage().contains("AP003"), refusal.getMessage());
        }
    }

    @Test
    void aDraftIsChanged() {
        assertDoesNotThrow(() -> run("UPDATE edition_discount SET percent = percent WHERE edition_id = 2",
                "INSERT INTO edition_parameter (edition_id, name, value, clause) SELECT 2, CONCAT('COPY_', name), value, clause FROM edition_parameter WHERE edition_id = 1",
                "DELETE FROM edition_parameter WHERE edition_id = 2 AND name LIKE 'COPY%'"));
    }

    private static void run(String... statements) throws SQLException {
        try (Connection application = book.connect(); Statement statement = application.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
