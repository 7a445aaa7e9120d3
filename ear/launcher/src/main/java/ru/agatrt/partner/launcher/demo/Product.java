package ru.agatrt.partner.launcher.demo;

import java.math.BigDecimal;

/**
 * An article of the catalogue.
 *
 * @param code article code
 * @param name name as printed
 * @param group product group of the discount table (Program § 2)
 * @param kind EQUIPMENT, SOFTWARE or SERVICE
 * @param price list price of 2026 in roubles, net of VAT, scale 2
 */
record Product(String code, String name, String group, String kind, BigDecimal price) {

    private static final String FOREIGN = "NO-";

    /** Made by the vendor: only such goods count as purchase volume. */
    boolean own() {
        return !code.startsWith(FOREIGN);
    }

    boolean service() {
        return "SERVICE".equals(kind);
    }

    boolean countable() {
        return own() && !service();
    }

    /** Price in whole tens of roubles, so that sums can be steered to an exact amount. */
    boolean roundPrice() {
        return price.remainder(BigDecimal.TEN).signum() == 0;
    }
}
