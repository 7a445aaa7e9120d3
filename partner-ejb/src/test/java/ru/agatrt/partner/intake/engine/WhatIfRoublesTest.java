package ru.agatrt.partner.intake.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.agatrt.partner.deal.DealsDoor;
import ru.agatrt.partner.discount.ExtraDiscountsDoor;
import ru.agatrt.partner.discount.rules.Buyer;
import ru.agatrt.partner.discount.rules.DueDiscountRule;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.partner.PartnersDoor;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.persistence.EditionReader;
import ru.agatrt.partner.purchase.ProductsDoor;
import ru.agatrt.partner.purchase.PurchaseFacts;
import ru.agatrt.partner.purchase.PurchaseFacts.Counting;
import ru.agatrt.partner.purchase.PurchasesDoor;
import ru.agatrt.partner.status.StatusesDoor;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;
import ru.agatrt.partner.whatif.DraftNow;
import ru.agatrt.partner.whatif.Effect;
import ru.agatrt.partner.whatif.Roubles;
import ru.agatrt.partner.whatif.Statuses;
import ru.agatrt.partner.whatif.WhatIfFilter;
import ru.agatrt.partner.whatif.WhatIfResult;
import ru.agatrt.partner.whatif.WhatIfResult.BenefitCount;
import ru.agatrt.partner.whatif.WhatIfResult.StatusCount;
import ru.agatrt.partner.whatif.WhatIfRow;
import ru.agatrt.partner.whatif.WhatIfRow.Cause;
import ru.agatrt.partner.whatif.WhatIfRun.Named;
import ru.agatrt.partner.whatif.WhatIfState;
import ru.agatrt.partner.whatif.WhatIfWarning;
import ru.agatrt.partner.whatif.persistence.ResultQuery;
import ru.agatrt.partner.whatif.persistence.ResultStore;
import ru.agatrt.partner.whatif.persistence.ResultStore.Found;
import ru.agatrt.partner.whatif.persistence.RowQuery;
import ru.agatrt.partner.whatif.persistence.RunTable;
import ru.agatrt.partner.whatif.rules.Compared;
import ru.agatrt.partner.whatif.rules.LineEffect;
import ru.agatrt.partner.whatif.rules.LineEffect.Line;
import ru.agatrt.partner.whatif.rules.LineEffect.Percents;

/** Roubles of a what-if over sets: a small half-year computed by hand, the same as the rule of one line, and nothing else in the book touched. */
class WhatIfRoublesTest {

    private static final String PARTNERS = "code;legal_name;short_name;inn;country;region;directions";
    private static final String PURCHASES = "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;"
            + "discount_percent;amount;project_deal_no;seller";
    private static final HalfYear H1 = HalfYear.parse("2026-H1");
    private static final long DRAFT = 88;

    @TempDir
    static Path directory;
    private static Book book;
    private static ImportScenario given;
    private static Connection connection;
    private static Jdbi jdbi;
    private String id;

    @BeforeEach
    void anotherRun() {
        id = UUID.randomUUID().toString();
    }

    @BeforeAll
    static void aHalfYearAndADraft() throws Exception {
        book = TestDatabase.newBook();
        given = new ImportScenario(book, directory);
        connection = book.connect();
        jdbi = BookAccess.configured(Jdbi.create(connection));
        given.send(new PartnersDoor(), PARTNERS, "W-1;ООО «Рост»;Рост;7707083893;RU;Москва;RETAIL", "W-2;ООО «Проект»;Проект;7736050003;RU;Тверь;PROJECT",
                "W-3;ООО «Тишина»;Тишина;7725038124;RU;Омск;RETAIL", "D-1;ООО «Опт»;Опт;7702070139;RU;Тула;WHOLESALE");
        given.send(new ProductsDoor(), "code;name;group;kind;own_manufacture", "UX;Агат UX;AGAT_UX;EQUIPMENT;yes", "JS;Поддержка;JOINT_SUPPORT;SERVICE;yes");
        given.send(new StatusesDoor(), "partner_code;direction;valid_from;status;valid_to", "W-1;RETAIL;2023-01-01;AUTHORIZED;",
                "W-2;PROJECT;2024-01-01;PROJECT;", "D-1;WHOLESALE;2023-01-01;DISTRIBUTOR;");
        given.send(new ExtraDiscountsDoor(), "partner_code;product_group;valid_from;valid_to;points;competence", "W-1;AGAT_UX;2026-05-01;2026-05-31;3;Внедрение");
        given.send(new DealsDoor(), "deal_no;partner_code;end_customer;registered_on;valid_to;own_prices;counts", "OWN;W-1;Завод;2026-01-10;;yes;",
                "SAFE;W-1;Банк;2026-01-10;;no;");
        given.send(new PurchasesDoor(), PURCHASES,
                // corrected below: the version of now counts
                "A;L-1;1;SHIPMENT;W-1;2026-03-05;UX;99;1000;20;79200;;",
                "A;L-2;1;RETURN;W-1;2026-04-05;UX;2;1000;20;1600;;",
                "A;L-3;1;SHIPMENT;W-1;2026-04-20;UX;5;1000;20;4000;;D-1",
                "A;L-4;1;SHIPMENT;W-1;2026-03-06;UX;3;1000;50;1500;OWN;",
                "A;L-5;1;SHIPMENT;W-1;2026-03-07;UX;1;1000;20;800;SAFE;",
                "A;L-6;1;SHIPMENT;W-1;2026-06-10;UX;1;1000;15;850;;",
                "A;L-7;1;SHIPMENT;W-1;2025-12-31;UX;7;1000;20;5600;;",
                "A;L-8;1;SHIPMENT;W-1;2026-07-01;UX;7;1000;20;5600;;",
                "A;L-9;1;SHIPMENT;W-1;2026-05-10;UX;1;1000;23;770;;",
                "A;L-10;1;SHIPMENT;W-1;2026-06-30;UX;0.333;10.10;20;2.69;;",
                "A;P-1;1;SHIPMENT;W-2;2026-03-05;UX;1;1000;40;600;;",
                "A;P-2;1;SHIPMENT;W-2;2026-01-01;JS;2;500;50;500;;");
        given.send(new PurchasesDoor(), PURCHASES, "A;L-1;1;SHIPMENT;W-1;2026-03-05;UX;10;1000;20;8000;;");
        // W-1 rests in the first half of June.
        var at = KnowledgeClock.advance(given.book());
        Sql.update(given.book(), "INSERT INTO status_suspension (partner_id, scope, valid_from, valid_to, ground, reason, decided_on, decided_by, recorded_at)"
                + " SELECT id, 'RETAIL', '2026-06-01', '2026-06-15', 'RENEWAL', '', '2026-06-01', 'director', ? FROM partner WHERE code = 'W-1'", at);
        // The draft: other discounts for the systems, 45 instead of 50 for the support of projects; the same lines count.
        Sql.update(given.book(), "INSERT INTO program_edition (id, code, title_ru, title_en, state) VALUES (88, 'draft', 'Черновик', 'Draft', 'DRAFT')");
        Sql.update(given.book(), """
                INSERT INTO edition_discount SELECT 88, status, product_group, CASE
                  WHEN product_group = 'AGAT_UX' AND status = 'NONE' THEN 14 WHEN product_group = 'AGAT_UX' AND status = 'AUTHORIZED' THEN 18
                  WHEN product_group = 'AGAT_UX' AND status = 'SILVER' THEN 24 WHEN product_group = 'AGAT_UX' AND status = 'GOLD' THEN 33
                  WHEN product_group = 'JOINT_SUPPORT' AND status = 'PROJECT' THEN 45 ELSE percent END, sort_order FROM edition_discount WHERE edition_id = 1""");
        Sql.update(given.book(), "INSERT INTO edition_volume_rule SELECT 88, own_manufacture, product_kind, deal_decision, bucket FROM edition_volume_rule WHERE edition_id = 1");
        given.book().commit();
    }

    @AfterAll
    static void close() throws SQLException {
        given.close();
        connection.close();
    }

    @Test
    void theDiscountsOfBothSidesAndBothCauses() {
        RunTable.Row run = run();
        assertTrue(new ResultStore(jdbi).keep(run, found(), 0, Instant.parse("2026-07-16T12:00:00Z")));

        assertEquals(roubles("11003.36", "2180.67", "2680.84", "-110.03", "900.30", "3000.00", "5000.00", "0.00"), row("W-1").roubles());
        assertEquals(roubles("1000.00", "500.00", "500.00", "-50.00", "-450.00", "0.00", "0.00", "1000.00"), row("W-2").roubles());
        assertEquals(roubles("0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00", "0.00"), row("W-3").roubles());
        assertEquals(new BigDecimal("790.27"), row("W-1").roubles().total());
        assertEquals(new BigDecimal("500.17"), row("W-1").roubles().reviewEffect());
    }

    /** Document, quantity, list price, kind, whether the status rests on the day, extra points. */
    private static final List<String> LINES_OF_W1 = List.of("L-1;10;1000;SHIPMENT;false;0", "L-2;2;1000;RETURN;false;0", "L-3;5;1000;DISTRIBUTOR;false;0",
            "L-4;3;1000;DEAL;false;0", "L-5;1;1000;SHIPMENT;false;0", "L-6;1;1000;SHIPMENT;true;0", "L-9;1;1000;SHIPMENT;false;3", "L-10;0.333;10.10;SHIPMENT;false;0");

    @Test
    void theRuleOfOneLineSaysTheSame() {
        new ResultStore(jdbi).keep(run(), found(), 0, Instant.EPOCH);
        Edition inForce = edition(1);
        Edition draft = edition(DRAFT);
        Roubles sum = LINES_OF_W1.stream().map(line -> line.split(";")).map(f -> {
            BigDecimal extra = new BigDecimal(f[5]);
            boolean rests = Boolean.parseBoolean(f[4]);
            return LineEffect.of(new Line(new BigDecimal(f[1]), new BigDecimal(f[2]), f[3].equals("RETURN"), f[3].equals("DISTRIBUTOR"), f[3].equals("DEAL")),
                    new Percents(percent(inForce, StatusCode.AUTHORIZED, rests, extra), percent(inForce, StatusCode.SILVER, rests, extra),
                            percent(draft, StatusCode.SILVER, rests, extra), percent(draft, StatusCode.GOLD, rests, extra)));
        }).reduce((a, b) -> new Roubles(a.valued().add(b.valued()), a.heldDiscount().add(b.heldDiscount()), a.baseDiscount().add(b.baseDiscount()),
                a.tableEffect().add(b.tableEffect()), a.statusEffect().add(b.statusEffect()), a.ofDeals().add(b.ofDeals()),
                a.ofDistributors().add(b.ofDistributors()), a.notAgreed().add(b.notAgreed()))).orElseThrow();
        assertEquals(sum, row("W-1").roubles());
    }

    @Test
    void sumsFiltersAndOrder() {
        RunTable.Row run = run();
        new ResultStore(jdbi).keep(run, found(), 0, Instant.parse("2026-07-16T12:00:00Z"));
        WhatIfResult result = jdbi.withHandle(h -> ResultQuery.of(h, run.id()));
        assertEquals(Map.of(Effect.LOSES, 1, Effect.MIXED, 0, Effect.GAINS, 1, Effect.KEEPS, 1), result.effects());
        assertEquals(List.of(new StatusCount(StatusCode.AUTHORIZED, 1, 1, 1, 0, 0), new StatusCount(StatusCode.SILVER, 0, 1, 0, 0, 1),
                new StatusCount(StatusCode.GOLD, 0, 0, 1, 1, 0), new StatusCount(StatusCode.DISTRIBUTOR, 0, 0, 0, 0, 0),
                new StatusCount(StatusCode.PROJECT, 1, 1, 0, 0, 1)), result.statuses());
        assertEquals(2, result.moves().size());
        assertEquals(new BigDecimal("290.27"), result.roubles().total());
        assertEquals(List.of(new BenefitCount("PORTAL", 1, 1), new BenefitCount("CREDIT_LINE", 1, 0)), result.benefits());
        assertEquals(List.of(WhatIfWarning.Kind.NOBODY), result.warnings().stream().map(WhatIfWarning::kind).toList());

        assertEquals(List.of("W-2", "W-1", "W-3"), codes(WhatIfFilter.ALL, null), "who loses first, who changes nothing last");
        assertEquals(List.of("W-1", "W-3", "W-2"), codes(WhatIfFilter.ALL, "-total"));
        assertEquals(List.of("W-2"), codes(new WhatIfFilter(null, Effect.LOSES, null, null, null), null));
        assertEquals(List.of("W-1"), codes(new WhatIfFilter("рост", null, null, null, null), null));
        assertEquals(List.of(), codes(new WhatIfFilter("%", null, null, null, null), null));
        assertEquals(List.of("W-1"), codes(new WhatIfFilter(null, null, StatusCode.GOLD, null, null), null));
        assertEquals(List.of("W-2"), codes(new WhatIfFilter(null, null, null, StatusCode.PROJECT, null), null));
        assertEquals(List.of("W-1"), codes(new WhatIfFilter(null, null, null, null, "CREDIT_LINE"), null));
        WhatIfRow project = row("W-2");
        assertEquals(new Cause(StatusCode.PROJECT, List.of(Requirement.PURCHASE_VOLUME), new BigDecimal("600.00"), new BigDecimal("40.00")), project.cause());
        assertEquals(List.of("PORTAL"), project.benefitsLost());
    }

    @Test
    void aResultBelongsToOneVersionOfItsDraft() throws SQLException {
        change("INSERT INTO program_edition (id, code, title_ru, title_en, state) VALUES (89, 'restless', 'Черновик', 'Draft', 'DRAFT')");
        RunTable.Row run = run(new Named(89, "restless", "Черновик", "Draft"));
        assertFalse(new ResultStore(jdbi).keep(run, found(), 1, Instant.EPOCH), "the draft was changed meanwhile");
        assertEquals(0, rows(run));
        assertEquals(WhatIfState.RUNNING, runs().find(run.publicId()).orElseThrow().state());
        assertEquals(run.publicId(), runs().running(89, H1).orElseThrow().publicId());

        assertTrue(new ResultStore(jdbi).keep(run, found(), 0, Instant.EPOCH));
        assertTrue(new ResultStore(jdbi).keep(run, found(), 0, Instant.EPOCH), "a second time after the first was cut short");
        assertEquals(3, rows(run));
        assertEquals(DraftNow.SAME, runs().find(run.publicId()).orElseThrow().draftNow());
        change("UPDATE program_edition SET version = version + 1 WHERE id = 89");
        assertEquals(DraftNow.CHANGED, runs().find(run.publicId()).orElseThrow().draftNow());
        change("UPDATE program_edition SET state = 'IN_FORCE', in_force_from = '2098-01-01' WHERE id = 89");
        assertEquals(DraftNow.DECIDED, runs().find(run.publicId()).orElseThrow().draftNow());
        assertEquals(List.of(run.publicId()), runs().list("restless", PageRequest.of(0, 10)).stream().map(RunTable.Row::publicId).toList());
        assertEquals(0, runs().count("other"));
    }

    @Test
    void nothingElseInTheBookChanges() throws SQLException {
        List<String> tables = given.rows("SELECT table_name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'"
                + " AND table_name NOT LIKE 'what_if%' ORDER BY table_name");
        assertTrue(tables.containsAll(List.of("status_assignment", "status_suspension", "review", "review_proposal", "status_list", "program_edition", "edition_term")));
        RunTable.Row run = run();
        List<String> before = checksums(tables);
        new ResultStore(jdbi).keep(run, found(), 0, Instant.EPOCH);
        assertEquals(before, checksums(tables));
    }

    /** Rows and content of every table. */
    private List<String> checksums(List<String> tables) throws SQLException {
        List<String> sums = new ArrayList<>();
        try (Connection owner = book.connectAsOwner(); var statement = owner.createStatement()) {
            for (String table : tables) {
                try (var sum = statement.executeQuery("CHECKSUM TABLE `" + table + "`")) {
                    sum.next();
                    sums.add(table + " " + sum.getString(2));
                }
            }
        }
        return sums;
    }

    /** A line from a distributor counts by what its buyer would be due by the draft: 18 % instead of 20 %. */
    @Test
    void volumesUnderTheDraft() {
        PurchaseFacts purchases = new PurchaseFacts(jdbi);
        PartnerSelection buyer = new PartnerSelection(List.of(key("W-1")), now());
        // 8000 − 1600 + 800 + 850 + 770 + 2.69 of the vendor, 5000 less the discount of the distributor's
        assertEquals(new BigDecimal("12822.69"), purchases.volumes(buyer, H1.period(), new Counting(1, false)).get(key("W-1")).countable());
        assertEquals(new BigDecimal("12922.69"), purchases.volumes(buyer, H1.period(), new Counting(DRAFT, true)).get(key("W-1")).countable());
        assertEquals(new BigDecimal("12822.69"), purchases.volumes(buyer, H1.period(), new Counting(1, true)).get(key("W-1")).countable(), "the edition in force, supposed");
        PartnerSelection many = new PartnerSelection(LongStream.concat(LongStream.of(key("W-1")), LongStream.range(1_000_000, 1_000_500)).boxed().toList(), now());
        assertEquals(purchases.volumes(buyer, H1.period(), new Counting(DRAFT, true)), purchases.volumes(many, H1.period(), new Counting(DRAFT, true)), "read in bulk");
    }

    private RunTable.Row run() {
        return run(new Named(DRAFT, "draft", "Черновик", "Draft"));
    }

    private RunTable.Row run(Named draft) {
        runs().insert(id, new RunTable.Frame(H1, H1.lastDay(), now(), draft, 0, new Named(1, "2023-01", "Редакция 1", "Edition 1")), "manager", Instant.parse("2026-07-16T11:00:00Z"));
        return runs().find(id).orElseThrow();
    }

    /** W-1 rises from silver to gold, W-2 loses its project status, W-3 keeps what it has. */
    private Found found() {
        Statuses authorized = new Statuses(StatusCode.AUTHORIZED, false);
        Statuses none = new Statuses(StatusCode.NONE, false);
        return new Found(List.of(
                new Compared(key("W-1"), authorized, new Statuses(StatusCode.SILVER, false), new Statuses(StatusCode.GOLD, false), false, false, Effect.GAINS,
                        new Cause(StatusCode.GOLD, List.of(Requirement.PURCHASE_VOLUME, Requirement.MARKETING_EVENTS), Money.of("12822.69"), Money.of("15.00")),
                        List.of("PORTAL", "CREDIT_LINE"), List.of()),
                new Compared(key("W-2"), new Statuses(StatusCode.NONE, true), new Statuses(StatusCode.NONE, true), none, false, true, Effect.LOSES,
                        new Cause(StatusCode.PROJECT, List.of(Requirement.PURCHASE_VOLUME), Money.of("600.00"), Money.of("40.00")), List.of(), List.of("PORTAL")),
                new Compared(key("W-3"), none, authorized, authorized, false, false, Effect.KEEPS, new Cause(null, List.of(), Money.ZERO, null),
                        List.of(), List.of())),
                List.of("DEDICATED_MANAGER", "PORTAL", "CREDIT_LINE"),
                List.of(new WhatIfWarning(WhatIfWarning.Kind.NOBODY, StatusCode.PROJECT, 1, Money.of("40.00"), null)));
    }

    private static BigDecimal percent(Edition edition, StatusCode status, boolean rests, BigDecimal extra) {
        return DueDiscountRule.of(edition, "AGAT_UX", new Buyer(rests ? StatusCode.NONE : status, false, rests, extra)).percent();
    }

    private static Roubles roubles(String... amounts) {
        List<BigDecimal> a = Arrays.stream(amounts).map(BigDecimal::new).toList();
        return new Roubles(a.get(0), a.get(1), a.get(2), a.get(3), a.get(4), a.get(5), a.get(6), a.get(7));
    }

    private List<String> codes(WhatIfFilter filter, String sort) {
        long run = runs().find(id).orElseThrow().id();
        RowQuery query = new RowQuery(run, filter);
        List<String> codes = jdbi.withHandle(h -> query.page(h, new PageRequest(0, 10, sort == null ? null : sort.substring(1), sort == null)))
                .stream().map(r -> r.partner().value()).toList();
        assertEquals(codes.size(), jdbi.withHandle(query::count));
        return codes;
    }

    private WhatIfRow row(String partner) {
        long run = runs().find(id).orElseThrow().id();
        return jdbi.withHandle(h -> new RowQuery(run, WhatIfFilter.ALL).all(h).map((rs, c) -> RowQuery.row(rs)).list()).stream()
                .filter(r -> r.partner().value().equals(partner)).findFirst().orElseThrow();
    }

    private RunTable runs() {
        return new RunTable(jdbi);
    }

    private long key(String partner) {
        return jdbi.withHandle(h -> h.createQuery("SELECT id FROM partner WHERE code = :code").bind("code", partner).mapTo(Long.class).one());
    }

    private static int rows(RunTable.Row run) {
        return jdbi.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM what_if_partner WHERE run_id = :run").bind("run", run.id()).mapTo(Integer.class).one());
    }

    private Edition edition(long id) {
        EditionReader reader = new EditionReader(jdbi);
        return reader.all(now()).stream().filter(e -> e.id() == id).findFirst().map(reader::load).orElseThrow();
    }

    private Knowledge now() {
        return jdbi.withHandle(h -> new Knowledge(h.createQuery("SELECT last_at FROM knowledge_clock WHERE id = 1").mapTo(Instant.class).one()));
    }

    private void change(String sql) throws SQLException {
        Sql.update(given.book(), sql);
        given.book().commit();
    }
}
