package ru.agatrt.partner.reporting.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.reporting.schedule.CalendarRule.Term;

/** When reports are due. Times in the tables are Moscow's. */
class CalendarRuleTest {

    private static final LocalTime NINE = LocalTime.of(9, 0);

    private static Instant moscow(String time) {
        return LocalDateTime.parse(time).atZone(CalendarRule.MOSCOW).toInstant();
    }

    private static LocalDate day(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    /** {@code WEEKLY MONDAY+THURSDAY}, {@code MONTHLY 31}, {@code QUARTERLY 1/20}. */
    private static DayPattern pattern(String text) {
        String[] words = text.split(" ");
        Frequency frequency = Frequency.valueOf(words[0]);
        Set<DayOfWeek> weekdays = frequency != Frequency.WEEKLY ? Set.of()
                : Arrays.stream(words[1].split("\\+")).map(DayOfWeek::valueOf).collect(Collectors.toSet());
        String[] numbers = frequency.hasDay() ? words[1].split("/") : new String[] {"0"};
        return new DayPattern(frequency, weekdays, frequency.hasMonth() ? Integer.parseInt(numbers[0]) : 0, Integer.parseInt(numbers[numbers.length - 1]));
    }

    @ParameterizedTest
    @CsvSource({
        // just before, at and just after its time
        "DAILY, 2026-07-16T08:59:59, 2026-07-16T09:00",
        "DAILY, 2026-07-16T09:00, 2026-07-17T09:00",
        "DAILY, 2026-07-16T09:00:01, 2026-07-17T09:00",
        // Friday, Saturday, Sunday; 2026-07-16 is a Thursday
        "WORKING_DAYS, 2026-07-16T09:00, 2026-07-17T09:00",
        "WORKING_DAYS, 2026-07-17T09:00, 2026-07-20T09:00",
        "WORKING_DAYS, 2026-07-18T12:00, 2026-07-20T09:00",
        "WORKING_DAYS, 2026-07-19T23:59:59, 2026-07-20T09:00",
        "WEEKLY MONDAY, 2026-07-16T09:00, 2026-07-20T09:00",
        "WEEKLY MONDAY+THURSDAY, 2026-07-16T08:00, 2026-07-16T09:00",
        "WEEKLY MONDAY+THURSDAY, 2026-07-16T09:00, 2026-07-20T09:00",
        "WEEKLY SUNDAY, 2026-12-31T10:00, 2027-01-03T09:00",
        "MONTHLY 15, 2026-07-15T09:00, 2026-08-15T09:00",
        "MONTHLY 16, 2026-07-16T08:00, 2026-07-16T09:00",
        // short months: the last day, of a leap year, too
        "MONTHLY 31, 2026-04-01T00:00, 2026-04-30T09:00",
        "MONTHLY 31, 2026-04-30T09:00, 2026-05-31T09:00",
        "MONTHLY 30, 2026-02-01T00:00, 2026-02-28T09:00",
        "MONTHLY 29, 2026-02-01T00:00, 2026-02-28T09:00",
        "MONTHLY 29, 2028-02-01T00:00, 2028-02-29T09:00",
        "MONTHLY 28, 2028-02-28T09:00, 2028-03-28T09:00",
        "MONTH_END, 2026-02-01T00:00, 2026-02-28T09:00",
        "MONTH_END, 2028-02-28T09:00, 2028-02-29T09:00",
        "MONTH_END, 2026-12-31T09:00, 2027-01-31T09:00",
        "QUARTERLY 1/20, 2026-07-16T00:00, 2026-07-20T09:00",
        "QUARTERLY 1/20, 2026-07-20T09:00, 2026-10-20T09:00",
        "QUARTERLY 2/31, 2026-12-01T00:00, 2027-02-28T09:00",
        "QUARTERLY 3/31, 2026-06-30T09:00, 2026-09-30T09:00",
        "HALF_YEARLY 1/20, 2026-07-20T09:00, 2027-01-20T09:00",
        "HALF_YEARLY 6/31, 2026-01-01T00:00, 2026-06-30T09:00",
        "HALF_YEARLY 6/31, 2026-06-30T09:00, 2026-12-31T09:00",
        "HALF_YEARLY 2/29, 2026-08-29T09:00, 2027-02-28T09:00"})
    void theNextTime(String days, String after, String next) {
        CalendarRule rule = new CalendarRule(pattern(days), NINE, Term.OPEN);
        assertEquals(Optional.of(moscow(next)), rule.nextAfter(moscow(after)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-20, , 2026-07-16T00:00, 2026-07-20T09:00",
        "2026-07-16, , 2026-07-16T08:00, 2026-07-16T09:00",
        "2026-07-16, , 2026-07-16T09:00, 2026-07-17T09:00",
        " , 2026-07-16, 2026-07-16T08:59, 2026-07-16T09:00",
        " , 2026-07-16, 2026-07-16T09:00, ",
        " , 2026-07-15, 2026-07-16T00:00, ",
        "2027-07-20, 2027-07-20, 2026-07-16T00:00, 2027-07-20T09:00",
        "2027-07-20, 2027-07-20, 2027-07-20T09:00, "})
    void withinItsDays(String first, String last, String after, String next) {
        CalendarRule rule = new CalendarRule(DayPattern.daily(), NINE, new Term(day(first), day(last)));
        assertEquals(Optional.ofNullable(next).map(CalendarRuleTest::moscow), rule.nextAfter(moscow(after)));
    }

    @Test
    void aBusinessDayBeginsInMoscow() {
        CalendarRule midnight = new CalendarRule(DayPattern.monthEnd(), LocalTime.MIDNIGHT, Term.OPEN);
        assertEquals(Instant.parse("2026-07-30T21:00:00Z"), midnight.nextAfter(Instant.parse("2026-07-16T00:00:00Z")).orElseThrow());
        assertEquals(LocalDate.parse("2026-07-31"), CalendarRule.day(Instant.parse("2026-07-30T21:00:00Z")));
    }

    /** Moscow had summer time until 2011: an hour that there was not, and one that there was twice. */
    @Test
    void anHourThatIsNotThereOrTwiceMakesNoTimeTwice() {
        CalendarRule rule = new CalendarRule(DayPattern.daily(), LocalTime.of(2, 30), Term.OPEN);
        assertEquals(List.of("2010-03-26T23:30:00Z", "2010-03-27T23:30:00Z", "2010-03-28T22:30:00Z"),
                rule.next(Instant.parse("2010-03-26T12:00:00Z"), 3).stream().map(Instant::toString).toList());
        assertEquals(List.of("2010-10-29T22:30:00Z", "2010-10-30T22:30:00Z", "2010-10-31T23:30:00Z"),
                rule.next(Instant.parse("2010-10-29T12:00:00Z"), 3).stream().map(Instant::toString).toList());
    }

    @Test
    void fiveToLookAt() {
        CalendarRule rule = new CalendarRule(DayPattern.quarterly(1, 20), NINE, new Term(null, LocalDate.parse("2027-05-01")));
        assertEquals(List.of(moscow("2026-07-20T09:00"), moscow("2026-10-20T09:00"), moscow("2027-01-20T09:00"), moscow("2027-04-20T09:00")),
                rule.next(moscow("2026-07-16T12:00"), 5));
        assertEquals(5, new CalendarRule(DayPattern.halfYearly(6, 31), NINE, Term.OPEN).next(moscow("2026-07-16T12:00"), 5).size());
    }

    /** Whatever the calendar and the moment: times only go on, each is one of the calendar, and none between is left out. */
    @ParameterizedTest
    @EnumSource(Frequency.class)
    void timesGoOnAndStayWithinTheCalendar(Frequency frequency) {
        Random random = new Random(20260716 + frequency.ordinal());
        for (int round = 0; round < 60; round++) {
            Set<DayOfWeek> weekdays = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)), DayOfWeek.of(1 + random.nextInt(7)));
            DayPattern days = new DayPattern(frequency, weekdays, 1 + random.nextInt(frequency == Frequency.QUARTERLY ? 3 : 6), 1 + random.nextInt(31));
            LocalDate first = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(900));
            LocalDate last = first.plusDays(random.nextInt(800));
            CalendarRule rule = new CalendarRule(days, LocalTime.of(random.nextInt(24), random.nextInt(60)), new Term(first, last));
            Instant from = first.minusDays(random.nextInt(30)).atStartOfDay(CalendarRule.MOSCOW).toInstant();
            List<Instant> all = rule.next(from, 2000);
            assertEquals(first.datesUntil(last.plusDays(1)).filter(days::fits).toList(), all.stream().map(CalendarRule::day).toList(), rule::toString);
            Instant before = from;
            for (Instant due : all) {
                assertTrue(due.isAfter(before), rule::toString);
                assertEquals(rule.at(), due.atZone(CalendarRule.MOSCOW).toLocalTime());
                Instant between = before.plus(Duration.between(before, due).dividedBy(1 + random.nextInt(9)).minusNanos(1));
                assertEquals(Optional.of(due), rule.nextAfter(between.isBefore(before) ? before : between), rule::toString);
                before = due;
            }
            assertTrue(rule.nextAfter(before).isEmpty());
        }
    }

    @ParameterizedTest
    @CsvSource({"MONTHLY, 0, 0, SCHEDULE_DAY", "MONTHLY, 0, 32, SCHEDULE_DAY", "QUARTERLY, 0, 1, SCHEDULE_MONTH", "QUARTERLY, 4, 1, SCHEDULE_MONTH",
        "HALF_YEARLY, 7, 1, SCHEDULE_MONTH", "HALF_YEARLY, 6, 0, SCHEDULE_DAY", "WEEKLY, 0, 0, SCHEDULE_WEEKDAYS"})
    void whatMeansNoDayIsRefused(Frequency frequency, int month, int day, String code) {
        assertEquals(code, assertThrows(InvalidInput.class, () -> new DayPattern(frequency, Set.of(), month, day)).code());
    }

    @Test
    void atItsBoundsItIsTaken() {
        assertEquals(31, DayPattern.monthly(31).day());
        assertEquals(3, DayPattern.quarterly(3, 1).month());
        assertEquals(6, DayPattern.halfYearly(6, 1).month());
    }

    @Test
    void whatAFrequencyDoesNotNeedIsNotKept() {
        assertEquals(DayPattern.daily(), new DayPattern(Frequency.DAILY, Set.of(DayOfWeek.MONDAY), 5, 17));
        assertEquals(DayPattern.monthly(17), new DayPattern(Frequency.MONTHLY, Set.of(DayOfWeek.MONDAY), 5, 17));
        assertFalse(DayPattern.weekly(DayOfWeek.MONDAY).weekdays().contains(DayOfWeek.TUESDAY));
    }

    @Test
    void aTermThatEndsBeforeItBeginsIsRefused() {
        LocalDate day = LocalDate.parse("2026-07-16");
        assertEquals(day, new Term(day, day).last());
        assertEquals("SCHEDULE_TERM", assertThrows(InvalidInput.class, () -> new Term(day, day.minusDays(1))).code());
        assertEquals(LocalDate.parse("2099-12-31"), new Term(LocalDate.parse("2000-01-01"), LocalDate.parse("2099-12-31")).last());
        for (LocalDate far : List.of(LocalDate.parse("1999-12-31"), LocalDate.parse("2100-01-01"), LocalDate.parse("+12345-01-01"))) {
            assertEquals("SCHEDULE_YEAR", assertThrows(InvalidInput.class, () -> new Term(far, null)).code());
            assertEquals("SCHEDULE_YEAR", assertThrows(InvalidInput.class, () -> new Term(null, far)).code());
        }
        assertEquals("SCHEDULE_TIME", assertThrows(InvalidInput.class, () -> new CalendarRule(DayPattern.daily(), null, Term.OPEN)).code());
    }
}
