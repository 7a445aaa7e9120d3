package ru.agatrt.partner.pricing.rules;

import java.math.BigDecimal;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * What decides a buyer's discount on a day.
 *
 * @param sales       status of the sales track; {@code NONE} without one, or while it is suspended
 * @param project     whether a project status is held and not suspended
 * @param extraPoints percentage points granted for extra competence in the product group; zero without any
 */
public record Buyer(StatusCode sales, boolean project, BigDecimal extraPoints) {
}
