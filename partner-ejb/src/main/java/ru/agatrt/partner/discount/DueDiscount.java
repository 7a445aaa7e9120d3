package ru.agatrt.partner.discount;

import java.math.BigDecimal;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * The discount due to a buyer without a project deal.
 *
 * @param column    status whose column of the table gives it; {@code NONE}: the column of companies without authorization
 * @param percent   of list price, extra points included, 0 to 100; {@code null}: no price agreed, it is asked for with the project
 * @param extra     points of it for extra competence
 * @param suspended whether a status held on the day was suspended and gave nothing
 */
public record DueDiscount(StatusCode column, BigDecimal percent, BigDecimal extra, boolean suspended) {

    /** Whether a price can be named without asking. */
    public boolean agreed() {
        return percent != null;
    }
}
