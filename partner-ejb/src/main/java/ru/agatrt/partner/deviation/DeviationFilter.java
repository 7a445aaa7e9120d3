package ru.agatrt.partner.deviation;

import java.time.LocalDate;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.ProductGroup;

/**
 * What the register is narrowed to; {@code null} or blank narrows nothing.
 *
 * @param partner   code of the buyer
 * @param from      first shipping date
 * @param to        last shipping date, included
 * @param kind      lines that deviate so, perhaps in other ways too
 * @param explained whether a person has said why
 * @param seller    {@link #VENDOR}, or the code of a distributor
 */
public record DeviationFilter(String partner, LocalDate from, LocalDate to, DeviationClass kind, Boolean explained,
                              ProductGroup productGroup, String seller) {

    public static final String VENDOR = "VENDOR";
    public static final DeviationFilter ALL = new DeviationFilter(null, null, null, null, null, null, null);

    public DeviationFilter {
        if (from != null && to != null && to.isBefore(from)) {
            throw new InvalidInput("PERIOD_EMPTY", "from", from, "to", to);
        }
    }

    /** All deviations of one buyer. */
    public static DeviationFilter of(String partner) {
        return new DeviationFilter(partner, null, null, null, null, null, null);
    }
}
