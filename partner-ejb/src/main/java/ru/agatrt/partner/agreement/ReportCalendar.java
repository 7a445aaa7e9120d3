package ru.agatrt.partner.agreement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** How often the partner owes a report (§3.4). */
public enum ReportCalendar {
    /** Agreed that there are none. */
    NONE(0),
    MONTHLY(1),
    QUARTERLY(3),
    HALF_YEARLY(6);

    private final int months;

    ReportCalendar(int months) {
        this.months = months;
    }

    /** A report that falls due: the period's code as in files ({@code 2026-03}, {@code 2026-Q1}, {@code 2026-H1}). */
    public record Due(String period, LocalDate firstDay, LocalDate dueOn) {
    }

    /**
     * Reports that fall due from {@code first} to {@code last}, both included. A period that began before the agreement
     * was signed is not owed.
     *
     * @param dueDays days after the last day of the period
     */
    public List<Due> dueBetween(LocalDate first, LocalDate last, LocalDate signedOn, int dueDays) {
        List<Due> due = new ArrayList<>();
        if (months == 0) {
            return due;
        }
        LocalDate start = first.minusDays(dueDays).minusMonths(months).withDayOfMonth(1);
        start = start.minusMonths((start.getMonthValue() - 1) % months);
        for (LocalDate p = start; !p.isAfter(last); p = p.plusMonths(months)) {
            LocalDate dueOn = p.plusMonths(months).minusDays(1).plusDays(dueDays);
            if (!dueOn.isBefore(first) && !dueOn.isAfter(last) && !p.isBefore(signedOn)) {
                due.add(new Due(code(p), p, dueOn));
            }
        }
        return due;
    }

    private String code(LocalDate start) {
        return switch (this) {
            case MONTHLY -> "%d-%02d".formatted(start.getYear(), start.getMonthValue());
            case QUARTERLY -> "%d-Q%d".formatted(start.getYear(), (start.getMonthValue() - 1) / 3 + 1);
            case HALF_YEARLY -> "%d-H%d".formatted(start.getYear(), start.getMonthValue() == 1 ? 1 : 2);
            case NONE -> throw new IllegalStateException();
        };
    }
}
