package ru.agatrt.partner.deviation.rules;

import java.math.BigDecimal;
import java.util.Set;
import ru.agatrt.partner.deviation.DeviationClass;

/**
 * How one line differs.
 *
 * @param classes empty: it does not
 * @param points  discount given less the one due; {@code null} where none is due
 * @param roubles amount less what was due; negative: the buyer paid less
 */
public record Deviation(Set<DeviationClass> classes, BigDecimal points, BigDecimal roubles) {
}
