package ru.agatrt.partner.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * What a partner would pay, roubles net of VAT.
 *
 * @param territory       whose price list applies
 * @param priceFrom       day from which the list price holds
 * @param column          status whose discount column applies
 * @param discountPercent {@code null}: no price agreed, it is asked for when the project is registered
 * @param extraPoints     of the discount, for extra competence
 * @param suspended       whether a status held on the day was suspended and gave no discount
 * @param unitPrice       shipping price of a piece; {@code null} without an agreed price
 * @param amount          for the quantity, rounded once; {@code null} without an agreed price
 */
public record Quote(PartnerCode partner, String product, String productName, String productGroup, BigDecimal quantity, LocalDate on,
                    String territory, BigDecimal listPrice, LocalDate priceFrom, StatusCode column, BigDecimal discountPercent,
                    BigDecimal extraPoints, boolean suspended, BigDecimal unitPrice, BigDecimal amount, String edition) {
}
