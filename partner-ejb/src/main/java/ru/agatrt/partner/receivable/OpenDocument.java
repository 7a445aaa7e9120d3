package ru.agatrt.partner.receivable;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A document not yet paid in full, by the creditor's picture.
 *
 * @param creditor    {@code VENDOR} or a distributor's code
 * @param amount      roubles
 * @param outstanding roubles still to be paid
 * @param asOf        day of the picture that says so
 */
public record OpenDocument(String creditor, String documentNo, LocalDate dueOn, BigDecimal amount, BigDecimal outstanding, LocalDate asOf) {

    /** Days past due on a day; 0 or less when not overdue. */
    public long daysOverdue(LocalDate day) {
        return ChronoUnit.DAYS.between(dueOn, day);
    }

    public AgeBucket bucketOn(LocalDate day) {
        return AgeBucket.of(daysOverdue(day));
    }

    /** Overdue from the day after the due date. */
    public boolean overdueOn(LocalDate day) {
        return day.isAfter(dueOn) && outstanding.signum() > 0;
    }
}
