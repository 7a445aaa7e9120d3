package ru.agatrt.partner.intake.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.agatrt.partner.intake.engine.ImportScenario.Result;
import ru.agatrt.partner.partner.PartnersDoor;
import ru.agatrt.partner.status.StatusesDoor;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** at most one status of a track at any date, within a file, against the book, and by the database itself. */
class StatusesImportTest {

    private static final String STATUSES = "partner_code;direction;valid_from;status;valid_to";
    private static final StatusesDoor DOOR = new StatusesDoor();
    private static Book book;

    @TempDir
    Path directory;
    private ImportScenario given;

    @BeforeAll
    static void startBook() {
        book = TestDatabase.newBook();
    }

    @BeforeEach
    void knowPartners() throws Exception {
        given = new ImportScenario(book, directory);
        given.send(new PartnersDoor(), "code;legal_name;short_name;inn;country;region;directions",
                "P-1;ООО «Первый»;Первый;7707083893;RU;Москва;RETAIL+PROJECT", "P-2;ООО «Второй»;Второй;7736050003;RU;Тверь;RETAIL",
                "P-3;ООО «Третий»;Третий;7702070139;RU;Тула;WHOLESALE", "P-4;ООО «Четвёртый»;Четвёртый;7725038124;RU;Тула;RETAIL");
    }

    @AfterEach
    void close() throws SQLException {
        given.close();
    }

    @Test
    void periodsThatTouchAreFineAndProjectStandsBesideRetail() throws Exception {
        assertEquals(Result.of(4, 0, 0), given.send(DOOR, STATUSES, "P-1;RETAIL;2025-01-01;AUTHORIZED;2025-06-30", "P-1;RETAIL;2025-07-01;SILVER;2025-12-31",
                "P-1;PROJECT;2025-01-01;PROJECT;", "P-1;RETAIL;2026-01-01;GOLD;"));
    }

    @Test
    void withinAFileTheLaterOfTwoThatOverlapIsRefused() throws Exception {
        Result result = given.send(DOOR, STATUSES, "P-2;RETAIL;2025-01-01;AUTHORIZED;2025-06-30", "P-2;RETAIL;2025-06-30;SILVER;2025-12-31",
                "P-2;RETAIL;2025-12-31;GOLD;2026-06-30");
        assertEquals(List.of("3 valid_from STATUS_OVERLAP"), result.errors(), "the refused row pushes out no third");
        assertEquals(2, result.created());
    }

    @Test
    void againstTheBookRetailAndWholesaleExcludeEachOther() throws Exception {
        given.send(DOOR, STATUSES, "P-3;WHOLESALE;2025-01-01;DISTRIBUTOR;");
        assertEquals(List.of("2 valid_from STATUS_OVERLAP", "3 direction STATUS_DIRECTION"),
                given.send(DOOR, STATUSES, "P-3;RETAIL;2026-01-01;GOLD;", "P-3;RETAIL;2020-01-01;PROJECT;2020-12-31").errors());
    }

    @Test
    void aRowThatCorrectsItsOwnKeyIsNoObstacleToItself() throws Exception {
        given.send(DOOR, STATUSES, "P-4;RETAIL;2025-01-01;SILVER;");
        assertEquals(Result.of(1, 1, 0), given.send(DOOR, STATUSES, "P-4;RETAIL;2025-01-01;SILVER;2025-12-31", "P-4;RETAIL;2026-01-01;GOLD;"));
        assertEquals(List.of("SILVER 2026-01-01", "GOLD 9999-12-31"), given.rows("SELECT CONCAT(a.status, ' ', a.valid_to) FROM status_assignment a"
                + " JOIN partner p ON p.id = a.partner_id WHERE p.code = 'P-4' AND a.superseded_at > '9000-01-01' ORDER BY a.valid_from"));
    }
}
