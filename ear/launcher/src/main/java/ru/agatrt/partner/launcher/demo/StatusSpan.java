package ru.agatrt.partner.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One row of the status history.
 *
 * @param from first day
 * @param to last day; {@code null}: until the next list
 * @param level status, never {@link Level#NONE}
 * @param threshold individual threshold in roubles, or {@code null}
 * @param decision when and why
 */
record StatusSpan(LocalDate from, LocalDate to, Level level, BigDecimal threshold, Decision decision) {

    /**
     * @param on day of the decision
     * @param note reason as it stood in the old records
     */
    record Decision(LocalDate on, String note) {
    }
}
