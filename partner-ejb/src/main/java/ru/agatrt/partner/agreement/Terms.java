package ru.agatrt.partner.agreement;

import java.time.LocalDate;
import java.util.Set;
import ru.agatrt.partner.kernel.Direction;

/**
 * What an agreement says.
 *
 * @param lastDay    last day in force; {@code null} when no end is agreed
 * @param territory  {@code null}: the state of which the partner is a resident (§1.3)
 * @param calendar   {@code null}: no calendar of reports was agreed
 * @param dueDays    days after the end of a report's period; {@code null} without a calendar
 * @param conditions individual conditions, in words; {@code null} without any
 */
public record Terms(LocalDate signedOn, LocalDate lastDay, Set<Direction> directions, String territory, ReportCalendar calendar, Integer dueDays,
                    String conditions) {

    public Terms {
        directions = Set.copyOf(directions);
    }

    /** Whether the reports have due days, so that a number of days belongs to them. */
    public boolean hasDueDays() {
        return calendar != null && calendar != ReportCalendar.NONE;
    }

    /** The same, ended on a day. */
    public Terms endingOn(LocalDate day) {
        return new Terms(signedOn, day, directions, territory, calendar, dueDays, conditions);
    }
}
