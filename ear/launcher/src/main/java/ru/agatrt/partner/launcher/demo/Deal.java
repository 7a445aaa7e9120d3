package ru.agatrt.partner.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A registered project deal.
 *
 * @param number deal number
 * @param partner code of the partner
 * @param customer end customer
 * @param terms what was agreed
 * @param volume roubles to be shipped under the deal
 */
record Deal(String number, String partner, String customer, Terms terms, BigDecimal volume) {

    /**
     * @param registeredOn day of registration
     * @param validTo last day of protection
     * @param ownPrices whether the deal has prices of its own; without them it is mere protection and changes no volume
     * @param counts whether its purchases count as volume (Program § 2, **); {@code null}: not decided
     * @param discount percent from list price, used with own prices only
     */
    record Terms(LocalDate registeredOn, LocalDate validTo, boolean ownPrices, Boolean counts, BigDecimal discount) {
    }

    boolean countable() {
        return !terms.ownPrices() || Boolean.TRUE.equals(terms.counts());
    }

    Deal numbered(String newNumber) {
        return new Deal(newNumber, partner, customer, terms, volume);
    }
}
