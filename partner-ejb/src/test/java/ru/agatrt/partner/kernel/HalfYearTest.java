package ru.agatrt.partner.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class HalfYearTest {

    @ParameterizedTest
    @CsvSource({"2026-01-01, 2026-H1", "2026-06-30, 2026-H1", "2026-07-01, 2026-H2", "2026-12-31, 2026-H2", "2024-02-29, 2024-H1"})
    void aDayLiesInItsHalfYear(LocalDate day, String expected) {
        HalfYear halfYear = HalfYear.of(day);
        assertEquals(expected, halfYear.toString());
        assertEquals(halfYear, HalfYear.parse(expected));
    }

    @ParameterizedTest
    @CsvSource({"2026-H1, 2026-01-01, 2026-06-30, 2025-H2, 2026-H2", "2025-H2, 2025-07-01, 2025-12-31, 2025-H1, 2026-H1"})
    void endsAndNeighbours(String text, LocalDate first, LocalDate last, String before, String after) {
        HalfYear halfYear = HalfYear.parse(text);
        assertEquals(first, halfYear.firstDay());
        assertEquals(last, halfYear.lastDay());
        assertEquals(before, halfYear.previous().toString());
        assertEquals(after, halfYear.next().toString());
        assertEquals(new Period(first, last.plusDays(1)), halfYear.period());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "2026-H3", "2026-H0", "1999-H1", "2026H1", "2026-h1", " 2026-H1"})
    void anythingElseIsRefusedByCode(String text) {
        assertEquals("HALF_YEAR", assertThrows(InvalidInput.class, () -> HalfYear.parse(text)).code());
    }

    @Test
    void aPeriodIsHalfOpenInsideAndClosedOutside() {
        Period period = Period.closed(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30"));
        assertEquals(LocalDate.parse("2026-06-30"), period.lastDay());
        assertEquals(true, period.contains(LocalDate.parse("2026-06-30")));
        assertEquals(false, period.contains(LocalDate.parse("2026-07-01")));
        assertEquals(false, period.overlaps(new Period(LocalDate.parse("2026-07-01"), Period.OPEN)));
        assertEquals(null, Period.closed(LocalDate.parse("2026-01-01"), null).lastDay());
        assertEquals("PERIOD_EMPTY", assertThrows(InvalidInput.class,
                () -> Period.closed(LocalDate.parse("2026-01-02"), LocalDate.parse("2026-01-01"))).code());
    }
}
