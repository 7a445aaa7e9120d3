package ru.agatrt.partner.reporting.halfyearvolume;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.reporting.testing.Beans;
import ru.agatrt.partner.reporting.testing.TestWarehouse;

/** With the rights of the application: what is known of the half-year before, and what is not. */
class VolumeQueryTest {

    private static VolumeQuery query;

    @BeforeAll
    static void prepare() throws SQLException {
        TestWarehouse warehouse = TestWarehouse.create();
        try (Connection owner = warehouse.connectAsOwner(); Statement rows = owner.createStatement()) {
            rows.execute("REPLACE INTO dim_half_year (half_year, first_day, last_day) VALUES ('2025-H1', '2025-01-01', '2025-06-30'), "
                    + "('2025-H2', '2025-07-01', '2025-12-31'), ('2026-H1', '2026-01-01', '2026-06-30')");
            partner(rows, 1, "2025-01-01", "9999-12-31");
            partner(rows, 2, "2025-01-01", "9999-12-31");
            partner(rows, 3, "2026-02-01", "9999-12-31");
            partner(rows, 4, "2025-01-01", "2026-01-01");
            rows.execute("INSERT INTO dim_status (status_key, partner_key, direction, track, status, cause, valid_from, valid_to) "
                    + "VALUES (11, 1, 'PROJECT', 'PROJECT', 'PROJECT', 'REVIEW', '2025-01-01', '9999-12-31')");
            volume(rows, "2025-H2", 1, "100.01");
            volume(rows, "2026-H1", 1, "150.02");
            volume(rows, "2026-H1", 2, "70.00");
            volume(rows, "2026-H1", 3, "30.00");
            volume(rows, "2025-H2", 4, "55.50");
        }
        query = new Beans(warehouse.source()).get(VolumeQuery.class);
    }

    @Test
    void knownIsWhoHeldAStatusOrBought() {
        HalfYearVolume report = query.read(HalfYear.parse("2026-H1"));
        Map<String, VolumeRow> gold = report.rows().stream().filter(r -> !r.status().equals("PROJECT"))
                .collect(Collectors.toMap(r -> r.company().code(), Function.identity()));
        assertEquals(new BigDecimal("50.01"), gold.get("P-1").volume().change().orElseThrow().amount());
        assertEquals(new BigDecimal("70.00"), gold.get("P-2").volume().change().orElseThrow().amount(), "a status held and nothing bought is a zero");
        assertTrue(gold.get("P-2").volume().change().orElseThrow().percent().isEmpty());
        assertTrue(gold.get("P-3").volume().change().isEmpty(), "neither a status nor a purchase: nothing is known");
        assertEquals(2, report.rows().stream().filter(r -> r.company().code().equals("P-1") && r.volume().change().isPresent()).count());
    }

    @Test
    void sumsLeadFromTheReportBeforeToThisOne() {
        HalfYearVolume before = query.read(HalfYear.parse("2025-H2"));
        HalfYearVolume now = query.read(HalfYear.parse("2026-H1"));
        assertEquals(new HalfYearVolume.Gone(1, new BigDecimal("55.50")), now.gone());
        assertEquals(before.overall().countable(), now.overall().change().before().add(now.gone().countable()));
        assertEquals(now.overall().countable(), now.overall().change().now().add(new BigDecimal("30.00")));
        assertEquals(2, now.overall().compared());
    }

    @Test
    void ofAHalfYearBeforeTheHistoryNothingIsKnownThoughStatusesWereHeld() {
        HalfYearVolume first = query.read(HalfYear.parse("2025-H2"));
        assertEquals(0, first.overall().compared());
        assertEquals(HalfYearVolume.Gone.NOBODY, first.gone());
    }

    private static void partner(Statement rows, int key, String from, String to) throws SQLException {
        rows.execute("INSERT INTO dim_partner (partner_version_key, partner_key, code, legal_name, short_name, inn, country, region, directions, valid_from, "
                + "valid_to, is_current) VALUES (%1$d, %1$d, 'P-%1$d', 'L', 'S', '7700000000', 'RU', 'R', 'RETAIL', '1000-01-01', '9999-12-31', TRUE)".formatted(key));
        rows.execute("INSERT INTO dim_status (status_key, partner_key, direction, track, status, cause, valid_from, valid_to) "
                + "VALUES (%1$d, %1$d, 'RETAIL', 'SALES', 'GOLD', 'REVIEW', '%2$s', '%3$s')".formatted(key, from, to));
    }

    private static void volume(Statement rows, String half, int partner, String countable) throws SQLException {
        rows.execute("INSERT INTO fact_half_year_volume (half_year, partner_key, countable, undecided_project, excluded_project, not_own, service, unclassified, line_count) "
                + "VALUES ('%s', %d, %s, 0, 0, 0, 0, 0, 1)".formatted(half, partner, countable));
    }
}
