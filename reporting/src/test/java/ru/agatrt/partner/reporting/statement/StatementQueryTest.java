package ru.agatrt.partner.reporting.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.reporting.testing.Beans;
import ru.agatrt.partner.reporting.testing.TestWarehouse;

/** With the rights of the application: what a partner owed on the day of its statement, and which of its statuses rest. */
class StatementQueryTest {

    private static final HalfYear H1 = HalfYear.parse("2026-H1");
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 16);

    private static StatementQuery query;

    @BeforeAll
    static void prepare() throws SQLException {
        TestWarehouse warehouse = TestWarehouse.create();
        try (Connection owner = warehouse.connectAsOwner(); Statement rows = owner.createStatement()) {
            for (int key = 1; key <= 2; key++) {
                rows.execute("INSERT INTO dim_partner (partner_version_key, partner_key, code, legal_name, short_name, inn, country, region, directions, valid_from, "
                        + "valid_to, is_current) VALUES (%1$d, %1$d, 'P-%1$d', 'L', 'S', '7700000000', 'RU', 'R', 'RETAIL', '1000-01-01', '9999-12-31', TRUE)".formatted(key));
            }
            picture(rows, 1, "2026-06-20");
            picture(rows, 2, "2026-07-10");
            document(rows, 1, 1, 20260620, "UPD-1", "2026-07-01", "700.10");
            document(rows, 2, 1, 20260620, "UPD-2", "2026-05-31", "300.00");
            document(rows, 3, 2, 20260620, "UPD-3", "2026-05-31", "999.00");
            document(rows, 4, 1, 20260710, "UPD-4", "2026-08-01", "50.00");
            rows.execute("INSERT INTO dim_suspension (suspension_key, partner_key, scope, valid_from, valid_to) VALUES (1, 1, 'RETAIL', '2026-07-16', '2026-07-17'), "
                    + "(2, 1, 'PROJECT', '2026-07-01', '2026-07-16'), (3, 2, 'ALL', '2026-07-01', '9999-12-31')");
        }
        query = new Beans(warehouse.source()).get(StatementQuery.class);
    }

    @Test
    void receivablesAreThoseOfTheLastDayByThePictureThatSpeaksOfIt() {
        Debts debts = query.read(new PartnerCode("P-1"), H1, TODAY).debts();
        assertEquals(LocalDate.of(2026, 6, 30), debts.day());
        assertEquals(LocalDate.of(2026, 6, 20), debts.told());
        assertEquals(List.of("UPD-2", "UPD-1"), debts.open().stream().map(d -> d.document().documentNo()).toList(), "its own, the oldest first");
        assertEquals(new BigDecimal("300.00"), debts.ageing().to30());
        assertEquals(new BigDecimal("700.10"), debts.ageing().notDue());
    }

    @Test
    void whileTheHalfYearRunsTheyAreThoseOfToday() {
        Debts debts = query.read(new PartnerCode("P-1"), H1.next(), TODAY).debts();
        assertEquals(TODAY, debts.day());
        assertEquals(new BigDecimal("50.00"), debts.ageing().total());
        assertNull(query.read(new PartnerCode("P-1"), H1, LocalDate.of(2026, 6, 19)).debts().told(), "nobody has told anything by then");
    }

    @Test
    void aSuspensionHoldsFromItsFirstDayToTheDayBeforeItsEnd() {
        assertEquals(Set.of("RETAIL"), query.read(new PartnerCode("P-1"), H1, TODAY).suspended());
        assertEquals(Set.of("PROJECT"), query.read(new PartnerCode("P-1"), H1, TODAY.minusDays(1)).suspended());
        assertEquals(Set.of("ALL"), query.read(new PartnerCode("P-2"), H1, TODAY).suspended());
    }

    private static void picture(Statement rows, int id, String day) throws SQLException {
        rows.execute("INSERT INTO stg_receivable_picture (id, creditor, as_of, complete, recorded_at, superseded_at) VALUES (" + id + ", 'VENDOR', '" + day
                + "', TRUE, '2026-07-12 00:00:00', '9999-12-31 23:59:59.999999')");
    }

    private static void document(Statement rows, int id, int partner, int day, String number, String dueOn, String outstanding) throws SQLException {
        String date = String.valueOf(day).replaceFirst("(\\d{4})(\\d\\d)(\\d\\d)", "$1-$2-$3");
        rows.execute("INSERT IGNORE INTO dim_date (date_key, day, month, quarter, half_year, year) VALUES (%d, '%s', '2026-07', '2026-Q3', '2026-H2', 2026)".formatted(day, date));
        rows.execute(("INSERT INTO fact_receivable_snapshot (receivable_id, partner_key, creditor, document_no, date_key, half_year, due_on, days_overdue, amount, "
                + "outstanding, is_current, recorded_at, superseded_at) VALUES (%d, %d, 'VENDOR', '%s', %d, '2026-H1', '%s', 0, 1000.00, %s, TRUE, '2026-07-12 00:00:00', "
                + "'9999-12-31 23:59:59.999999')").formatted(id, partner, number, day, dueOn, outstanding));
    }
}
