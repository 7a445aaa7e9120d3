package ru.agatrt.partner.intake.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.discount.ExtraDiscountsDoor;
import ru.agatrt.partner.intake.engine.ImportScenario.Result;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.partner.PartnersDoor;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.pricing.PriceFacts;
import ru.agatrt.partner.pricing.PriceListDoor;
import ru.agatrt.partner.purchase.ProductsDoor;
import ru.agatrt.partner.purchase.PurchaseFacts;
import ru.agatrt.partner.purchase.PurchaseFacts.Counting;
import ru.agatrt.partner.purchase.PurchasesDoor;
import ru.agatrt.partner.purchase.VolumeView;
import ru.agatrt.partner.receivable.AgeBucket;
import ru.agatrt.partner.receivable.Ageing;
import ru.agatrt.partner.receivable.DebtFilter;
import ru.agatrt.partner.receivable.OpenDocument;
import ru.agatrt.partner.receivable.ReceivableFacts;
import ru.agatrt.partner.receivable.ReceivablesDoor;
import ru.agatrt.partner.status.StatusesDoor;
import ru.agatrt.partner.receivable.persistence.DebtListQuery;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** Prices, extra discounts and receivables from files, and what is read of them, against a real database. */
class PricesAndReceivablesTest {

    private static final String PARTNERS = "code;legal_name;short_name;inn;country;region;directions";
    private static final String RECEIVABLES = "partner_code;creditor;document_no;due_on;amount;outstanding;as_of";
    private static final String PURCHASES = "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;"
            + "discount_percent;amount;project_deal_no;seller";

    @TempDir
    Path directory;
    private static Book book;
    private ImportScenario given;
    private Jdbi jdbi;

    @BeforeAll
    static void startBook() {
        book = TestDatabase.newBook();
    }

    @BeforeEach
    void knowCompaniesAndArticles() throws Exception {
        given = new ImportScenario(book, directory);
        jdbi = BookAccess.configured(Jdbi.create(() -> book.connect()));
        given.send(new PartnersDoor(), PARTNERS, "P-1;ООО «Первый»;Первый;7707083893;RU;Москва;RETAIL+PROJECT",
                "P-2;ООО «Второй»;Второй;7736050003;RU;Тверь;RETAIL", "D-1;ООО «Опт»;Опт;7702070139;RU;Тула;WHOLESALE");
        given.send(new ProductsDoor(), "code;name;group;kind;own_manufacture", "UX;Агат UX;AGAT_UX;EQUIPMENT;yes", "JS;Поддержка;JOINT_SUPPORT;SERVICE;yes");
    }

    @AfterEach
    void close() throws SQLException {
        given.close();
    }

    @Test
    void aPriceHoldsUntilTheNextOfTheArticleAndTerritory() throws Exception {
        given.send(new PriceListDoor(), "product_code;territory;valid_from;list_price", "UX;RU;2026-01-01;1000", "UX;RU;2026-04-01;1100", "UX;KZ;2026-01-01;900");
        PriceFacts prices = new PriceFacts(jdbi);
        assertEquals(Map.of("2025-12-31", "none", "2026-01-01", "1000.00", "2026-03-31", "1000.00", "2026-04-01", "1100.00"), Map.of(
                "2025-12-31", price(prices, "2025-12-31"), "2026-01-01", price(prices, "2026-01-01"),
                "2026-03-31", price(prices, "2026-03-31"), "2026-04-01", price(prices, "2026-04-01")));
    }

    private String price(PriceFacts prices, String day) {
        return prices.listPrice("UX", "RU", LocalDate.parse(day), now()).map(p -> p.amount().toPlainString()).orElse("none");
    }

    @Test
    void anExtraDiscountOfNothingIsRefused() throws Exception {
        Result result = given.send(new ExtraDiscountsDoor(), "partner_code;product_group;valid_from;valid_to;points;competence",
                "P-2;AGAT_UX;2030-01-01;2030-12-31;0;Внедрение", "P-2;AGAT_UX;2030-02-01;2030-01-31;2;Внедрение", "P-2;PHONES;2030-03-01;;2;Внедрение");
        assertEquals(List.of("2 points POINTS_ZERO", "3 valid_to ENDS_BEFORE_START", "4 product_group NOT_ONE_OF"), result.errors());
    }

    /** 10 pieces at 1000; whatever the distributor charged, the buyer's own due discount counts. */
    @ParameterizedTest(name = "{0}: {2} {3} pieces by {1} counts {4}")
    @CsvSource({
        "the vendor's own shipment goes by its amount, '',  2024-03-01, 10,    9999.99",
        "no status: the column without authorization, D-1, 2024-03-01, 10,    8500.00",
        "silver from 1 April,                         D-1, 2024-04-01, 10,    7500.00",
        "rounded once for the line,                   D-1, 2024-04-02, 0.333, 249.75",
        "half a kopeck goes up,                       D-1, 2024-04-03, 0.001, 0.75",
        "and three points for extra competence,       D-1, 2024-05-01, 10,    7200.00",
        "suspended: as without authorization,         D-1, 2024-06-10, 10,    8500.00"})
    void aPurchaseFromADistributorCountsByTheBuyersDueDiscount(String what, String seller, LocalDate day, String pieces, BigDecimal counted)
            throws Exception {
        given.send(new StatusesDoor(), "partner_code;direction;valid_from;status;valid_to", "P-2;RETAIL;2024-04-01;SILVER;2024-12-31");
        given.send(new ExtraDiscountsDoor(), "partner_code;product_group;valid_from;valid_to;points;competence", "P-2;AGAT_UX;2024-05-01;2024-05-31;3;Внедрение");
        suspendSecond();
        BigDecimal before = countable("P-2", "2024-H1", now());
        given.send(new PurchasesDoor(), PURCHASES, "A;S-" + day + seller + ";1;SHIPMENT;P-2;" + day + ";UX;" + pieces + ";1000;0;9999.99;;" + seller);
        assertEquals(counted, countable("P-2", "2024-H1", now()).subtract(before));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "a deal not known yet goes by the deal's price,          NOT-KNOWN, P-2, undecided, 1234.56",
        "a project partner without a deal has no agreed price,   '',        P-1, countable, 1234.56"})
    void whereNoDiscountIsDueTheAmountCounts(String what, String deal, String partner, String bucket, BigDecimal counted) throws Exception {
        given.send(new StatusesDoor(), "partner_code;direction;valid_from;status;valid_to", "P-1;PROJECT;2023-01-01;PROJECT;");
        given.send(new PurchasesDoor(), PURCHASES, "A;SD-" + partner + ";1;SHIPMENT;" + partner + ";2025-03-01;UX;10;1000;0;1234.56;" + deal + ";D-1");
        VolumeView volume = volume(partner, "2025-H1", now());
        assertEquals(counted, bucket.equals("countable") ? volume.countable() : volume.undecidedProject());
    }

    @Test
    void asKnownBeforeACorrectionTheFormerDiscountCounts() throws Exception {
        given.send(new PurchasesDoor(), PURCHASES, "A;K-1;1;SHIPMENT;P-2;2026-03-01;UX;1;1000;0;1;;D-1", "A;K-2;1;RETURN;P-2;2026-03-02;UX;0.1;1000;0;1;;D-1");
        Knowledge before = now();
        given.send(new StatusesDoor(), "partner_code;direction;valid_from;status;valid_to", "P-2;RETAIL;2026-01-01;GOLD;2026-12-31");
        assertEquals(new BigDecimal("630.00"), countable("P-2", "2026-H1", now()));
        assertEquals(new BigDecimal("765.00"), countable("P-2", "2026-H1", before));
        assertEquals(new BigDecimal("70.00"), volume("P-2", "2026-H1", now()).returns());
    }

    private void suspendSecond() throws SQLException {
        if (given.rows("SELECT id FROM status_suspension").isEmpty()) {
            var at = KnowledgeClock.advance(given.book());
            Sql.update(given.book(), "INSERT INTO status_suspension (partner_id, scope, valid_from, valid_to, ground, reason, decided_on, decided_by,"
                    + " recorded_at) VALUES (?, 'ALL', '2024-06-10', '2024-06-11', 'RENEWAL', '', '2024-06-10', 'director', ?)", key("P-2"), at);
            given.book().commit();
        }
    }

    private BigDecimal countable(String partner, String halfYear, Knowledge known) {
        return volume(partner, halfYear, known).countable();
    }

    private VolumeView volume(String partner, String halfYear, Knowledge known) {
        return new PurchaseFacts(jdbi).volumes(new PartnerSelection(List.of(key(partner)), known), HalfYear.parse(halfYear).period(), new Counting(1, false))
                .getOrDefault(key(partner), VolumeView.EMPTY);
    }

    @Test
    void aFileIsTheFullPictureOfItsCreditors() throws Exception {
        ReceivablesDoor door = new ReceivablesDoor();
        assertEquals(Result.of(3, 0, 0), given.send(door, RECEIVABLES, "P-1;VENDOR;I-1;2026-03-01;100;100;2026-03-10", "P-1;VENDOR;I-2;2026-03-20;50;50;2026-03-10",
                "P-1;D-1;X-1;2026-01-01;10;10;2026-03-10"));
        assertEquals("D-1 X-1 10.00, VENDOR I-1 100.00, VENDOR I-2 50.00", open("P-1", "2026-03-10"));

        assertEquals(Result.of(0, 1, 0), given.send(door, RECEIVABLES, "P-1;VENDOR;I-2;2026-03-20;50;30;2026-03-17"));
        assertEquals("D-1 X-1 10.00, VENDOR I-2 30.00", open("P-1", "2026-03-17"), "I-1 is no longer in the vendor's picture; the distributor sent none");
        assertEquals("D-1 X-1 10.00, VENDOR I-1 100.00, VENDOR I-2 50.00", open("P-1", "2026-03-16"), "history by day stays");

        assertEquals(Result.of(0, 0, 1), given.send(door, RECEIVABLES, "P-1;VENDOR;I-2;2026-03-20;50;30;2026-03-17"), "again");
        Knowledge before = now();
        given.send(door, RECEIVABLES, "P-1;VENDOR;I-3;2026-03-20;70;70;2026-03-17");
        assertEquals("D-1 X-1 10.00, VENDOR I-3 70.00", open("P-1", "2026-03-17"), "another file of the same day replaces the picture");
        assertEquals("D-1 X-1 10.00, VENDOR I-2 30.00", open("P-1", "2026-03-17", before), "as known before");
    }

    @Test
    void fromAPictureWithRejectedRowsNothingIsConcluded() throws Exception {
        ReceivablesDoor door = new ReceivablesDoor();
        given.send(door, RECEIVABLES, "P-2;VENDOR;J-1;2027-03-01;100;100;2027-03-10", "P-2;VENDOR;J-2;2027-03-01;100;100;2027-03-10");
        Result broken = given.send(door, RECEIVABLES, "P-2;VENDOR;J-1;2027-03-01;100;40;2027-03-17", "P-2;VENDOR;J-2;2027-03-01;100;200;2027-03-17",
                "P-2;NOBODY;J-9;2027-03-01;1;1;2027-03-17");
        assertEquals(List.of("3 outstanding OUTSTANDING_ABOVE_AMOUNT", "4 creditor UNKNOWN_CREDITOR"), broken.errors());
        assertEquals("VENDOR J-1 40.00, VENDOR J-2 100.00", open("P-2", "2027-03-17"), "J-2 was not read, so it is not gone");
        given.send(door, RECEIVABLES, "P-2;VENDOR;J-1;2027-03-01;100;40;2027-03-17");
        assertEquals("VENDOR J-1 40.00", open("P-2", "2027-03-17"), "the corrected file is whole");
    }

    @Test
    void outstandingSumsByAge() {
        LocalDate day = LocalDate.parse("2026-07-01");
        Ageing ageing = Ageing.of(List.of(due("2026-07-01"), due("2026-06-30"), due("2026-06-01"), due("2026-05-31"), due("2026-04-02"), due("2026-04-01")), day);
        assertEquals(new Ageing(new BigDecimal("1.00"), new BigDecimal("2.00"), new BigDecimal("1.00"), new BigDecimal("1.00"), new BigDecimal("1.00")), ageing);
        assertEquals(new BigDecimal("5.00"), ageing.overdue());
    }

    @ParameterizedTest
    @CsvSource({"-5, NOT_DUE", "0, NOT_DUE", "1, TO_30", "30, TO_30", "31, TO_60", "60, TO_60", "61, TO_90", "90, TO_90", "91, BEYOND_90", "4000, BEYOND_90"})
    void anAgeHasOneBucket(long days, AgeBucket bucket) {
        assertEquals(bucket, AgeBucket.of(days));
    }

    @Test
    void theRegisterListsAllDebtorsAndTheHistoryEachPicture() throws Exception {
        ReceivablesDoor door = new ReceivablesDoor();
        given.send(door, RECEIVABLES, "P-1;VENDOR;R-1;2029-01-31;100;100;2029-03-10", "P-2;VENDOR;R-2;2029-03-09;50;40;2029-03-10", "P-2;D-1;R-3;2029-03-10;10;10;2029-03-10");
        given.send(door, RECEIVABLES, "P-2;VENDOR;R-2;2029-03-09;50;20;2029-03-17");
        assertEquals("P-1 R-1 100.00 38, P-2 R-2 40.00 1, P-2 R-3 10.00 0", register("2029-03-10", new DebtFilter(null, null, null, false, null, null)));
        assertEquals("P-2 R-2 40.00 1", register("2029-03-10", new DebtFilter(null, "VENDOR", AgeBucket.TO_30, false, null, null)));
        assertEquals("P-1 R-1 100.00 38, P-2 R-2 40.00 1", register("2029-03-10", new DebtFilter(null, null, null, true, null, null)));
        assertEquals("P-2 R-3 10.00 0", register("2029-03-10", new DebtFilter("втор", "D-1", null, false, null, null)));
        assertEquals("P-2 R-2 20.00 8, P-2 R-3 10.00 7", register("2029-03-17", new DebtFilter(null, null, null, false, null, null)));
        Ageing sums = jdbi.withHandle(new DebtListQuery(new DebtFilter(null, null, null, false, null, null), LocalDate.parse("2029-03-10"), now())::sums).ageing();
        assertEquals("10.00 40.00 100.00 150.00", sums.notDue() + " " + sums.to30() + " " + sums.to60() + " " + sums.total());
        assertEquals(List.of("2029-03-17 30.00 30.00 2", "2029-03-10 50.00 40.00 2"), new ReceivableFacts(jdbi).history(key("P-2"), LocalDate.parse("2029-12-31"), now(), 2)
                .stream().map(d -> d.day() + " " + d.total() + " " + d.overdue() + " " + d.documents()).toList());
        assertEquals("2029-03-17 0.00 0.00 0", new ReceivableFacts(jdbi).history(key("P-1"), LocalDate.parse("2029-12-31"), now(), 1)
                .stream().map(d -> d.day() + " " + d.total() + " " + d.overdue() + " " + d.documents()).findFirst().orElse(""));
    }

    private String register(String day, DebtFilter filter) {
        return String.join(", ", jdbi.withHandle(h -> new DebtListQuery(filter, LocalDate.parse(day), now()).page(h, PageRequest.of(0, 50))).stream()
                .map(d -> d.partner() + " " + d.document().documentNo() + " " + d.document().outstanding() + " " + d.daysOverdue()).toList());
    }

    private static OpenDocument due(String day) {
        return new OpenDocument("VENDOR", "D", LocalDate.parse(day), BigDecimal.ONE, new BigDecimal("1.00"), LocalDate.parse("2026-07-01"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "UPDATE purchase_line SET amount = 1", "UPDATE purchase_line SET superseded_at = '2000-01-01'", "DELETE FROM purchase_line", "TRUNCATE purchase_line",
        "UPDATE receivable SET outstanding = 0", "DELETE FROM receivable", "DELETE FROM receivable_picture", "UPDATE price_list_entry SET list_price = 1",
        "UPDATE partner SET code = 'X'", "DELETE FROM partner_version", "DROP TABLE purchase_line", "UPDATE audit_entry SET login = 'x'"})
    void theApplicationsAccountCanNeitherChangeNorDeleteWhatIsKnown(String sql) throws Exception {
        given.send(new PurchasesDoor(), PURCHASES, "A;AP-1;1;SHIPMENT;P-1;2026-03-01;UX;1;100;0;100;;");
        given.send(new ReceivablesDoor(), RECEIVABLES, "P-1;D-1;AP-1;2028-03-01;100;100;2028-03-10");
        given.send(new PriceListDoor(), "product_code;territory;valid_from;list_price", "UX;BY;2026-01-01;1000");
        try (Connection application = book.connect(); Statement statement = application.createStatement()) {
            assertThrows(SQLException.class, () -> statement.execute(sql), sql);
        }
    }

    private String open(String partner, String day) {
        return open(partner, day, now());
    }

    private String open(String partner, String day, Knowledge known) {
        return String.join(", ", new ReceivableFacts(jdbi).open(new PartnerSelection(List.of(key(partner)), known), LocalDate.parse(day))
                .getOrDefault(key(partner), List.of()).stream().map(d -> d.creditor() + " " + d.documentNo() + " " + d.outstanding()).sorted().toList());
    }

    private long key(String partner) {
        return jdbi.withHandle(h -> h.createQuery("SELECT id FROM partner WHERE code = :code").bind("code", partner).mapTo(Long.class).one());
    }

    private Knowledge now() {
        return new Knowledge(jdbi.withHandle(h -> h.createQuery("SELECT last_at FROM knowledge_clock").mapTo(Instant.class).one()));
    }
}
