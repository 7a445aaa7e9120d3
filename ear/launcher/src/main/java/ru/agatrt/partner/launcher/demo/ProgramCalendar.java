package ru.agatrt.partner.launcher.demo;

import java.time.LocalDate;
import java.time.Month;

/** The dates on which the program turns, and the span of the demonstration data. */
final class ProgramCalendar {

    /** The business day on which the data was "exported": everything after it is still to come. */
    static final LocalDate TODAY = LocalDate.of(2026, 7, 16);

    /** First day for which statuses are known; what was before it is not in the files. */
    static final LocalDate HISTORY_START = LocalDate.of(2022, 1, 1);

    static final HalfYear FIRST_HALF_YEAR = new HalfYear(2022, 2);
    static final HalfYear LAST_HALF_YEAR = new HalfYear(2026, 1);
    static final LocalDate LAST_SHIPMENT = TODAY.minusDays(1);

    /** The day for which the current half-year's review evaluates. */
    static final LocalDate EVALUATION = LAST_HALF_YEAR.last();

    private ProgramCalendar() {
    }

    /** First day after the list of the half-year before this day's: 31 January or 31 July (Program § 3.3). */
    static LocalDate nextListAfter(LocalDate day) {
        LocalDate winter = LocalDate.of(day.getYear(), Month.JANUARY, 31);
        LocalDate summer = LocalDate.of(day.getYear(), Month.JULY, 31);
        if (day.isBefore(winter)) {
            return winter;
        }
        return day.isBefore(summer) ? summer : winter.plusYears(1);
    }

    /** First day on which the list made for a half-year is in force. */
    static LocalDate listOf(HalfYear halfYear) {
        return nextListAfter(halfYear.last());
    }

    /** Last day of an authorization given or renewed on a day (Program § 3.1): 31 January of the next year. */
    static LocalDate authorizedUntil(LocalDate from) {
        return LocalDate.of(from.getYear() + 1, Month.JANUARY, 31);
    }

    /** Last day of a silver status in force from a day (Program § 3.3). */
    static LocalDate silverUntil(LocalDate from) {
        return LocalDate.of(from.getYear(), Month.DECEMBER, 31);
    }

    static LocalDate quarterStart(LocalDate day) {
        return LocalDate.of(day.getYear(), day.getMonth().firstMonthOfQuarter(), 1);
    }

    static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }
}
