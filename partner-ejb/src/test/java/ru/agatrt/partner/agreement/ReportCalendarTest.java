package ru.agatrt.partner.agreement;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportCalendarTest {

    @ParameterizedTest(name = "{0} + {1} days, signed {2}: {3}")
    @CsvSource({
        "NONE,        10, 2020-01-01, ''",
        "QUARTERLY,   10, 2020-01-01, '2025-Q4>2026-01-10 2026-Q1>2026-04-10'",
        "QUARTERLY,    0, 2020-01-01, '2026-Q1>2026-03-31 2026-Q2>2026-06-30'",
        "QUARTERLY,   10, 2026-01-01, '2026-Q1>2026-04-10'",
        "QUARTERLY,   10, 2026-01-02, ''",
        "HALF_YEARLY, 15, 2020-01-01, '2025-H2>2026-01-15'",
        "HALF_YEARLY,  0, 2020-01-01, '2026-H1>2026-06-30'",
        "MONTHLY,     30, 2020-01-01, '2025-12>2026-01-30 2026-01>2026-03-02 2026-02>2026-03-30 2026-03>2026-04-30 2026-04>2026-05-30 2026-05>2026-06-30'",
        "MONTHLY,      5, 2026-04-01, '2026-04>2026-05-05 2026-05>2026-06-05'"})
    void reportsFallDueInTheFirstHalfOf2026(ReportCalendar calendar, int dueDays, LocalDate signedOn, String expected) {
        assertEquals(expected, calendar.dueBetween(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-06-30"), signedOn, dueDays)
                .stream().map(d -> d.period() + ">" + d.dueOn()).collect(Collectors.joining(" ")));
    }
}
