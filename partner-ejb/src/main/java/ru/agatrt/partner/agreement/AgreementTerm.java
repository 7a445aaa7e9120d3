package ru.agatrt.partner.agreement;

import java.time.LocalDate;
import java.util.Set;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Period;

/**
 * An agreement as the rules see it.
 *
 * @param lastDay  last day in force; {@code null} when no end is agreed
 * @param calendar {@code null}: no calendar of reports was agreed
 * @param dueDays  days after the end of a report's period; 0 without a calendar
 * @param directions what it is about (§2.1–2.3)
 */
public record AgreementTerm(String number, LocalDate signedOn, LocalDate lastDay, ReportCalendar calendar, int dueDays,
                            Set<Direction> directions) {

    public AgreementTerm {
        directions = Set.copyOf(directions);
    }

    public Period period() {
        return Period.closed(signedOn, lastDay);
    }

    public boolean inForceOn(LocalDate day) {
        return period().contains(day);
    }
}
