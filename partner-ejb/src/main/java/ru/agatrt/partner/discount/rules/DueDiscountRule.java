package ru.agatrt.partner.discount.rules;

import java.math.BigDecimal;
import java.util.Optional;
import ru.agatrt.partner.discount.DueDiscount;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.DiscountCell;
import ru.agatrt.partner.program.Edition;

/** Which column of the edition's table a buyer buys by. {@code DueDiscountSql} says the same over sets. */
public final class DueDiscountRule {

    private static final BigDecimal ALL = new BigDecimal("100.00");

    private DueDiscountRule() {
    }

    /**
     * A project partner buys by the project column where that names a percentage; otherwise by the column of its sales
     * status, and with no sales status only by agreement. Everybody else buys by the column of the status held, which
     * without any is the column of companies without authorization.
     */
    public static DueDiscount of(Edition edition, String productGroup, Buyer buyer) {
        if (buyer.project()) {
            Optional<BigDecimal> own = percent(edition, StatusCode.PROJECT, productGroup);
            if (own.isPresent()) {
                return with(StatusCode.PROJECT, own.get(), buyer);
            }
            if (buyer.sales() == StatusCode.NONE) {
                return new DueDiscount(StatusCode.PROJECT, null, BigDecimal.ZERO, buyer.suspended());
            }
        }
        return with(buyer.sales(), percent(edition, buyer.sales(), productGroup).orElse(BigDecimal.ZERO), buyer);
    }

    private static Optional<BigDecimal> percent(Edition edition, StatusCode status, String productGroup) {
        return edition.discount(status, productGroup).map(DiscountCell::percent);
    }

    private static DueDiscount with(StatusCode column, BigDecimal percent, Buyer buyer) {
        return new DueDiscount(column, percent.add(buyer.extraPoints()).min(ALL), buyer.extraPoints(), buyer.suspended());
    }
}
