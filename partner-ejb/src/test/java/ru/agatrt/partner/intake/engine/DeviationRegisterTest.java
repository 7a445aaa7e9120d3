package ru.agatrt.partner.intake.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.agatrt.partner.deal.DealsDoor;
import ru.agatrt.partner.deviation.DeviationClass;
import ru.agatrt.partner.deviation.DeviationFilter;
import ru.agatrt.partner.deviation.DeviationGround;
import ru.agatrt.partner.deviation.DeviationRow;
import ru.agatrt.partner.deviation.DeviationTotals;
import ru.agatrt.partner.deviation.Explanation;
import ru.agatrt.partner.deviation.LineJudge;
import ru.agatrt.partner.deviation.persistence.DeviationQuery;
import ru.agatrt.partner.deviation.persistence.DeviationRegister;
import ru.agatrt.partner.deviation.persistence.ExplanationTable;
import ru.agatrt.partner.deviation.persistence.LineReader;
import ru.agatrt.partner.discount.DueDiscounts;
import ru.agatrt.partner.discount.ExtraDiscountsDoor;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.fact.VersionedFacts;
import ru.agatrt.partner.partner.PartnersDoor;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.pricing.PriceFacts;
import ru.agatrt.partner.pricing.PriceListDoor;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.persistence.EditionReader;
import ru.agatrt.partner.purchase.ProductsDoor;
import ru.agatrt.partner.purchase.PurchasesDoor;
import ru.agatrt.partner.status.StatusFacts;
import ru.agatrt.partner.status.StatusesDoor;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** The register over sets: the same lines as the pure rule finds, and in step with whatever is learnt later. */
class DeviationRegisterTest {

    private static final String PARTNERS = "code;legal_name;short_name;inn;country;region;directions";
    private static final String PURCHASES = "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;"
            + "discount_percent;amount;project_deal_no;seller";
    private static final String STATUSES = "partner_code;direction;valid_from;status;valid_to";
    private static final String EXTRA = "partner_code;product_group;valid_from;valid_to;points;competence";

    @TempDir
    Path directory;
    private static Book book;
    private ImportScenario given;
    private Connection connection;
    private Jdbi jdbi;
    private DeviationRegister register;

    @BeforeAll
    static void startBook() {
        book = TestDatabase.newBook();
    }

    /** Each test has buyers of its own, the one that changes an article an article of its own too. */
    @BeforeEach
    void knowCompaniesArticlesAndPrices() throws Exception {
        given = new ImportScenario(book, directory);
        connection = book.connect();
        jdbi = BookAccess.configured(Jdbi.create(connection));
        register = new DeviationRegister(jdbi);
        given.send(new PartnersDoor(), PARTNERS, "S-1;ООО «Серебро»;Серебро;7707083893;RU;Москва;RETAIL", "P-1;ООО «Проект»;Проект;7736050003;RU;Тверь;PROJECT",
                "D-1;ООО «Опт»;Опт;7702070139;RU;Тула;WHOLESALE", "K-1;ТОО «Казах»;Казах;7725038124;KZ;Астана;RETAIL", "L-9;ООО «Поздний»;Поздний;7707083893;RU;Москва;RETAIL",
                "X-9;ООО «Слово»;Слово;7707083893;RU;Москва;RETAIL", "F-9;ООО «Отбор»;Отбор;7707083893;RU;Москва;RETAIL");
        given.send(new ProductsDoor(), "code;name;group;kind;own_manufacture", "UX;Агат UX;AGAT_UX;EQUIPMENT;yes", "JS;Поддержка;JOINT_SUPPORT;SERVICE;yes",
                "NP;Без цены;MODULES;EQUIPMENT;yes", "LX;Агат поздний;AGAT_UX;EQUIPMENT;yes");
        given.send(new PriceListDoor(), "product_code;territory;valid_from;list_price", "UX;RU;2023-01-01;1000", "UX;RU;2026-04-01;1100",
                "UX;KZ;2026-03-01;900", "JS;RU;2022-01-01;500", "LX;RU;2023-01-01;1000", "LX;KZ;2026-03-01;900");
        // Silver since 1 February, gold since 1 April, suspended from 1 to 14 June; before: authorized.
        given.send(new StatusesDoor(), STATUSES, "S-1;RETAIL;2023-01-01;AUTHORIZED;2026-01-31", "S-1;RETAIL;2026-02-01;SILVER;2026-03-31",
                "S-1;RETAIL;2026-04-01;GOLD;", "P-1;PROJECT;2024-01-01;PROJECT;", "D-1;WHOLESALE;2023-01-01;DISTRIBUTOR;", "K-1;RETAIL;2023-01-01;AUTHORIZED;", "L-9;RETAIL;2027-02-01;SILVER;2027-03-31",
                "X-9;RETAIL;2026-01-01;SILVER;", "F-9;RETAIL;2026-01-01;SILVER;");
        given.send(new ExtraDiscountsDoor(), EXTRA, "S-1;AGAT_UX;2026-05-01;2026-05-31;3;Внедрение");
        given.send(new DealsDoor(), "deal_no;partner_code;end_customer;registered_on;valid_to;own_prices;counts", "OWN;S-1;Завод;2026-01-10;;yes;",
                "SAFE;S-1;Банк;2026-01-10;;no;");
    }

    @AfterEach
    void close() throws SQLException {
        given.close();
        connection.close();
    }

    /** Document, buyer, day, article, quantity, list price, discount, amount, deal, seller = classes. */
    private static final List<String> CASES = List.of(
            "as-due;S-1;2026-03-05;UX;10;1000;25;7500;;=",
            "transition-0;S-1;2026-04-01;UX;10;1100;25;8250;;=TRANSITION",
            "transition-29;S-1;2026-04-30;UX;10;1100;25;8250;;=TRANSITION",
            "transition-30;S-1;2026-05-01;UX;10;1100;28;7920;;=TRANSITION",
            "transition-31;S-1;2026-05-02;UX;10;1100;28;7920;;=DISCOUNT",
            "two-changes;S-1;2026-03-02;UX;10;1000;20;8000;;=TRANSITION",
            "too-old;S-1;2026-03-04;UX;10;1000;20;8000;;=DISCOUNT",
            "extra;S-1;2026-05-31;UX;1;1100;33;737;;=",
            "extra-over;S-1;2026-05-01;UX;1;1100;33;737;;=",
            "extra-gone;S-1;2026-06-15;UX;1;1100;33;737;;=DISCOUNT",
            "suspended;S-1;2026-06-10;UX;1;1100;15;935;;=",
            "suspended-gold;S-1;2026-06-14;UX;1;1100;30;770;;=TRANSITION",
            "resumed-none;S-1;2026-07-15;UX;1;1100;15;935;;=TRANSITION",
            "resumed-31;S-1;2026-07-16;UX;1;1100;15;935;;=DISCOUNT",
            "old-price;S-1;2026-04-02;UX;1;1000;30;700;;=LIST_PRICE",
            "both;S-1;2026-04-02;UX;1;1000;31;690;;=LIST_PRICE+DISCOUNT",
            "amount;S-1;2026-03-05;UX;1;1000;25;751;;=AMOUNT",
            "no-price;S-1;2026-03-05;NP;1;100;10;90;;=NO_PRICE",
            "no-price-yet;K-1;2026-02-28;UX;1;900;20;720;;=NO_PRICE",
            "its-territory;K-1;2026-03-01;UX;1;900;20;720;;=",
            "project-alone;P-1;2026-03-05;UX;1;1000;40;600;;=NOT_AGREED",
            "project-support;P-1;2026-03-05;JS;1;500;50;250;;=",
            "deal;S-1;2026-03-05;UX;1;1;99;0.01;OWN;=",
            "deal-amount;S-1;2026-03-05;UX;1;1000;50;400;OWN;=AMOUNT",
            "deal-unknown;S-1;2026-03-05;UX;1;1000;50;500;NOT-KNOWN;=",
            "deal-protection;S-1;2026-03-05;UX;1;1000;50;500;SAFE;=DISCOUNT",
            "dealer;S-1;2026-03-05;UX;1;1000;20;800;;D-1=DISCOUNT",
            "before-the-program;S-1;2022-12-31;UX;1;1000;77;230;;=NO_PRICE");

    @Test
    void theRegisterAndTheRuleFindTheSame() throws Exception {
        suspend("S-1", "ALL", "2026-06-01", "2026-06-15");
        List<String> lines = new ArrayList<>(List.of(PURCHASES));
        for (String line : CASES) {
            String[] f = line.substring(0, line.indexOf('=')).split(";", -1);
            lines.add(String.join(";", "A", f[0], "1", "SHIPMENT", f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9]));
        }
        lines.add("A;returned;1;RETURN;S-1;2026-03-05;UX;1;1;99;0.01;;");
        assertEquals(0, given.send(new PurchasesDoor(), lines.toArray(String[]::new)).rejected());
        assertFalse(register.current());
        refresh();
        assertTrue(register.current());
        Knowledge now = now();
        for (String line : CASES) {
            String document = line.substring(0, line.indexOf(';'));
            assertEquals(line.substring(line.indexOf('=') + 1), classes(document), document);
            DeviationGround ground = judge().judge(id(document), now).orElseThrow();
            Optional<DeviationRow> row = row(document);
            assertEquals(ground.classes(), row.map(DeviationRow::classes).orElse(Set.of()), document);
            row.ifPresent(r -> {
                assertEquals(ground.points(), r.points(), document);
                assertEquals(ground.roubles(), r.roubles(), document);
                if (ground.discount() != null && r.due().column() != null) {
                    assertEquals(ground.discount().column(), r.due().column(), document);
                    assertEquals(0, ground.discount().extra().compareTo(r.due().extraPoints()), document);
                }
            });
        }
        assertEquals("", classes("returned"));
        DeviationTotals totals = jdbi.withHandle(new DeviationQuery(DeviationFilter.of("S-1"))::totals);
        assertEquals(CASES.stream().filter(c -> c.contains(";S-1;") && !c.endsWith("=")).count(), totals.lines());
        assertEquals(totals.lines(), totals.unexplained());
        assertEquals(6, totals.byClass().get(DeviationClass.TRANSITION));
    }

    @Test
    void whatIsLearntLaterMovesTheLinesItTouches() throws Exception {
        given.send(new PurchasesDoor(), PURCHASES, "A;L-1;1;SHIPMENT;L-9;2027-03-05;LX;1;1000;25;750;;", "A;L-2;1;SHIPMENT;L-9;2027-03-05;LX;1;1000;30;700;DL;");
        refresh();
        assertEquals("", classes("L-1"));
        assertEquals("", classes("L-2"), "of a deal not known yet");

        given.send(new DealsDoor(), "deal_no;partner_code;end_customer;registered_on;valid_to;own_prices;counts", "DL;L-9;Завод;2027-01-10;;no;");
        refresh();
        assertEquals("DISCOUNT", classes("L-2"));
        given.send(new ExtraDiscountsDoor(), EXTRA, "L-9;AGAT_UX;2027-03-01;2027-03-31;5;Обследование");
        refresh();
        assertEquals("DISCOUNT", classes("L-1"));
        assertEquals("", classes("L-2"));
        given.send(new ExtraDiscountsDoor(), EXTRA, "L-9;AGAT_UX;2027-03-01;2027-03-04;5;Обследование");
        refresh();
        assertEquals("", classes("L-1"));
        given.send(new StatusesDoor(), STATUSES, "L-9;RETAIL;2027-02-01;GOLD;2027-03-31");
        refresh();
        assertEquals("DISCOUNT", classes("L-1"), "it was gold all along");
        given.send(new StatusesDoor(), STATUSES, "L-9;RETAIL;2027-02-01;SILVER;2027-03-31");
        given.send(new PriceListDoor(), "product_code;territory;valid_from;list_price", "LX;RU;2027-03-05;1001");
        refresh();
        assertEquals("LIST_PRICE", classes("L-1"));
        given.send(new ProductsDoor(), "code;name;group;kind;own_manufacture", "LX;Агат UX;OLHA;EQUIPMENT;yes");
        refresh();
        assertEquals("LIST_PRICE+DISCOUNT", classes("L-1"));
        suspend("L-9", "RETAIL", "2027-03-01", "2027-03-20");
        given.send(new PartnersDoor(), PARTNERS, "L-9;ООО «Поздний»;Поздний;7707083893;KZ;Астана;RETAIL");
        refresh();
        assertEquals("LIST_PRICE+DISCOUNT", classes("L-1"), "900 in Kazakhstan; 10 % without authorization");
        assertEquals(new BigDecimal("15.00"), row("L-1").orElseThrow().points());
        putAnotherEditionIntoForce();
        assertFalse(register.current());
        refresh();
        assertEquals("LIST_PRICE", classes("L-1"));
    }

    @Test
    void anExplanationBelongsToTheVersionOfTheLine() throws Exception {
        given.send(new PurchasesDoor(), PURCHASES, "A;X-1;1;SHIPMENT;X-9;2026-03-05;UX;1;1000;26;740;;");
        refresh();
        ExplanationTable table = new ExplanationTable(jdbi);
        List<Long> line = List.of(id("X-1"));
        assertEquals(List.of("A/X-1/1"), table.openDeviations(line));
        table.replace(line, new Explanation("Опечатка", "manager", Instant.parse("2026-07-16T10:00:00Z")));
        table.replace(line, new Explanation("Согласовано директором", "manager2", Instant.parse("2026-07-16T11:00:00Z")));
        Explanation now = row("X-1").orElseThrow().explanation();
        assertEquals(new Explanation("Согласовано директором", "manager2", Instant.parse("2026-07-16T11:00:00Z")), now);
        assertEquals(List.of("Опечатка", "Согласовано директором"), table.history(line.get(0)).stream().map(Explanation::text).toList());
        assertEquals(0, count(new DeviationFilter("X-9", null, null, null, false, null, null)));

        given.send(new PurchasesDoor(), PURCHASES, "A;X-1;1;SHIPMENT;X-9;2026-03-05;UX;1;1000;27;730;;");
        refresh();
        assertEquals(1, count(new DeviationFilter("X-9", null, null, null, false, null, null)), "open again");
        assertEquals(List.of(), table.openDeviations(line), "the old version is no longer to be explained");
        given.send(new PurchasesDoor(), PURCHASES, "A;X-1;1;SHIPMENT;X-9;2026-03-05;UX;1;1000;25;750;;");
        refresh();
        assertEquals(0, count(DeviationFilter.of("X-9")));
    }

    @Test
    void theRegisterIsNarrowed() throws Exception {
        given.send(new PurchasesDoor(), PURCHASES, "A;F-1;1;SHIPMENT;F-9;2026-03-05;UX;1;1000;26;740;;", "A;F-2;1;SHIPMENT;F-9;2026-03-06;UX;1;1000;26;740;;D-1",
                "A;F-3;1;SHIPMENT;F-9;2026-03-07;NP;1;1000;15;850;;");
        refresh();
        LocalDate day = LocalDate.of(2026, 3, 6);
        assertEquals(1, count(new DeviationFilter("F-9", day, day, null, null, null, null)));
        assertEquals(2, count(new DeviationFilter("F-9", day, null, null, null, null, null)));
        assertEquals(2, count(new DeviationFilter("F-9", null, day, null, null, null, null)));
        assertEquals(1, count(new DeviationFilter("F-9", null, null, DeviationClass.NO_PRICE, null, null, null)));
        assertEquals(2, count(new DeviationFilter("F-9", null, null, null, null, ru.agatrt.partner.kernel.ProductGroup.AGAT_UX, null)));
        assertEquals(1, count(new DeviationFilter("F-9", null, null, null, null, null, "D-1")));
        assertEquals(2, count(new DeviationFilter("F-9", null, null, null, null, null, DeviationFilter.VENDOR)));
        assertEquals(0, count(new DeviationFilter("НЕТ", null, null, null, true, null, null)));
    }

    /** A copy of the first edition in which companies without authorization get the 25 % of the line. */
    private void putAnotherEditionIntoForce() throws SQLException {
        var at = KnowledgeClock.advance(given.book());
        Sql.update(given.book(), "INSERT INTO program_edition (id, code, title_ru, title_en, state) VALUES (77, 'later', 'Р', 'E', 'DRAFT')");
        Sql.update(given.book(), "INSERT INTO edition_discount SELECT 77, status, product_group, IF(status = 'NONE', 25, percent), sort_order"
                + " FROM edition_discount WHERE edition_id = 1");
        Sql.update(given.book(), "UPDATE program_edition SET state = 'IN_FORCE', in_force_from = '2027-03-05' WHERE id = 77");
        Sql.update(given.book(), "INSERT INTO edition_term (edition_id, in_force_from, decided_by, recorded_at) VALUES (77, '2027-03-05', 'director', ?)", at);
        given.book().commit();
    }

    @Test
    void aReaderDoesWhatIsLeftAndLeavesWhatAnotherIsAtToThatOne() throws Exception {
        given.send(new PurchasesDoor(), PURCHASES, "A;R-1;1;SHIPMENT;F-9;2026-03-05;UX;1;1000;25;750;;");
        assertTrue(register.nearlyCurrent());
        try (Connection other = book.connect()) {
            other.setAutoCommit(false);
            Sql.number(other, "SELECT id FROM price_deviation_state WHERE id = 1 FOR UPDATE");
            assertFalse(register.step());
            register.stepPatiently();
            assertFalse(register.current());
            other.rollback();
        }
        register.stepPatiently();
        assertTrue(register.current());
    }

    private void suspend(String partner, String scope, String from, String to) throws SQLException {
        Sql.number(given.book(), "SELECT id FROM knowledge_clock WHERE id = 1 FOR UPDATE");
        var at = KnowledgeClock.advance(given.book());
        Sql.update(given.book(), "INSERT INTO status_suspension (partner_id, scope, valid_from, valid_to, ground, reason, decided_on, decided_by, recorded_at)"
                + " SELECT id, ?, ?, ?, 'RENEWAL', '', ?, 'director', ? FROM partner WHERE code = ?", scope, from, to, from, at, partner);
        given.book().commit();
    }

    private void refresh() {
        while (!register.current()) {
            register.step();
        }
    }

    private long count(DeviationFilter filter) {
        DeviationQuery query = new DeviationQuery(filter);
        long rows = jdbi.withHandle(h -> query.page(h, PageRequest.of(0, 50)).map((rs, c) -> DeviationQuery.row(rs)).list()).size();
        assertEquals(rows, jdbi.withHandle(query::count));
        assertEquals(rows, jdbi.withHandle(query::totals).lines());
        return rows;
    }

    private String classes(String document) {
        return row(document).map(r -> String.join("+", r.classes().stream().map(Enum::name).toList())).orElse("");
    }

    private Optional<DeviationRow> row(String document) {
        return jdbi.withHandle(h -> new DeviationQuery(DeviationFilter.ALL).all(h).map((rs, c) -> DeviationQuery.row(rs)).stream()
                .filter(r -> r.document().documentNo().equals(document)).findFirst());
    }

    private long id(String document) {
        return jdbi.withHandle(h -> h.createQuery("SELECT id FROM purchase_line WHERE document_no = :no AND superseded_at = '9999-12-31 23:59:59.999999'")
                .bind("no", document).mapTo(Long.class).one());
    }

    private LineJudge judge() {
        EditionReader editions = new EditionReader(jdbi);
        return new LineJudge(new LineReader(jdbi), new PriceFacts(jdbi), new DueDiscounts(jdbi, new StatusFacts(jdbi, new VersionedFacts(jdbi))),
                day -> editions.all(now()).stream().filter(e -> e.inForceOn(day)).findFirst().map(editions::load));
    }

    private Knowledge now() {
        return jdbi.withHandle(h -> new Knowledge(h.createQuery("SELECT last_at FROM knowledge_clock WHERE id = 1").mapTo(Instant.class).one()));
    }
}
