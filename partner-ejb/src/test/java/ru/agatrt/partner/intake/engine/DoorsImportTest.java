package ru.agatrt.partner.intake.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.agatrt.partner.agreement.AgreementsDoor;
import ru.agatrt.partner.deal.DealsDoor;
import ru.agatrt.partner.evidence.DealersDoor;
import ru.agatrt.partner.evidence.EvidenceDoor;
import ru.agatrt.partner.evidence.PartnerReportsDoor;
import ru.agatrt.partner.evidence.ReferencesDoor;
import ru.agatrt.partner.intake.engine.ImportScenario.Result;
import ru.agatrt.partner.marketing.EventsDoor;
import ru.agatrt.partner.partner.PartnersDoor;
import ru.agatrt.partner.purchase.ProductsDoor;
import ru.agatrt.partner.status.StatusesDoor;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.training.CertificatesDoor;

/** What is particular to the kinds: statuses that must not overlap, articles on a time line, people kept apart. */
class DoorsImportTest {

    private static final String STATUSES = "partner_code;direction;valid_from;status;valid_to;individual_threshold;decided_on;note";
    private static final String PRODUCTS = "code;name;group;kind;own_manufacture;valid_from";

    @TempDir
    Path directory;
    private ImportScenario given;

    @BeforeEach
    void startBook() throws Exception {
        given = new ImportScenario(TestDatabase.newBook(), directory);
        given.send(new PartnersDoor(), "code;legal_name;short_name;inn;region;directions", "P-1;ООО «Первый»;Первый;7707083893;Москва;RETAIL",
                "P-2;ООО «Второй»;Второй;7736050003;Тверь;WHOLESALE+PROJECT");
    }

    @AfterEach
    void close() throws SQLException {
        given.close();
    }

    @Test
    void aStatusEndsOnTheDayTheFileNamesAndIsStoredHalfOpen() throws Exception {
        assertEquals(Result.of(2, 0, 0), given.send(new StatusesDoor(), STATUSES, "P-1;RETAIL;2025-01-01;SILVER;2025-12-31;;;",
                "P-1;RETAIL;2026-01-01;GOLD;;15500000;2025-12-20;"));
        assertEquals(List.of("2026-01-01", "9999-12-31"), given.rows("SELECT valid_to FROM status_assignment ORDER BY valid_from"));
    }

    @Test
    void statusesOfOneTrackNeverOverlapAndProjectStandsBeside() throws Exception {
        given.send(new StatusesDoor(), STATUSES, "P-1;RETAIL;2025-01-01;SILVER;2025-12-31;;;");
        Result result = given.send(new StatusesDoor(), STATUSES,
                "P-1;RETAIL;2025-12-31;GOLD;;;;",
                "P-1;WHOLESALE;2024-06-01;DISTRIBUTOR;2025-01-01;;;",
                "P-1;PROJECT;2025-06-01;PROJECT;;;;",
                "P-1;RETAIL;2026-01-01;GOLD;2026-06-30;;;",
                "P-1;RETAIL;2026-06-30;SILVER;2026-12-31;;;",
                "P-1;RETAIL;2026-12-01;AUTHORIZED;2027-01-31;;;");
        assertEquals(List.of("2 valid_from STATUS_OVERLAP", "3 valid_from STATUS_OVERLAP", "6 valid_from STATUS_OVERLAP"), result.errors(),
                "line 7 overlaps only line 6, which is refused itself");
        assertEquals(3, result.created());
        assertEquals(List.of("01.01.2025 – 31.12.2025"), given.rows("SELECT JSON_VALUE(args, '$.period') FROM import_error WHERE line_no = 2"
                + " AND code = 'STATUS_OVERLAP'"));
    }

    @Test
    void aCorrectedPeriodDoesNotCollideWithTheVersionItReplaces() throws Exception {
        given.send(new StatusesDoor(), STATUSES, "P-1;RETAIL;2025-01-01;SILVER;2025-12-31;;;", "P-1;RETAIL;2026-01-01;GOLD;2026-06-30;;;");
        assertEquals(Result.of(0, 2, 0), given.send(new StatusesDoor(), STATUSES, "P-1;RETAIL;2025-01-01;SILVER;2025-06-30;;;",
                "P-1;RETAIL;2026-01-01;GOLD;;;;"));
        Result longer = given.send(new StatusesDoor(), STATUSES, "P-1;RETAIL;2025-01-01;SILVER;2026-01-01;;;");
        assertEquals(List.of("2 valid_from STATUS_OVERLAP"), longer.errors());
    }

    @Test
    void directionMustFitTheStatusAndPeriodsMustNotBeEmpty() throws Exception {
        Result result = given.send(new StatusesDoor(), STATUSES, "P-1;WHOLESALE;2025-01-01;GOLD;;;;", "P-1;RETAIL;2025-01-02;GOLD;2025-01-01;;;",
                "P-1;RETAIL;2025-01-02;GOLD;2025-01-02;;;");
        assertEquals(List.of("2 direction STATUS_DIRECTION", "3 valid_to ENDS_BEFORE_START"), result.errors());
    }

    @Test
    void aDatedRowSplitsTheTimeLineOfAnArticle() throws Exception {
        given.send(new ProductsDoor(), PRODUCTS, "UX;Агат UX;AGAT_UX;EQUIPMENT;yes;");
        assertEquals(Result.of(1, 0, 0), given.send(new ProductsDoor(), PRODUCTS, "UX;Агат UX;AGAT_UX;EQUIPMENT;no;2026-01-01"));
        assertEquals(List.of("1000-01-01 2026-01-01 1", "2026-01-01 9999-12-31 0"), openLine());
        assertEquals(Result.of(1, 0, 0), given.send(new ProductsDoor(), PRODUCTS, "UX;Агат UX;AGAT_UX;EQUIPMENT;yes;2025-01-01"));
        assertEquals(List.of("1000-01-01 2025-01-01 1", "2025-01-01 2026-01-01 1", "2026-01-01 9999-12-31 0"), openLine());
        assertEquals(Result.of(0, 0, 1), given.send(new ProductsDoor(), PRODUCTS, "UX;Агат UX;AGAT_UX;EQUIPMENT;yes;2025-01-01"));
        assertEquals(Result.of(0, 1, 0), given.send(new ProductsDoor(), PRODUCTS, "UX;Агат UX+;AGAT_UX;EQUIPMENT;no;2026-01-01"));
    }

    @Test
    void aRowWithoutADateCorrectsTheArticleForAllDatesExceptThoseTheFileBrings() throws Exception {
        given.send(new ProductsDoor(), PRODUCTS, "UX;Агат UX;AGAT_UX;EQUIPMENT;yes;", "UX;Агат UX;AGAT_UX;EQUIPMENT;no;2026-01-01");
        String[] whole = {PRODUCTS, "UX;Агат UX 2;AGAT_UX;EQUIPMENT;yes;", "UX;Агат UX 2;AGAT_UX;EQUIPMENT;no;2026-07-01"};
        assertEquals(Result.of(1, 1, 0), given.send(new ProductsDoor(), whole));
        assertEquals(List.of("1000-01-01 2026-07-01 1", "2026-07-01 9999-12-31 0"), openLine());
        assertEquals(Result.of(0, 0, 2), given.send(new ProductsDoor(), whole));
        String[] base = {PRODUCTS, "UX;Агат UX 2;AGAT_UX;EQUIPMENT;yes;"};
        assertEquals(Result.of(0, 1, 0), given.send(new ProductsDoor(), base));
        assertEquals(List.of("1000-01-01 9999-12-31 1"), openLine());
        assertEquals(Result.of(0, 0, 1), given.send(new ProductsDoor(), base));
        assertEquals(List.of("0"), given.rows("SELECT COUNT(*) FROM product_version WHERE superseded_at <= recorded_at"));
    }

    private List<String> openLine() throws SQLException {
        return given.rows("SELECT CONCAT_WS(' ', valid_from, valid_to, own_manufacture) FROM product_version"
                + " WHERE superseded_at > '9000-01-01' ORDER BY valid_from");
    }

    @Test
    void aPersonIsOneRowHoweverTheNameIsWrittenAndTheFactHoldsOnlyTheId() throws Exception {
        String header = "partner_code;certificate_no;person;track;issued_on;valid_until";
        assertEquals(Result.of(3, 0, 0), given.send(new CertificatesDoor(), header, "P-1;C-1;Алёна Иванова;SALES;2025-01-01;2027-01-01",
                "P-1;C-2;АЛЕНА ИВАНОВА;TECHNICAL;2025-01-01;2026-06-30", "P-2;C-1;Алёна Иванова;SALES;2025-01-01;2025-01-01"));
        assertEquals(List.of("2"), given.rows("SELECT COUNT(*) FROM person"), "another company's employee is another person");
        assertEquals(Result.of(0, 0, 1), given.send(new CertificatesDoor(), header, "P-1;C-2;Алена Иванова;TECHNICAL;2025-01-01;2026-06-30"));
        assertEquals(Result.of(0, 1, 0), given.send(new CertificatesDoor(), header, "P-1;C-2;Пётр Сидоров;TECHNICAL;2025-01-01;2026-06-30"));
        Result refused = given.send(new CertificatesDoor(), header, "P-3;C-9;Никто Никакой;SALES;2025-01-01;2027-01-01",
                "P-1;C-9;Никто Никакой;SALES;2025-01-01;2024-01-01");
        assertEquals(List.of("2 partner_code UNKNOWN_PARTNER", "3 valid_until ENDS_BEFORE_START"), refused.errors());
        assertEquals(List.of("3"), given.rows("SELECT COUNT(*) FROM person"), "a refused row leaves no person behind");
    }

    @Test
    void theOtherKindsTakeTheirRowsOnce() throws Exception {
        takesOnce(new AgreementsDoor(), "agreement_no;partner_code;signed_on;valid_to;directions;territory;reports;report_due_days",
                "A-1;P-1;2024-01-15;;RETAIL;Москва;MONTHLY;10", "A-2;P-2;2024-01-15;2026-12-31;WHOLESALE+PROJECT;;;");
        takesOnce(new EventsDoor(), "partner_code;event_no;title;kind;held_on;agreed_on;state;attendees;budget",
                "P-1;E-1;Семинар;SEMINAR;2026-02-02;2026-01-15;CONFIRMED;30;100000", "P-1;E-2;Выставка;EXHIBITION;2026-03-03;;PLANNED;;");
        takesOnce(new ReferencesDoor(), "partner_code;reference_no;customer;received_on;state", "P-1;R-1;ПАО «Заказчик»;2025-05-05;ACCEPTED");
        takesOnce(new DealersDoor(), "partner_code;dealer_inn;name;since;until", "P-2;7707083893;ООО «Дилер»;2025-01-01;",
                "P-2;191234567;ОДО «Минск»;2025-01-01;2026-01-01");
        takesOnce(new EvidenceDoor(), "partner_code;requirement;valid_from;valid_until;state;note", "P-1;WEBSITE;2025-01-01;2026-12-31;ACCEPTED;",
                "P-1;DEMO_STAND;2025-01-01;;REJECTED;нет стенда");
        takesOnce(new PartnerReportsDoor(), "partner_code;period;submitted_on;state", "P-1;2026-03;2026-04-05;ACCEPTED", "P-1;2026-Q1;;RETURNED");
        takesOnce(new DealsDoor(), "deal_no;partner_code;end_customer;registered_on;valid_to;own_prices;counts",
                "D-1;P-2;ПАО «Заказчик»;2026-01-01;2026-12-31;yes;", "D-2;P-2;ПАО «Другой»;2026-01-01;;no;no");
        assertEquals(List.of("1"), given.rows("SELECT counts IS NULL FROM deal WHERE deal_no = 'D-1'"));
    }

    private void takesOnce(ru.agatrt.partner.kernel.fact.FactDoor door, String... lines) throws Exception {
        long rows = lines.length - 1L;
        assertEquals(Result.of(rows, 0, 0), given.send(door, lines), door.kind());
        assertEquals(Result.of(0, 0, rows), given.send(door, lines), door.kind());
    }

    @Test
    void agreedReportsNeedADueDate() throws Exception {
        Result result = given.send(new AgreementsDoor(), "agreement_no;partner_code;signed_on;directions;reports;report_due_days",
                "A-9;P-1;2024-01-15;RETAIL;QUARTERLY;", "A-8;P-1;2024-01-15;RETAIL;NONE;", "A-7;P-1;2024-01-15;RETAIL;;");
        assertEquals(List.of("2 report_due_days REPORT_DUE_DAYS"), result.errors());
    }
}
