package ru.agatrt.partner.intake.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.agatrt.partner.deal.DealDecision;
import ru.agatrt.partner.deal.DealFilter;
import ru.agatrt.partner.deal.DealRow;
import ru.agatrt.partner.deal.DealState;
import ru.agatrt.partner.deal.DealSum;
import ru.agatrt.partner.deal.DealVersion;
import ru.agatrt.partner.deal.DealsDoor;
import ru.agatrt.partner.deal.DecideDeal;
import ru.agatrt.partner.deal.persistence.DealListQuery;
import ru.agatrt.partner.deal.persistence.DealVersions;
import ru.agatrt.partner.intake.engine.ImportScenario.Result;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.partner.PartnersDoor;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.purchase.DealVolume;
import ru.agatrt.partner.purchase.HalfYearFacts;
import ru.agatrt.partner.purchase.ProductsDoor;
import ru.agatrt.partner.purchase.PurchasesDoor;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** Files of deals and decisions of people on the same deals, against a real database (R-2.4, ADR 0060). */
class DealDecisionsTest {

    private static final String DEALS = "deal_no;partner_code;end_customer;registered_on;valid_to;own_prices;counts";
    private static final HalfYear H1 = HalfYear.parse("2026-H1");

    @TempDir
    Path directory;
    private Book book;
    private ImportScenario given;
    private Jdbi jdbi;

    @BeforeEach
    void knowDealsAndWhatWasBoughtUnderThem() throws Exception {
        book = TestDatabase.newBook();
        given = new ImportScenario(book, directory);
        jdbi = BookAccess.configured(Jdbi.create(() -> book.connect()));
        given.send(new PartnersDoor(), "code;legal_name;short_name;inn;country;region;directions;manager",
                "P-1;ООО «Первый»;Первый;7707083893;RU;Москва;RETAIL+PROJECT;manager", "P-2;ООО «Второй»;Второй;7736050003;RU;Тверь;RETAIL;manager2");
        given.send(new ProductsDoor(), "code;name;group;kind;own_manufacture", "UX;Агат UX;AGAT_UX;EQUIPMENT;yes", "JS;Поддержка;JOINT_SUPPORT;SERVICE;yes",
                "PH;Телефон;MODULES;EQUIPMENT;no");
        given.send(new DealsDoor(), DEALS, "D-1;P-1;Завод;2026-01-15;2026-12-31;yes;", "D-2;P-1;Банк;2026-02-01;;yes;yes", "D-3;P-2;Порт;2026-02-01;;yes;",
                "D-4;P-2;Школа;2026-02-01;;no;");
        given.send(new PurchasesDoor(), "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;discount_percent;amount;project_deal_no",
                "A;S-1;1;SHIPMENT;P-1;2026-03-01;UX;1;1000;0;1000;D-1", "A;S-1;2;SHIPMENT;P-1;2026-03-01;JS;1;70;0;70;D-1", "A;S-1;3;SHIPMENT;P-1;2026-03-01;PH;1;50;0;50;D-1",
                "A;S-2;1;SHIPMENT;P-1;2026-07-01;UX;1;300;0;300;D-1", "A;S-3;1;RETURN;P-1;2026-04-01;UX;1;200;0;200;D-1", "A;S-4;1;SHIPMENT;P-1;2026-03-01;UX;1;500;0;500;D-2",
                "A;S-5;1;SHIPMENT;P-2;2026-03-01;UX;1;9000;0;9000;D-3", "A;S-6;1;SHIPMENT;P-2;2026-03-01;UX;1;40;0;40;D-4", "A;S-7;1;SHIPMENT;P-2;2026-03-01;UX;1;7;0;7;D-9",
                "A;S-8;1;SHIPMENT;P-1;2026-03-01;UX;1;10000;0;10000;");
    }

    @AfterEach
    void close() throws SQLException {
        given.close();
    }

    @Test
    void aDecisionCountsFromItsMomentAndNotBefore() {
        Knowledge before = now();
        assertEquals("10500.00 + 800.00", volume("P-1", before));
        decide("D-1", DealDecision.COUNTED, "Согласовано с директором");
        assertEquals("11300.00 + 0.00", volume("P-1", now()));
        assertEquals("10500.00 + 800.00", volume("P-1", before), "as known before the decision");
        decide("D-2", DealDecision.EXCLUDED, "Поставка сорвана");
        decide("D-1", DealDecision.UNDECIDED, "Документы отозваны");
        assertEquals("10000.00 + 800.00", volume("P-1", now()));
    }

    @Test
    void aLaterFileNeitherOverturnsNorEmptiesWhatAPersonDecided() throws Exception {
        decide("D-1", DealDecision.COUNTED, "Согласовано");
        assertEquals(Result.of(0, 0, 1), given.send(new DealsDoor(), DEALS, "D-1;P-1;Завод;2026-01-15;2026-12-31;yes;"), "the file that was sent before says nothing new");
        assertEquals(Result.of(0, 1, 0), given.send(new DealsDoor(), DEALS, "D-1;P-1;Завод;2026-01-15;2026-12-31;yes;no"), "another word is kept as a correction");
        assertEquals(DealState.COUNTED, deal("D-1").state());
        assertTrue(deal("D-1").isContradicted());
        assertEquals(Result.of(0, 0, 1), given.send(new DealsDoor(), DEALS, "D-1;P-1;Завод;2026-01-15;2026-12-31;yes;no"));
        assertEquals(Result.of(0, 1, 0), given.send(new DealsDoor(), DEALS, "D-1;P-1;Завод «Новый»;2026-01-15;2027-06-30;yes;"), "what else the file says is taken");
        assertEquals("Завод «Новый» 2027-06-30 COUNTED", deal("D-1").endCustomer() + " " + deal("D-1").validTo() + " " + deal("D-1").state());
        assertEquals("11300.00 + 0.00", volume("P-1", now()));
    }

    @Test
    void whereNobodyDecidedTheFileSpeaks() throws Exception {
        given.send(new DealsDoor(), DEALS, "D-1;P-1;Завод;2026-01-15;2026-12-31;yes;no", "D-2;P-1;Банк;2026-02-01;;yes;");
        assertEquals("10000.00 + 500.00", volume("P-1", now()));
        assertFalse(deal("D-1").isContradicted());
    }

    @Test
    void theHistoryTellsWhoBroughtEachVersion() throws Exception {
        decide("D-1", DealDecision.EXCLUDED, "Цены не согласованы");
        given.send(new DealsDoor(), DEALS, "D-1;P-1;Завод;2026-01-15;2026-12-31;yes;yes");
        decide("D-1", DealDecision.COUNTED, "Согласовано позже");
        List<DealVersion> versions = jdbi.withHandle(h -> new DealVersions(h).history("D-1"));
        assertEquals(List.of("COUNTED (file COUNTED) person manager: Согласовано позже", "EXCLUDED (file COUNTED) file erp, kept: Цены не согласованы",
                "EXCLUDED (file UNDECIDED) person manager: Цены не согласованы", "UNDECIDED (file UNDECIDED) file erp: null"),
                versions.stream().map(v -> v.decision() + " (file " + v.file() + ") " + (v.byPerson() ? "person " : "file ") + v.author()
                        + (v.keptPersons() ? ", kept" : "") + ": " + v.reason()).toList());
        assertNull(versions.get(0).until());
        for (int i = 1; i < versions.size(); i++) {
            assertEquals(versions.get(i - 1).since(), versions.get(i).until(), "without gap or overlap");
        }
    }

    @Test
    void theListPutsFirstWhatWaitsAndWhatIsWorthMost() {
        assertEquals("D-3 UNDECIDED 9000.00, D-1 UNDECIDED 1100.00, D-9 UNREGISTERED 7.00, D-2 COUNTED 500.00, D-4 PROTECTION 40.00", list(DealFilter.ALL, null));
        assertEquals("D-1 UNDECIDED 300.00", list(new DealFilter(null, null, null, null, H1.next()), null), "the half-year's own purchases");
        assertEquals("D-1 UNDECIDED 1100.00", list(new DealFilter("завод", null, null, null, null), null));
        assertEquals("D-3 UNDECIDED 9000.00, D-9 UNREGISTERED 7.00, D-4 PROTECTION 40.00", list(new DealFilter(null, null, null, "manager2", null), null));
        assertEquals("D-2 COUNTED 500.00", list(new DealFilter("d-2", DealState.COUNTED, "P-1", null, null), null));
        assertEquals(Map.of(DealState.UNDECIDED, new DealSum(2, new BigDecimal("10100.00")), DealState.UNREGISTERED, new DealSum(1, new BigDecimal("7.00")),
                DealState.COUNTED, new DealSum(1, new BigDecimal("500.00")), DealState.PROTECTION, new DealSum(1, new BigDecimal("40.00"))),
                jdbi.withHandle(h -> new DealListQuery(DealFilter.ALL, null).sums(h)));
    }

    @Test
    void aCompanySeesItsOwnDealsOnly() {
        assertEquals("D-3 UNDECIDED 9000.00, D-9 UNREGISTERED 7.00, D-4 PROTECTION 40.00", list(DealFilter.ALL, new PartnerCode("P-2")));
        assertEquals("", list(new DealFilter("D-1", null, null, null, null), new PartnerCode("P-2")));
        assertEquals("", list(new DealFilter(null, null, "P-1", null, null), new PartnerCode("P-2")));
    }

    @Test
    void whatADealIsWorthIsToldByHalfYear() {
        assertEquals(List.of("D-1 P-1 2026-H1 800.00 2", "D-1 P-1 2026-H2 300.00 1"), new HalfYearFacts(jdbi).ofDeals(List.of("D-1"), now()).stream()
                .map(DealDecisionsTest::said).toList());
    }

    private static String said(DealVolume v) {
        return v.dealNo() + " " + v.partner() + " " + v.halfYear() + " " + v.amount() + " " + v.lines();
    }

    @Test
    void aDecisionNeedsAReason() {
        assertEquals("DEAL_REASON_MISSING", assertThrows(InvalidInput.class, () -> new DecideDeal("D-1", DealDecision.COUNTED, "  \n", null)).code());
        assertEquals("DEAL_REASON_LONG", assertThrows(InvalidInput.class, () -> new DecideDeal("D-1", DealDecision.COUNTED, "я".repeat(1001), null)).code());
        assertEquals("DEAL_DECISION_MISSING", assertThrows(InvalidInput.class, () -> new DecideDeal("D-1", null, "да", null)).code());
        assertEquals(1000, new DecideDeal("D-1", DealDecision.COUNTED, " " + "я".repeat(1000) + " ", null).reason().length());
    }

    @Test
    void aDecisionOnceMadeStays() throws Exception {
        decide("D-1", DealDecision.COUNTED, "Согласовано");
        for (String sql : List.of("UPDATE deal SET counts = TRUE", "UPDATE deal SET decided_by = 'x'", "UPDATE deal SET decision_reason = 'x'",
                "UPDATE deal SET superseded_at = '9999-12-31 23:59:59.999999'", "DELETE FROM deal")) {
            for (boolean owner : List.of(false, true)) {
                try (Connection connection = owner ? book.connectAsOwner() : book.connect(); Statement statement = connection.createStatement()) {
                    assertThrows(SQLException.class, () -> statement.execute(sql), sql);
                }
            }
        }
    }

    private void decide(String deal, DealDecision decision, String reason) {
        jdbi.useTransaction(h -> {
            h.execute("UPDATE knowledge_clock SET last_at = GREATEST(UTC_TIMESTAMP(6), last_at + INTERVAL 1 MICROSECOND)");
            Knowledge known = new Knowledge(h.createQuery("SELECT last_at FROM knowledge_clock").mapTo(Instant.class).one());
            DealVersions versions = new DealVersions(h);
            versions.decide(versions.lock(deal).orElseThrow(), new DecideDeal(deal, decision, reason, null), "manager", known);
        });
    }

    private DealRow deal(String no) {
        return jdbi.withHandle(h -> new DealListQuery(DealFilter.ALL, null).only(no).page(h, PageRequest.of(0, 1))).get(0);
    }

    private String list(DealFilter filter, PartnerCode own) {
        return String.join(", ", jdbi.withHandle(h -> new DealListQuery(filter, own).page(h, PageRequest.of(0, 50))).stream()
                .map(d -> d.dealNo() + " " + d.state() + " " + d.stake()).toList());
    }

    /** Countable + undecided of 2026-H1. */
    private String volume(String partner, Knowledge known) {
        long key = jdbi.withHandle(h -> h.createQuery("SELECT id FROM partner WHERE code = :code").bind("code", partner).mapTo(Long.class).one());
        var volume = new HalfYearFacts(jdbi).volumes(new PartnerSelection(List.of(key), known), H1.period()).get(key).get(H1);
        return volume.countable() + " + " + volume.undecidedProject();
    }

    private Knowledge now() {
        return new Knowledge(jdbi.withHandle(h -> h.createQuery("SELECT last_at FROM knowledge_clock").mapTo(Instant.class).one()));
    }
}
