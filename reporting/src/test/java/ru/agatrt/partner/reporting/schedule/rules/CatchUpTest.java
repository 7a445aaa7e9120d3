package ru.agatrt.partner.reporting.schedule.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import ru.agatrt.partner.reporting.schedule.CalendarRule;
import ru.agatrt.partner.reporting.schedule.CalendarRule.Term;
import ru.agatrt.partner.reporting.schedule.DayPattern;

/** What is done after nobody looked for a while. Nine in Moscow is six in the tables. */
class CatchUpTest {

    private static final CalendarRule DAILY = new CalendarRule(DayPattern.daily(), LocalTime.of(9, 0), Term.OPEN);

    private static CatchUp daily(String due, String now) {
        return CatchUp.of(DAILY, Instant.parse(due), Instant.parse(now));
    }

    @ParameterizedTest
    @CsvSource({
        // at its time, a second before the next, at the next
        "2026-07-16T06:00:00Z, 2026-07-16T06:00:00Z, 2026-07-16T06:00:00Z, 0, 2026-07-17T06:00:00Z",
        "2026-07-16T06:00:00Z, 2026-07-17T05:59:59Z, 2026-07-16T06:00:00Z, 0, 2026-07-17T06:00:00Z",
        "2026-07-16T06:00:00Z, 2026-07-17T06:00:00Z, 2026-07-17T06:00:00Z, 1, 2026-07-18T06:00:00Z",
        "2026-07-16T06:00:00Z, 2026-07-20T12:00:00Z, 2026-07-20T06:00:00Z, 4, 2026-07-21T06:00:00Z",
        // a year and a day: the newest year of those missed is noted
        "2026-07-16T06:00:00Z, 2027-07-17T06:00:00Z, 2027-07-17T06:00:00Z, 366, 2027-07-18T06:00:00Z",
        "2026-07-16T06:00:00Z, 2027-07-18T06:00:00Z, 2027-07-18T06:00:00Z, 366, 2027-07-19T06:00:00Z"})
    void theNewestIsRunAndThoseBeforeAreMissed(String due, String now, String run, int missed, String next) {
        CatchUp come = daily(due, now);
        assertEquals(Instant.parse(run), come.run());
        assertEquals(missed, come.missed().size());
        assertEquals(Optional.of(Instant.parse(next)), come.next());
    }

    @Test
    void whatIsMissedIsInOrderAndTheNewest() {
        List<Instant> missed = daily("2026-07-16T06:00:00Z", "2027-07-18T06:00:00Z").missed();
        assertEquals(Instant.parse("2026-07-17T06:00:00Z"), missed.get(0));
        assertEquals(Instant.parse("2027-07-17T06:00:00Z"), missed.get(missed.size() - 1));
    }

    @Test
    void aReportOfAHalfYearIsRunHoweverLate() {
        CalendarRule rule = new CalendarRule(DayPattern.halfYearly(1, 20), LocalTime.of(9, 0), Term.OPEN);
        CatchUp come = CatchUp.of(rule, Instant.parse("2026-07-20T06:00:00Z"), Instant.parse("2026-12-31T00:00:00Z"));
        assertEquals(Instant.parse("2026-07-20T06:00:00Z"), come.run());
        assertTrue(come.missed().isEmpty());
    }

    @Test
    void aCalendarThatHasEndedMeanwhileStillHasItsLastReport() {
        CalendarRule rule = new CalendarRule(DayPattern.daily(), LocalTime.of(9, 0), new Term(null, LocalDate.parse("2026-07-17")));
        CatchUp come = CatchUp.of(rule, Instant.parse("2026-07-16T06:00:00Z"), Instant.parse("2026-08-01T00:00:00Z"));
        assertEquals(Instant.parse("2026-07-17T06:00:00Z"), come.run());
        assertEquals(List.of(Instant.parse("2026-07-16T06:00:00Z")), come.missed());
        assertEquals(Optional.empty(), come.next());
    }
}
