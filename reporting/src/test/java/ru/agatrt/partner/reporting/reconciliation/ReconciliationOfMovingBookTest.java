package ru.agatrt.partner.reporting.reconciliation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.reporting.reconciliation.rules.TableResult;
import ru.agatrt.partner.reporting.testing.BookAndWarehouse;

/** What is recorded while the two are compared makes no difference, and is called none. */
class ReconciliationOfMovingBookTest {

    private final ReconcilingScenario scenario = new ReconcilingScenario();
    private final BookAndWarehouse both = scenario.both();

    ReconciliationOfMovingBookTest() throws SQLException {
    }

    @Test
    void whatIsRecordedAfterTheMomentDoesNotMatter() {
        Instant known = scenario.known();
        both.inBook("INSERT INTO purchase_line (id, source, document_no, line_no, document_type, partner_id, shipped_on, product_id, quantity, list_price,"
                        + " discount_percent, amount, recorded_at) VALUES (50, 'ERP', 'D-50', 1, 'SHIPMENT', 1, '2026-06-30', 1, 1, 10, 0, 10, '2026-07-02')",
                "UPDATE deal SET superseded_at = '2026-07-02' WHERE id = 1",
                "INSERT INTO deal (id, deal_no, partner_id, end_customer, registered_on, own_prices, counts, recorded_at)"
                        + " VALUES (2, 'DEAL-1', 2, 'X', '2026-01-10', TRUE, FALSE, '2026-07-02')",
                "UPDATE knowledge_clock SET last_at = '2026-07-02'");
        // Versions as of the moment are the same; sums are compared when the warehouse has what the book has then.
        scenario.pipeline(both::travel);
        assertEquals(List.of(), scenario.told(scenario.compare(known)));
        assertEquals(List.of(), scenario.told(scenario.compare()));
    }

    @Test
    void sumsThatKeepMovingAreNeitherEqualNorDifferent() {
        int[] line = {60};
        scenario.pipeline(() -> {
            both.derive();
            int id = line[0]++;
            both.inBook("INSERT INTO purchase_line (id, source, document_no, line_no, document_type, partner_id, shipped_on, product_id, quantity,"
                            + " list_price, discount_percent, amount, recorded_at) SELECT " + id + ", 'ERP', 'D-" + id + "', 1, 'SHIPMENT', 2,"
                            + " '2025-08-01', 1, 1, 10, 0, 10, last_at + INTERVAL 1 SECOND FROM knowledge_clock",
                    "UPDATE knowledge_clock SET last_at = last_at + INTERVAL 1 SECOND");
            both.inWarehouse("INSERT INTO fact_half_year_volume SELECT '2025-H2', 2, " + id + ", 0, 0, 0, 0, 0, 1"
                    + " ON DUPLICATE KEY UPDATE countable = " + id);
        });
        List<TableResult> results = scenario.compare();
        assertEquals(List.of(), scenario.told(results));
        assertEquals(1, results.stream().mapToLong(TableResult::moving).sum());
    }
}
