package ru.agatrt.partner.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import ru.agatrt.partner.kernel.PartnerCode;

/**
 * An extra discount for extra competence.
 *
 * @param points  percentage points on top of the discount by status
 * @param lastDay {@code null} when no end is known
 */
public record ExtraDiscountRow(PartnerCode partner, String partnerName, String group, LocalDate from, LocalDate lastDay, BigDecimal points,
                               String competence) {

    /** Whether it is granted on the day. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && (lastDay == null || !day.isAfter(lastDay));
    }
}
