package ru.agatrt.partner.reporting.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import ru.agatrt.partner.kernel.InvalidInput;

/**
 * On which days. What a frequency does not need is not kept, so that patterns that mean the same are equal.
 *
 * @param weekdays of {@code WEEKLY}, at least one; empty for others
 * @param month    of the quarter (1 to 3) or of the half-year (1 to 6); 0 for others
 * @param day      of the month, 1 to 31; in a month that is shorter its last day; 0 where days of a month do not matter
 */
public record DayPattern(Frequency frequency, Set<DayOfWeek> weekdays, int month, int day) {

    private static final int LONGEST_MONTH = 31;

    /** @throws InvalidInput {@code SCHEDULE_FREQUENCY}, {@code SCHEDULE_WEEKDAYS}, {@code SCHEDULE_DAY}, {@code SCHEDULE_MONTH} */
    public DayPattern {
        if (frequency == null) {
            throw new InvalidInput("SCHEDULE_FREQUENCY");
        }
        EnumSet<DayOfWeek> kept = EnumSet.noneOf(DayOfWeek.class);
        if (frequency == Frequency.WEEKLY) {
            if (weekdays == null || weekdays.isEmpty()) {
                throw new InvalidInput("SCHEDULE_WEEKDAYS");
            }
            kept.addAll(weekdays);
        }
        weekdays = Collections.unmodifiableSet(kept);
        month = frequency.hasMonth() ? month : 0;
        day = frequency.hasDay() ? day : 0;
        if (frequency.hasDay() && (day < 1 || day > LONGEST_MONTH)) {
            throw new InvalidInput("SCHEDULE_DAY");
        }
        if (frequency.hasMonth() && (month < 1 || month > frequency.months())) {
            throw new InvalidInput("SCHEDULE_MONTH", "last", frequency.months());
        }
    }

    public static DayPattern daily() {
        return new DayPattern(Frequency.DAILY, Set.of(), 0, 0);
    }

    public static DayPattern workingDays() {
        return new DayPattern(Frequency.WORKING_DAYS, Set.of(), 0, 0);
    }

    public static DayPattern weekly(DayOfWeek first, DayOfWeek... others) {
        return new DayPattern(Frequency.WEEKLY, EnumSet.of(first, others), 0, 0);
    }

    public static DayPattern monthly(int day) {
        return new DayPattern(Frequency.MONTHLY, Set.of(), 0, day);
    }

    public static DayPattern monthEnd() {
        return new DayPattern(Frequency.MONTH_END, Set.of(), 0, 0);
    }

    public static DayPattern quarterly(int month, int day) {
        return new DayPattern(Frequency.QUARTERLY, Set.of(), month, day);
    }

    public static DayPattern halfYearly(int month, int day) {
        return new DayPattern(Frequency.HALF_YEARLY, Set.of(), month, day);
    }

    /** Whether it names this day. */
    public boolean fits(LocalDate date) {
        return switch (frequency) {
            case DAILY -> true;
            case WORKING_DAYS -> date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
            case WEEKLY -> weekdays.contains(date.getDayOfWeek());
            case MONTHLY -> isDay(date, day);
            case MONTH_END -> isDay(date, LONGEST_MONTH);
            case QUARTERLY, HALF_YEARLY -> (date.getMonthValue() - 1) % frequency.months() + 1 == month && isDay(date, day);
        };
    }

    private static boolean isDay(LocalDate date, int day) {
        return date.getDayOfMonth() == Math.min(day, date.lengthOfMonth());
    }
}
