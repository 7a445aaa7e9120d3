package ru.agatrt.partner.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How often a partner reports, as its agreement says.
 *
 * @param frequency MONTHLY, QUARTERLY, HALF_YEARLY, NONE (agreed that there are none), or {@code null}: nothing agreed
 * @param dueDays days after the end of a period; {@code null} where no reports are agreed
 */
record ReportCalendar(String frequency, Integer dueDays) {

    static final ReportCalendar NOT_AGREED = new ReportCalendar(null, null);
    static final ReportCalendar NO_REPORTS = new ReportCalendar("NONE", null);

    /**
     * A reporting period.
     *
     * @param name as in the files: 2026-03, 2026-Q1 or 2026-H1
     * @param end last day
     */
    record Period(String name, LocalDate end) {
    }

    /** Periods that began on or after a day and have ended by another. */
    List<Period> periods(LocalDate from, LocalDate until) {
        List<Period> periods = new ArrayList<>();
        int months = months();
        if (months == 0) {
            return periods;
        }
        LocalDate start = LocalDate.of(from.getYear(), 1, 1);
        while (!start.plusMonths(months).minusDays(1).isAfter(until)) {
            if (!start.isBefore(from)) {
                periods.add(new Period(name(start), start.plusMonths(months).minusDays(1)));
            }
            start = start.plusMonths(months);
        }
        return periods;
    }

    private int months() {
        return frequency == null ? 0 : switch (frequency) {
            case "MONTHLY" -> 1;
            case "QUARTERLY" -> 3;
            case "HALF_YEARLY" -> 6;
            default -> 0;
        };
    }

    private String name(LocalDate start) {
        return switch (frequency) {
            case "MONTHLY" -> "%d-%02d".formatted(start.getYear(), start.getMonthValue());
            case "QUARTERLY" -> start.getYear() + "-Q" + (start.getMonthValue() / 3 + 1);
            default -> HalfYear.of(start).toString();
        };
    }
}
