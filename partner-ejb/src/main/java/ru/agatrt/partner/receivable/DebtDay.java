package ru.agatrt.partner.receivable;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What was open on the day of a creditor's picture, roubles. */
public record DebtDay(LocalDate day, BigDecimal total, BigDecimal overdue, long documents) {
}
