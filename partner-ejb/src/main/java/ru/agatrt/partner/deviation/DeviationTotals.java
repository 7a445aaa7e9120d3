package ru.agatrt.partner.deviation;

import java.math.BigDecimal;
import java.util.Map;

/**
 * Sums over a filtered register.
 *
 * @param lines       number of lines
 * @param unexplained lines nobody has explained
 * @param less        roubles paid less than due, as a negative amount
 * @param more        roubles paid more than due
 * @param byClass     lines by class; a line of two classes counts in both
 */
public record DeviationTotals(long lines, long unexplained, BigDecimal less, BigDecimal more, Map<DeviationClass, Long> byClass) {
}
