package ru.agatrt.partner.agreement;

import java.time.LocalDate;
import ru.agatrt.partner.kernel.Period;

/**
 * An agreement as the rules see it.
 *
 * @param lastDay  last day in force; {@code null} when no end is agreed
 * @param calendar {@code null}: no calendar of reports was agreed
 * @param dueDays  days after the end of a report's period; 0 without a calendar
 */
public record AgreementTerm(String number, LocalDate signedOn, LocalDate lastDay, ReportCalendar calendar, int dueDays) {

    public Period period() {
        return Period.closed(signedOn, lastDay);
    }

    public boolean inForceOn(LocalDate day) {
        return period().contains(day);
    }
}
