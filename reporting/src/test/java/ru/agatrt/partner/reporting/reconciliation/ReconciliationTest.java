package ru.agatrt.partner.reporting.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.reporting.reconciliation.persistence.ResultStore;
import ru.agatrt.partner.reporting.reconciliation.persistence.RunStore;
import ru.agatrt.partner.reporting.reconciliation.persistence.RunStore.Run;
import ru.agatrt.partner.reporting.reconciliation.rules.TableResult;
import ru.agatrt.partner.reporting.testing.BookAndWarehouse;

/** Faults planted in a real warehouse are found by name, and nothing is found where there is none. */
class ReconciliationTest {

    private static ReconcilingScenario scenario;
    private static BookAndWarehouse both;

    @BeforeAll
    static void fill() throws SQLException {
        scenario = new ReconcilingScenario();
        both = scenario.both();
    }

    /** Everything derived anew: no test sees what another has planted. */
    @AfterEach
    void mend() {
        scenario.book().useHandle(h -> h.execute("DELETE FROM reconciliation"));
        both.inWarehouse("DELETE FROM etl_reject", "DELETE FROM etl_order", "DELETE FROM fact_purchase_line", "DELETE FROM fact_half_year_volume",
                "DELETE FROM fact_marketing_event", "DELETE FROM fact_receivable_snapshot",
                "DELETE FROM fact_requirement_finding", "DELETE FROM dim_partner", "DELETE FROM dim_status", "DELETE FROM dim_edition_requirement");
        for (String table : List.of("partner", "partner_version", "product_version", "purchase_line", "deal", "status_assignment", "agreement",
                "marketing_event", "partner_report", "receivable", "receivable_picture", "published_finding", "edition_requirement", "edition_volume_rule", "program_edition")) {
            both.inWarehouse("DELETE FROM stg_" + table);
        }
        both.travel();
    }

    @Test
    void equalSidesAreEqual() {
        List<TableResult> results = scenario.compare();
        assertEquals(List.of(), scenario.told(results));
        assertTrue(results.stream().allMatch(r -> r.moving() == 0 && r.book().sameAs(r.warehouse())), () -> String.valueOf(results));
        TableResult lines = results.get(0);
        assertEquals("purchase_line", lines.table());
        assertEquals(8, lines.book().rows());
        assertEquals(7, lines.book().known());
        assertEquals("3450.01", lines.book().amount().toPlainString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DELETE FROM fact_purchase_line WHERE purchase_line_id = 6 | MISSING purchase_line P-1 2025-H2 row 6 [ERP / D-5 / 1] 300.00 -> nothing
            UPDATE fact_purchase_line SET amount = 1001 WHERE purchase_line_id = 1 | OTHER purchase_line P-1 2026-H1 amount 1 [ERP / D-1 / 1] 1000.00 -> 1001.00
            UPDATE fact_purchase_line SET date_key = 20260330 WHERE purchase_line_id = 1 | OTHER purchase_line P-1 2026-H1 shipped_on 1 [ERP / D-1 / 1] 2026-03-31 -> 2026-03-30
            UPDATE fact_purchase_line SET half_year = '2025-H2' WHERE purchase_line_id = 1 | OTHER purchase_line P-1 2026-H1 half_year 1 [ERP / D-1 / 1] 2026-H1 -> 2025-H2
            UPDATE fact_purchase_line SET partner_key = 2 WHERE purchase_line_id = 1 | OTHER purchase_line P-1 2026-H1 partner 1 [ERP / D-1 / 1] 1 -> 2
            UPDATE fact_purchase_line SET seller_key = NULL WHERE purchase_line_id = 5 | OTHER purchase_line P-2 2026-H1 seller_id 5 [DIST / D-9 / 1] 3 -> nothing
            UPDATE fact_purchase_line SET superseded_at = '9999-12-31 23:59:59.999999', is_current = TRUE WHERE purchase_line_id = 7 | OTHER purchase_line P-1 2026-H1 superseded_at 7 [ERP / D-4 / 1] 2026-05-01 10:00:00.000000 ->
            UPDATE fact_purchase_line SET is_current = FALSE WHERE purchase_line_id = 1 | OTHER purchase_line P-1 2026-H1 is_current 1 [ERP / D-1 / 1] yes -> no
            UPDATE fact_purchase_line SET bucket = 'NOT_OWN' WHERE purchase_line_id = 1 | OTHER purchase_line P-1 2026-H1 bucket 1 [ERP / D-1 / 1] COUNTABLE -> NOT_OWN
            UPDATE fact_purchase_line SET signed_amount = 7 WHERE purchase_line_id = 1 | OTHER purchase_line P-1 2026-H1 signed_amount 1 [ERP / D-1 / 1] 1000.00 -> 7.00
            UPDATE fact_half_year_volume SET countable = 5 WHERE half_year = '2025-H2' | SUM fact_half_year_volume P-1 2025-H2 countable 0 [] 300.00 -> 5.00
            UPDATE fact_marketing_event SET state = 'CONFIRMED' | OTHER marketing_event P-1 2026-H1 state 1 [E-1] HELD -> CONFIRMED
            UPDATE dim_edition_requirement SET threshold_amount = 1 WHERE edition_key = 1 AND status = 'SILVER' AND requirement = 'PURCHASE_VOLUME' | OTHER dim_edition_requirement - - threshold_amount 0 [2023-01 / SILVER / PURCHASE_VOLUME] 7000000.00 -> 1.00
            UPDATE dim_status SET status = 'SILVER' | OTHER dim_status P-1 - status 1 [RETAIL / 2026-01-01] GOLD -> SILVER
            UPDATE dim_partner SET short_name = 'Другой' WHERE code = 'P-2' | OTHER dim_partner P-2 - short_name 2 [P-2] Партнёр 2 -> Другой
            UPDATE stg_agreement SET valid_to = '2026-12-31' | OTHER agreement P-1 2026-H1 valid_to 1 [A-1] 9999-12-31 -> 2026-12-31
            DELETE FROM stg_partner_report | MISSING partner_report P-1 - row 1 [2026-03] 2026-04-05 -> nothing
            UPDATE fact_receivable_snapshot SET due_on = '2026-05-02' | OTHER receivable P-2 2026-H1 due_on 1 [VENDOR / D-2 / 2026-06-30] 2026-05-01 -> 2026-05-02
            UPDATE fact_requirement_finding SET outcome = 'NOT_MET' | OTHER published_finding P-1 2025-H2 outcome 1 [2025-H2 / RETAIL / PURCHASE_VOLUME] MET -> NOT_MET
            UPDATE stg_receivable_picture SET complete = FALSE | OTHER receivable_picture - 2026-H1 complete 1 [VENDOR / 2026-06-30] 1 -> 0
            UPDATE stg_deal SET counts = NULL | OTHER deal P-2 2026-H1 counts 1 [DEAL-1] 1 -> nothing
            """)
    void aPlantedFaultIsNamed(String fault, String named) {
        both.inWarehouse(fault);
        assertTrue(scenario.told(scenario.compare()).contains(named), () -> String.join("\n", scenario.told(scenario.compare())));
    }

    @Test
    void aRowTooManyIsNamed() {
        both.inWarehouse("INSERT INTO stg_purchase_line SELECT 99, source, 'D-99', line_no, document_type, partner_id, shipped_on, product_id, quantity,"
                + " list_price, discount_percent, amount, project_deal_no, seller_id, original_document_no, import_id, recorded_at, superseded_at, changed_at"
                + " FROM stg_purchase_line WHERE id = 1");
        both.derive();
        List<String> told = scenario.told(scenario.compare());
        assertTrue(told.contains("EXTRA purchase_line P-1 2026-H1 row 99 [ERP / D-99 / 1] nothing -> 1000.00"), told::toString);
        assertTrue(told.contains("SUM fact_half_year_volume P-1 2026-H1 countable 0 [] 950.00 -> 1950.00"), told::toString);
    }

    @Test
    void aWrongDecisionIsSeenInTheSumsItLeadsTo() {
        both.inWarehouse("UPDATE stg_deal SET counts = FALSE");
        List<String> told = scenario.told(scenario.compare());
        assertTrue(told.contains("SUM fact_half_year_volume P-2 2026-H1 excluded_project 0 [] 0.00 -> 2000.00"), told::toString);
        assertTrue(told.contains("OTHER purchase_line P-2 2026-H1 bucket 3 [ERP / D-2 / 1] COUNTABLE -> EXCLUDED_PROJECT"), told::toString);
    }

    @Test
    void aRecordSetAsideIsNoEquality() {
        both.inWarehouse("INSERT INTO etl_reject (table_name, topic, topic_partition, topic_offset, record_key, column_name, reason)"
                + " VALUES ('purchase_line', 'book.purchase_line', 0, 1, '{\"id\":17}', 'amount', 'Out of range')");
        assertTrue(scenario.told(scenario.compare()).get(0).startsWith("SETASIDE purchase_line - - amount 17 [№ "), scenario.told(scenario.compare())::toString);
    }

    @Test
    void aFactOverARightRowIsDerivedAgainAndAWrongRowIsSentAgain() throws Exception {
        both.inWarehouse("UPDATE fact_purchase_line SET amount = 1 WHERE purchase_line_id = 1", "UPDATE stg_purchase_line SET amount = 2 WHERE id = 3");
        both.derive();
        UUID run = scenario.start();
        scenario.step(run);
        assertEquals(List.of("RESEND purchase_line 3 system", "DERIVE purchase_line 1 system"),
                both.warehouseRows("SELECT CONCAT_WS(' ', kind, target, row_ids, requested_by) FROM etl_order ORDER BY order_no"));
        assertEquals(ReconciliationState.RUNNING, scenario.find(run).state().state());
        assertEquals(ReconciliationPhase.REPAIRING, scenario.find(run).state().phase());

        // What the supervisor does.
        both.travel();
        both.inWarehouse("INSERT INTO stg_change (subject, subject_id) VALUES ('LINE', 1)", "UPDATE etl_order SET state = 'DONE'");
        both.derive();
        scenario.finish(run);
        Run done = scenario.find(run);
        assertEquals(ReconciliationState.EQUAL, done.state().state(), () -> String.valueOf(done.state()));
        assertTrue(done.counts().found() >= 2 && done.counts().remaining() == 0);
        assertTrue(new ResultStore(scenario.book()).differences(done.id(), 1).stream().anyMatch(d -> d.rowId().isPresent() && d.rowId().getAsLong() == 3));
        assertEquals(List.of(), new ResultStore(scenario.book()).differences(done.id(), done.pass()));
    }

    @Test
    void whatNoOrderMendsStaysDifferent() throws Exception {
        both.inWarehouse("INSERT INTO etl_reject (table_name, topic, topic_partition, topic_offset, reason) VALUES ('deal', 'book.deal', 0, 1, 'no JSON')");
        UUID run = scenario.start();
        scenario.finish(run);
        assertEquals(ReconciliationState.DIFFERENT, scenario.find(run).state().state());
        assertEquals(1, scenario.find(run).counts().remaining());
    }

    @Test
    void aWarehouseThatDoesNotGetThereFailsWithASentence() throws Exception {
        UUID run = scenario.start();
        both.inWarehouse("UPDATE etl_freshness SET seen_at = '2026-01-01'");
        scenario.step(run);
        scenario.book().useHandle(h -> h.execute("UPDATE reconciliation SET wait_until = '2026-01-01' WHERE state = 'RUNNING'"));
        scenario.step(run);
        assertEquals(ReconciliationState.FAILED, scenario.find(run).state().state());
        assertEquals("RECONCILIATION_NOT_REACHED", scenario.find(run).state().failure().code());
    }

    @Test
    void oneAtATimeAndOneOfAnHour() throws Exception {
        RunStore runs = new RunStore(scenario.book());
        Instant hour = Instant.parse("2026-07-16T11:00:00Z");
        UUID first = UUID.randomUUID();
        assertTrue(runs.begin(first, ReconciliationCause.HOURLY, hour, "system", hour));
        assertTrue(!runs.begin(UUID.randomUUID(), ReconciliationCause.PERSON, null, "admin", hour));
        assertEquals(first, runs.running().orElseThrow().publicId());
        both.derive();
        scenario.finish(first);
        assertTrue(!runs.begin(UUID.randomUUID(), ReconciliationCause.HOURLY, hour, "system", hour));
        assertTrue(runs.isOfHour(hour));
        assertEquals(first, runs.covering(scenario.find(first).point().bookAt()).orElseThrow().publicId());
    }
}
