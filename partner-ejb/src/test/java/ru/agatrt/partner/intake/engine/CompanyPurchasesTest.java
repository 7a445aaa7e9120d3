package ru.agatrt.partner.intake.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.agatrt.partner.deal.DealsDoor;
import ru.agatrt.partner.intake.engine.ImportScenario.Result;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.ProductGroup;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.partner.PartnersDoor;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.purchase.HalfYearFacts;
import ru.agatrt.partner.purchase.LineBucket;
import ru.agatrt.partner.purchase.ProductsDoor;
import ru.agatrt.partner.purchase.PurchaseFacts;
import ru.agatrt.partner.purchase.PurchaseFacts.Counting;
import ru.agatrt.partner.purchase.PurchaseFilter;
import ru.agatrt.partner.purchase.PurchaseFilter.Type;
import ru.agatrt.partner.purchase.PurchaseTotals;
import ru.agatrt.partner.purchase.PurchaseVersion;
import ru.agatrt.partner.purchase.PurchasesDoor;
import ru.agatrt.partner.purchase.VolumeView;
import ru.agatrt.partner.purchase.persistence.PurchaseLines;
import ru.agatrt.partner.purchase.persistence.PurchaseListQuery;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** The list of a company's purchases and the book's guarantees behind it, against a real database. */
class CompanyPurchasesTest {

    private static final String LINES = "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;"
            + "discount_percent;amount;project_deal_no;seller;original_document_no";

    @TempDir
    static Path directory;
    private static ImportScenario given;
    private static Jdbi jdbi;
    private static Knowledge beforeCorrection;

    @BeforeAll
    static void importPurchases() throws Exception {
        Book book = TestDatabase.newBook();
        given = new ImportScenario(book, directory);
        jdbi = BookAccess.configured(Jdbi.create(() -> book.connect()));
        given.send(new PartnersDoor(), "code;legal_name;short_name;inn;country;region;directions", "P-1;ООО «Первый»;Первый;7707083893;RU;Москва;RETAIL",
                "P-2;ООО «Второй»;Второй;7736050003;RU;Тверь;RETAIL", "D-1;ООО «Опт»;Опт;7702070139;RU;Тула;WHOLESALE");
        given.send(new ProductsDoor(), "code;name;group;kind;own_manufacture;valid_from", "UX;Агат UX;AGAT_UX;EQUIPMENT;yes;", "JS;Поддержка;JOINT_SUPPORT;SERVICE;yes;",
                "MV;Модуль чужой;MODULES;EQUIPMENT;no;", "MV;Модуль свой;MODULES;EQUIPMENT;yes;2026-04-01");
        given.send(new DealsDoor(), "deal_no;partner_code;end_customer;registered_on;valid_to;own_prices;counts", "ПР-1;P-1;Завод;2026-01-15;;yes;", "ПР-2;P-1;Банк;2026-01-15;;yes;no");
        given.send(new PurchasesDoor(), LINES, "A;=СЧ-1;1;SHIPMENT;P-1;2026-03-31;UX;2;600;10;1080;;;", "A;=СЧ-1;2;SHIPMENT;P-1;2026-03-31;MV;1;50;0;50;;;",
                "A;СЧ-2;1;SHIPMENT;P-1;2026-04-01;MV;1;70;0;70;;D-1;", "A;СЧ-2;2;SHIPMENT;P-1;2026-04-01;JS;1;30;0;30;;;", "A;СЧ-3;1;SHIPMENT;P-1;2026-06-30;UX;1;500;0;500;ПР-1;;",
                "A;СЧ-4;1;SHIPMENT;P-1;2026-07-01;UX;1;400;0;400;ПР-2;;", "A;ВЗ-1;1;RETURN;P-1;2026-07-02;UX;1;600;10;540;;;=СЧ-1", "B;СЧ-9;1;SHIPMENT;P-2;2026-05-05;UX;1;9;0;9;;;",
                "A;СЧ-0;1;SHIPMENT;P-1;2021-05-05;UX;1;5;0;5;;;");
        beforeCorrection = now();
        assertEquals(Result.of(0, 1, 0), given.send(new PurchasesDoor(), LINES, "A;=СЧ-1;1;SHIPMENT;P-1;2026-03-30;UX;2;600;15;1020;;;"));
    }

    @AfterAll
    static void close() throws Exception {
        given.close();
    }

    @Test
    void anArticleIsWhatItWasOnTheShippingDay() {
        assertEquals("=СЧ-1/2 NOT_OWN Модуль чужой, СЧ-2/1 COUNTABLE Модуль свой", list(filter(null, null, "mv", null, null), now(), "day"));
    }

    @Test
    void filtersNarrowTogetherAndTotalsAreOfWhatIsLeft() {
        assertEquals("СЧ-2/1 COUNTABLE Модуль свой, СЧ-2/2 SERVICE Поддержка", list(filter("2026-04-01", "2026-06-29", null, null, null), now(), null));
        assertEquals("ВЗ-1/1 COUNTABLE Агат UX", list(new PurchaseFilter(null, null, null, null, null, Type.RETURN, null, null, null), now(), null));
        assertEquals("СЧ-3/1 UNDECIDED_PROJECT Агат UX", list(new PurchaseFilter(null, null, null, null, null, null, "пр-1", null, null), now(), null));
        assertEquals("СЧ-2/1 COUNTABLE Модуль свой", list(new PurchaseFilter(null, null, null, null, null, null, null, "D-1", null), now(), null));
        assertEquals("СЧ-4/1 EXCLUDED_PROJECT Агат UX", list(new PurchaseFilter(null, null, null, ProductGroup.AGAT_UX, null, null, null, "VENDOR", LineBucket.EXCLUDED_PROJECT), now(), null));
        assertEquals("СЧ-0/1 UNCLASSIFIED Агат UX", list(new PurchaseFilter(null, null, null, null, null, null, null, null, LineBucket.UNCLASSIFIED), now(), null));
        assertEquals("ВЗ-1/1 COUNTABLE Агат UX, =СЧ-1/2 NOT_OWN Модуль чужой, =СЧ-1/1 COUNTABLE Агат UX", list(filter(null, null, null, null, "=сч-1"), now(), null));
        assertEquals("", list(filter(null, null, "%", null, null), now(), null), "a sign of LIKE is no sign here");
        assertEquals(new PurchaseTotals(8, new BigDecimal("1535.00"), new BigDecimal("540.00"), Map.of(LineBucket.COUNTABLE, new BigDecimal("543.00"),
                LineBucket.NOT_OWN, new BigDecimal("50.00"), LineBucket.SERVICE, new BigDecimal("30.00"), LineBucket.UNDECIDED_PROJECT, new BigDecimal("500.00"),
                LineBucket.EXCLUDED_PROJECT, new BigDecimal("400.00"), LineBucket.UNCLASSIFIED, new BigDecimal("5.00"))), totals(PurchaseFilter.ALL));
    }

    @Test
    void aColumnThatIsNoneIsRefused() {
        assertEquals("SORT", assertThrows(InvalidInput.class, () -> list(PurchaseFilter.ALL, now(), "amount; DROP TABLE purchase_line")).code());
    }

    @Test
    void aDownloadHandsOverEveryLineOfTheFilterInItsOrder() {
        List<String> handed = new ArrayList<>();
        jdbi.useHandle(h -> query(PurchaseFilter.ALL, now()).each(h, "amount", true, row -> handed.add(row.sums().amount().toPlainString())));
        assertEquals(List.of("-540.00", "5.00", "30.00", "50.00", "70.00", "400.00", "500.00", "1020.00"), handed);
    }

    @Test
    void aCorrectionKeepsBothVersionsAndBothTimes() {
        assertEquals("=СЧ-1/1 1080.00", amount(beforeCorrection));
        assertEquals("=СЧ-1/1 1020.00", amount(now()));
        List<PurchaseVersion> versions = jdbi.withHandle(h -> PurchaseLines.versions(h, "A", "=СЧ-1", now(), null)).stream()
                .filter(v -> v.line().document().lineNo() == 1).toList();
        assertEquals(List.of("2026-03-30 1020.00 erp", "2026-03-31 1080.00 erp"), versions.stream()
                .map(v -> v.line().document().day() + " " + v.line().sums().amount() + " " + v.author()).toList());
        assertNull(versions.get(0).until());
        assertEquals(versions.get(0).since(), versions.get(1).until());
        assertEquals(2, jdbi.withHandle(h -> query(filter(null, null, null, null, "=СЧ-1"), now()).page(h, new PageRequest(0, 10, "day", true))).get(0).versions());
        assertEquals("ВЗ-1 2026-07-02 540.00", jdbi.withHandle(h -> PurchaseLines.returnsOf(h, "A", "=СЧ-1", now(), key("P-1"))).stream()
                .map(r -> r.no() + " " + r.day() + " " + r.amount()).findFirst().orElse(""));
    }

    @Test
    void allHalfYearsAtOnceAreEachHalfYearAlone() {
        PartnerSelection selection = new PartnerSelection(List.of(key("P-1"), key("P-2")), now());
        HalfYear first = HalfYear.parse("2026-H1");
        Map<Long, Map<HalfYear, VolumeView>> atOnce = new HalfYearFacts(jdbi).volumes(selection, Period.closed(first.firstDay(), first.next().lastDay()));
        long edition = jdbi.withHandle(h -> h.createQuery("SELECT id FROM program_edition WHERE state = 'IN_FORCE'").mapTo(Long.class).one());
        PurchaseFacts alone = new PurchaseFacts(jdbi);
        for (HalfYear halfYear : List.of(first, first.next())) {
            Map<Long, VolumeView> expected = alone.volumes(selection, halfYear.period(), new Counting(edition, false));
            for (long partner : selection.partners()) {
                assertEquals(expected.get(partner), atOnce.get(partner).get(halfYear), halfYear + " of " + partner);
            }
        }
        assertEquals(Map.of(), new HalfYearFacts(jdbi).volumes(selection, Period.closed(LocalDate.parse("2021-01-01"), LocalDate.parse("2021-06-30"))),
                "no edition was in force, so nothing says what counted");
    }

    private static PurchaseFilter filter(String from, String to, String product, ProductGroup group, String document) {
        return new PurchaseFilter(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to), product, group, document, null, null, null, null);
    }

    private static String amount(Knowledge known) {
        return jdbi.withHandle(h -> query(filter(null, null, "UX", null, "СЧ-1"), known).page(h, new PageRequest(0, 10, "amount", false))).stream()
                .map(r -> r.document().no() + "/" + r.document().lineNo() + " " + r.sums().amount()).findFirst().orElse("");
    }

    private static String list(PurchaseFilter filter, Knowledge known, String sort) {
        return String.join(", ", jdbi.withHandle(h -> query(filter, known).page(h, new PageRequest(0, 50, sort, true))).stream()
                .map(r -> r.document().no() + "/" + r.document().lineNo() + " " + r.bucket() + " " + r.article().name()).toList());
    }

    private static PurchaseTotals totals(PurchaseFilter filter) {
        return jdbi.withHandle(query(filter, now())::totals);
    }

    private static PurchaseListQuery query(PurchaseFilter filter, Knowledge known) {
        return new PurchaseListQuery(key("P-1"), known, filter);
    }

    private static long key(String partner) {
        return jdbi.withHandle(h -> h.createQuery("SELECT id FROM partner WHERE code = :code").bind("code", partner).mapTo(Long.class).one());
    }

    private static Knowledge now() {
        return new Knowledge(jdbi.withHandle(h -> h.createQuery("SELECT last_at FROM knowledge_clock").mapTo(Instant.class).one()));
    }
}
