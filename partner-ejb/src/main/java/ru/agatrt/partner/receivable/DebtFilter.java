package ru.agatrt.partner.receivable;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What the register of receivables is narrowed to; {@code null} or blank narrows nothing.
 *
 * @param text     part of the debtor's name, or the beginning of its code
 * @param creditor {@code VENDOR} or a distributor's code
 * @param overdue  only what is past due
 * @param manager  login of the debtor's manager
 * @param when     day and moment of knowledge
 */
public record DebtFilter(String text, String creditor, AgeBucket bucket, boolean overdue, String manager, When when) {

    /**
     * @param asOf    {@code null} for today
     * @param knownAt {@code null} for now
     */
    public record When(LocalDate asOf, Instant knownAt) {
    }
}
