package ru.agatrt.partner.launcher.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A line of a shipment or a return.
 *
 * @param product article
 * @param quantity pieces, positive
 * @param listPrice roubles a piece, net of VAT
 * @param discount percent
 */
record SaleLine(Product product, int quantity, BigDecimal listPrice, BigDecimal discount) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Net shipping price: quantity × list price × (1 − discount), rounded half up to kopecks once for the line. */
    BigDecimal amount() {
        return net(listPrice, discount).multiply(BigDecimal.valueOf(quantity)).setScale(2, RoundingMode.HALF_UP);
    }

    SaleLine withQuantity(int other) {
        return new SaleLine(product, other, listPrice, discount);
    }

    /** Price of a piece after discount, not rounded. */
    static BigDecimal net(BigDecimal listPrice, BigDecimal discount) {
        return listPrice.multiply(HUNDRED.subtract(discount)).divide(HUNDRED);
    }
}
