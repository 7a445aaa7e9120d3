package ru.agatrt.partner.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "MONTHLY, 2026-01 2026-02 2026-03 2026-04 2026-05 2026-06",
        "QUARTERLY, 2026-Q1 2026-Q2",
        "HALF_YEARLY, 2026-H1",
        "NONE, ''"})
    void periodsOfAHalfYear(String frequency, String names) {
        ReportCalendar calendar = new ReportCalendar(frequency, 10);
        assertEquals(names, String.join(" ", calendar.periods(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)).stream()
                .map(ReportCalendar.Period::name).toList()));
    }

    @Test
    void aPeriodThatBeganBeforeTheAgreementIsNotReported() {
        ReportCalendar calendar = new ReportCalendar("QUARTERLY", 30);
        assertEquals("[Period[name=2025-Q4, end=2025-12-31]]",
                calendar.periods(LocalDate.of(2025, 7, 2), LocalDate.of(2026, 3, 30)).toString());
    }
}
