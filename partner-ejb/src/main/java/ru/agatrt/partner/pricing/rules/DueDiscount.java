package ru.agatrt.partner.pricing.rules;

import java.math.BigDecimal;
import java.util.Optional;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.DiscountCell;
import ru.agatrt.partner.program.Edition;

/**
 * The discount due to a buyer without a project deal (R-7.1–7.3).
 *
 * @param column  status whose column of the table gives it
 * @param percent of list price, extra points included, 0 to 100; {@code null}: no price agreed, it is asked for with the project
 * @param extra   points of it for extra competence
 */
public record DueDiscount(StatusCode column, BigDecimal percent, BigDecimal extra) {

    private static final BigDecimal ALL = new BigDecimal("100.00");

    /**
     * A project partner buys by the project column where that names a percentage; otherwise by the column of its sales
     * status, and with no sales status only by agreement. Everybody else buys by the column of the status held, which
     * without any is the column of companies without authorization.
     */
    public static DueDiscount of(Edition edition, String productGroup, Buyer buyer) {
        if (buyer.project()) {
            Optional<BigDecimal> own = percent(edition, StatusCode.PROJECT, productGroup);
            if (own.isPresent()) {
                return with(StatusCode.PROJECT, own.get(), buyer.extraPoints());
            }
            if (buyer.sales() == StatusCode.NONE) {
                return new DueDiscount(StatusCode.PROJECT, null, BigDecimal.ZERO);
            }
        }
        return with(buyer.sales(), percent(edition, buyer.sales(), productGroup).orElse(BigDecimal.ZERO), buyer.extraPoints());
    }

    /** Whether a price can be named without asking. */
    public boolean agreed() {
        return percent != null;
    }

    private static Optional<BigDecimal> percent(Edition edition, StatusCode status, String productGroup) {
        return edition.discount(status, productGroup).map(DiscountCell::percent);
    }

    private static DueDiscount with(StatusCode column, BigDecimal percent, BigDecimal extra) {
        return new DueDiscount(column, percent.add(extra).min(ALL), extra);
    }
}
