package ru.agatrt.partner.intake.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.agatrt.partner.correction.Correction.Change;
import ru.agatrt.partner.correction.CorrectionFilter;
import ru.agatrt.partner.correction.FactKind;
import ru.agatrt.partner.correction.FactRecord;
import ru.agatrt.partner.correction.persistence.CorrectionQuery;
import ru.agatrt.partner.correction.persistence.CorrectionQuery.Row;
import ru.agatrt.partner.evidence.EvidenceDoor;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.marketing.EventsDoor;
import ru.agatrt.partner.partner.PartnersDoor;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.purchase.LineWorths;
import ru.agatrt.partner.purchase.ProductsDoor;
import ru.agatrt.partner.purchase.PurchaseFacts;
import ru.agatrt.partner.purchase.PurchaseFacts.Counting;
import ru.agatrt.partner.purchase.PurchasesDoor;
import ru.agatrt.partner.receivable.ReceivablesDoor;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** What is corrected afterwards changes what is known now and not what was known then, and is listed between the two. */
class CorrectionsTest {

    private static final HalfYear H1 = new HalfYear(2026, 1);
    private static final String LINES = "source;document_no;line_no;document_type;partner_code;shipped_on;product_code;quantity;list_price;discount_percent;amount";
    private static final String EVENTS = "partner_code;event_no;title;kind;held_on;agreed_on;state";
    private static final String PROOFS = "partner_code;requirement;valid_from;valid_until;state;note";
    private static final String DEBTS = "partner_code;creditor;document_no;due_on;amount;outstanding;as_of";

    @TempDir
    static Path directory;
    private static ImportScenario given;
    private static Jdbi jdbi;
    private static Knowledge then;
    private static Knowledge now;

    @BeforeAll
    static void aStateAndWhatWasLearntAfterwards() throws Exception {
        Book book = TestDatabase.newBook();
        given = new ImportScenario(book, directory);
        jdbi = BookAccess.configured(Jdbi.create(() -> book.connect()));
        given.send(new PartnersDoor(), "code;legal_name;short_name;inn;country;region;directions", "P-1;ООО «Первый»;Первый;7707083893;RU;Москва;RETAIL",
                "P-2;ООО «Второй»;Второй;7736050003;RU;Тверь;RETAIL");
        given.send(new ProductsDoor(), "code;name;group;kind;own_manufacture;valid_from", "UX;Агат UX;AGAT_UX;EQUIPMENT;yes;", "JS;Поддержка;JOINT_SUPPORT;SERVICE;yes;");
        given.send(new PurchasesDoor(), LINES, "A;1;1;SHIPMENT;P-1;2026-03-31;UX;2;600;10;1080", "A;1;2;SHIPMENT;P-1;2026-03-31;JS;1;50;0;50",
                "A;2;1;SHIPMENT;P-1;2026-04-01;UX;1;700;0;700", "A;9;1;SHIPMENT;P-1;2025-11-01;UX;1;40;0;40");
        given.send(new EventsDoor(), EVENTS, "P-1;М-1;День;SEMINAR;2026-05-01;2026-04-01;HELD");
        given.send(new EvidenceDoor(), PROOFS, "P-1;WEBSITE;2026-01-01;2026-12-31;ACCEPTED;видел сам");
        given.send(new ReceivablesDoor(), DEBTS, "P-1;VENDOR;Д-1;2026-05-01;100;100;2026-06-30", "P-1;VENDOR;Д-2;2026-05-01;70;70;2026-06-30");
        then = latest();
        given.send(new PurchasesDoor(), LINES, "A;1;1;SHIPMENT;P-1;2026-03-31;UX;2;600;15;1020", "A;2;1;SHIPMENT;P-2;2026-04-01;UX;1;700;0;700",
                "A;3;1;SHIPMENT;P-1;2026-06-30;UX;1;500;0;500", "A;1;2;SHIPMENT;P-1;2026-03-31;JS;1;50;0;50", "A;9;1;SHIPMENT;P-1;2025-11-01;UX;1;45;0;45");
        given.send(new EventsDoor(), EVENTS, "P-1;М-1;День;SEMINAR;2026-05-01;2026-04-01;CONFIRMED");
        given.send(new EvidenceDoor(), PROOFS, "P-1;WEBSITE;2026-01-01;2026-12-31;REJECTED;не открывается");
        given.send(new ReceivablesDoor(), DEBTS, "P-1;VENDOR;Д-1;2026-05-01;100;60;2026-06-30");
        now = latest();
    }

    @AfterAll
    static void close() throws Exception {
        given.close();
    }

    @Test
    void whatWasKnownThenStaysAndWhatIsKnownNowDiffersByTheCorrections() {
        BigDecimal before = volume(then);
        BigDecimal after = volume(now);
        assertEquals(new BigDecimal("1780.00"), before);
        assertEquals(new BigDecimal("1520.00"), after);
        List<Row> lines = rows(filter(FactKind.PURCHASE, H1, true));
        Map<Long, BigDecimal> worth = new LineWorths(jdbi).countable(lines.stream().flatMap(r -> List.of(r.was(), r.is()).stream())
                .filter(id -> id != 0).toList(), now);
        BigDecimal sum = lines.stream().map(r -> worth.getOrDefault(r.is(), BigDecimal.ZERO).subtract(worth.getOrDefault(r.was(), BigDecimal.ZERO)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(after.subtract(before), sum, "the lines listed are the whole difference");
        assertEquals(before, volume(then), "and what was known then stays");
    }

    @Test
    void eachChangeIsToldOnceWithItsKind() {
        assertEquals(List.of("A/1/1 CORRECTED", "A/2/1 WITHDRAWN", "A/3/1 ADDED"), told(filter(FactKind.PURCHASE, H1, true)));
        assertEquals(List.of("A/1/1 CORRECTED", "A/2/1 WITHDRAWN"), told(filter(FactKind.PURCHASE, H1, false)), "without what is new");
        assertEquals(List.of("A/1/1 CORRECTED", "A/2/1 WITHDRAWN", "A/9/1 CORRECTED"), told(filter(FactKind.PURCHASE, null, false)), "of all half-years");
        assertEquals(List.of("A/1/1 CORRECTED", "A/2/1 WITHDRAWN", "A/3/1 ADDED", "A/9/1 CORRECTED", "VENDOR/2026-06-30/Д-1 CORRECTED",
                "VENDOR/2026-06-30/Д-2 WITHDRAWN", "WEBSITE/2026-01-01 CORRECTED", "М-1 CORRECTED"), told(filter(null, null, true)));
        assertEquals(Map.of(Change.CORRECTED, 5L, Change.WITHDRAWN, 2L, Change.ADDED, 1L), jdbi.withHandle(query(filter(null, null, true), false)::counts));
    }

    @Test
    void nothingIsListedBetweenTheSameMoments() {
        assertEquals(List.of(), jdbi.withHandle(h -> new CorrectionQuery(1, now, new CorrectionFilter(now.moment(), null, null, null, true), false)
                .page(h, PageRequest.of(0, 10))));
    }

    @Test
    void aChangeTellsBothValuesAndWhichFileBroughtIt() {
        Row line = rows(filter(FactKind.PURCHASE, H1, false)).stream().filter(r -> r.key().equals("A/1/1")).findFirst().orElseThrow();
        assertEquals(new BigDecimal("1080.00"), line.wasSaid().get("amount"));
        assertEquals(new BigDecimal("1020.00"), line.isSaid().get("amount"));
        assertEquals("erp", line.by().author());
        assertEquals("test.csv", line.by().fileName());
        Row withdrawn = rows(filter(FactKind.DEBT, null, false)).stream().filter(r -> r.change() == Change.WITHDRAWN).findFirst().orElseThrow();
        assertNull(withdrawn.isSaid());
        assertEquals("test.csv", withdrawn.by().fileName(), "the file in whose picture it is no more");
    }

    @Test
    void notesStayWithTheVendor() {
        assertEquals("не открывается", proof(false).versions().get(0).fields().get("note"));
        assertFalse(proof(true).versions().get(0).fields().containsKey("note"));
        Row row = jdbi.withHandle(h -> query(filter(FactKind.PROOF, null, false), true).page(h, PageRequest.of(0, 10))).get(0);
        assertFalse(row.isSaid().containsKey("note") || row.wasSaid().containsKey("note"));
    }

    @Test
    void aRecordHasEveryVersionTheNewestFirst() {
        FactRecord event = record(FactKind.EVENT, "М-1", false).orElseThrow();
        assertEquals(List.of("CONFIRMED", "HELD"), event.versions().stream().map(v -> v.fields().get("state")).toList());
        assertNull(event.versions().get(0).until());
        assertEquals(event.versions().get(0).by().moment(), event.versions().get(1).until());
        assertTrue(record(FactKind.EVENT, "М-2", false).isEmpty());
        for (FactKind kind : FactKind.values()) {
            assertTrue(record(kind, "нет такого", false).isEmpty(), kind.name());
        }
    }

    @Test
    void pagesFollowEachOther() {
        List<String> paged = List.of(0, 3, 6).stream().flatMap(offset -> jdbi.withHandle(h -> query(filter(null, null, true), false)
                .page(h, PageRequest.of(offset, 3))).stream()).map(r -> r.key() + r.change()).toList();
        assertEquals(8, paged.size());
        assertEquals(8, paged.stream().distinct().count());
    }

    private static FactRecord proof(boolean toPartner) {
        return record(FactKind.PROOF, "WEBSITE/2026-01-01", toPartner).orElseThrow();
    }

    private static Optional<FactRecord> record(FactKind kind, String key, boolean toPartner) {
        return jdbi.withHandle(h -> CorrectionQuery.record(h, 1, kind, key, now, toPartner));
    }

    private static CorrectionFilter filter(FactKind kind, HalfYear halfYear, boolean added) {
        return new CorrectionFilter(then.moment(), null, kind, halfYear, added);
    }

    private static CorrectionQuery query(CorrectionFilter filter, boolean toPartner) {
        return new CorrectionQuery(1, now, filter, toPartner);
    }

    private static List<Row> rows(CorrectionFilter filter) {
        return jdbi.withHandle(h -> query(filter, false).page(h, PageRequest.of(0, 100)));
    }

    private static List<String> told(CorrectionFilter filter) {
        return rows(filter).stream().map(r -> r.key() + " " + r.change()).sorted().collect(Collectors.toList());
    }

    private static BigDecimal volume(Knowledge known) {
        return new PurchaseFacts(jdbi).volumes(new PartnerSelection(List.of(1L), known), H1.period(), new Counting(1, false)).get(1L).countable();
    }

    private static Knowledge latest() throws Exception {
        return new Knowledge(Instant.parse(given.rows("SELECT DATE_FORMAT(MAX(recorded_at), '%Y-%m-%dT%H:%i:%s.%fZ') FROM import_run").get(0)));
    }
}
