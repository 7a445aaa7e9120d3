package ru.agatrt.partner.reporting.marketingcompliance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.reporting.testing.TestWarehouse;

/** With the rights of the application, from rows of the warehouse to what each partner lacks. */
class MarketingQueryTest {

    private static final String OPEN = "'9999-12-31 23:59:59.999999'";

    @Test
    void eachPartnerIsMeasuredByTheStatusOfTheLastDayAndEventsKnownNow() throws SQLException {
        TestWarehouse warehouse = TestWarehouse.create();
        try (Connection owner = warehouse.connectAsOwner(); Statement rows = owner.createStatement()) {
            rows.execute("INSERT INTO dim_edition (edition_key, code, title_ru, title_en, state, in_force_from, in_force_to) "
                    + "VALUES (1, 'E1', 'Р', 'E', 'IN_FORCE', '2023-01-01', '9999-12-31')");
            rows.execute("REPLACE INTO dim_half_year (half_year, first_day, last_day, edition_id, edition_code) "
                    + "VALUES ('2026-H1', '2026-01-01', '2026-06-30', 1, 'E1')");
            for (String cell : List.of("'GOLD', 'MARKETING_EVENTS', 'REQUIRED', 2", "'SILVER', 'MARKETING_EVENTS', 'NOT_REQUIRED', NULL",
                    "'PROJECT', 'MARKETING_EVENTS', 'RECOMMENDED', NULL")) {
                rows.execute("INSERT INTO dim_edition_requirement (edition_key, status, requirement, modality, threshold_count, individual, clause, "
                        + "sort_order) VALUES (1, " + cell + ", FALSE, '§2', 1)");
            }
            partner(rows, 1, "GOLD");
            partner(rows, 2, "SILVER");
            partner(rows, 3, "SILVER");
            partner(rows, 4, null);
            event(rows, 1, 1, "'2026-06-30', '2026-06-30', 'CONFIRMED'", true);
            event(rows, 2, 1, "'2026-03-01', '2026-02-01', 'CONFIRMED'", false);
            event(rows, 3, 1, "'2026-03-01', NULL, 'CONFIRMED'", true);
            event(rows, 4, 2, "'2026-03-01', '2026-03-01', 'HELD'", true);
            event(rows, 5, 4, "'2026-03-01', NULL, 'PLANNED'", true);
        }
        try (Connection reader = warehouse.connect()) {
            List<MarketingRow> found = new MarketingCompliance(HalfYear.parse("2026-H1"), MarketingSamples.OVER,
                    MarketingQuery.rows(reader, HalfYear.parse("2026-H1")), Optional.empty()).rows();
            assertEquals(List.of("P-1 GOLD", "P-2 SILVER", "P-4 NONE"), found.stream().map(r -> r.company().code() + " " + r.status()).toList());
            MarketingRow gold = found.get(0);
            assertEquals(1, gold.confirmed(), "the version that is no longer known and the event that was never agreed do not count");
            assertEquals(Optional.of(1), gold.shortfall());
            assertEquals(1, gold.rejected().size());
            assertEquals(Optional.empty(), found.get(1).shortfall());
            assertEquals(1, found.get(1).held());
            assertEquals(1, found.get(2).planned());
        }
    }

    private static void partner(Statement rows, int key, String status) throws SQLException {
        rows.execute("INSERT INTO dim_partner (partner_version_key, partner_key, code, legal_name, short_name, inn, country, region, directions, valid_from, "
                + "valid_to, is_current) VALUES (%1$d, %1$d, 'P-%1$d', 'L', 'S', '7700000000', 'RU', 'R', 'RETAIL', '1000-01-01', '9999-12-31', TRUE)".formatted(key));
        if (status != null) {
            rows.execute("INSERT INTO dim_status (status_key, partner_key, direction, track, status, cause, valid_from, valid_to) "
                    + "VALUES (%1$d, %1$d, 'RETAIL', 'SALES', '%2$s', 'REVIEW', '2026-06-30', '2026-07-01')".formatted(key, status));
        }
    }

    private static void event(Statement rows, int id, int partner, String heldAgreedState, boolean current) throws SQLException {
        rows.execute(("INSERT INTO fact_marketing_event (marketing_event_id, partner_key, date_key, half_year, event_no, title, kind, held_on, agreed_on, "
                + "state, is_current, recorded_at, superseded_at) VALUES (%d, %d, 20260301, '2026-H1', 'EV-%d', 'T', 'SEMINAR', %s, %s, "
                + "'2026-07-01 00:00:00', " + OPEN + ")").formatted(id, partner, id, heldAgreedState, current ? "TRUE" : "FALSE"));
    }
}
