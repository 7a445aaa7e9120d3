package ru.agatrt.partner.admission.rules;

import java.time.LocalDate;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.program.Edition;

/** For how long a decision gives a status, and which purchases it looks at (§3.1–3.3). */
public final class Terms {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final String CERTIFICATE_UNTIL = "CERTIFICATE_UNTIL";
    private static final String SILVER_UNTIL = "SILVER_UNTIL";

    private Terms() {
    }

    /** from the day of the decision to the end of certificates in the next year. */
    public static Period authorization(LocalDate decidedOn, Edition edition) {
        return Period.closed(decidedOn, edition.dayOfYear(CERTIFICATE_UNTIL, decidedOn.getYear() + 1));
    }

    /** renewed in a year, from the day after certificates end in it, for another year. */
    public static Period renewal(int year, Edition edition) {
        return Period.closed(edition.dayOfYear(CERTIFICATE_UNTIL, year).plusDays(1), edition.dayOfYear(CERTIFICATE_UNTIL, year + 1));
    }

    /**
     * from the first day of the quarter after the decision to the end of the year it begins in; never within the quarter
     * of the decision.
     */
    public static Period silver(LocalDate decidedOn, Edition edition) {
        LocalDate from = quarterOf(decidedOn).plusMonths(MONTHS_OF_QUARTER);
        return Period.closed(from, edition.dayOfYear(SILVER_UNTIL, from.getYear()));
    }

    /** prolonged in January for the calendar year that has begun. */
    public static Period prolongation(int year, Edition edition) {
        return Period.closed(edition.dayOfYear(SILVER_UNTIL, year - 1).plusDays(1), edition.dayOfYear(SILVER_UNTIL, year));
    }

    /** What silver looks at: the two last calendar quarters completed before the decision (§3.3). */
    public static Period silverPurchases(LocalDate decidedOn) {
        LocalDate quarter = quarterOf(decidedOn);
        return new Period(quarter.minusMonths(2L * MONTHS_OF_QUARTER), quarter);
    }

    /** First day of the calendar quarter a day lies in. */
    private static LocalDate quarterOf(LocalDate day) {
        return day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % MONTHS_OF_QUARTER);
    }
}
