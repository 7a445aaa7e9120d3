package ru.agatrt.partner.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A shipment or a return.
 *
 * @param partner code of the buyer
 * @param date day of the shipment or of the return
 * @param terms how it was sold
 * @param lines at least one line
 */
record SaleDocument(String partner, LocalDate date, Terms terms, List<SaleLine> lines) {

    /**
     * @param seller code of a distributor; {@code null}: the vendor
     * @param deal project deal, or {@code null}
     * @param original the shipment that is returned; {@code null}: this is a shipment
     */
    record Terms(String seller, Deal deal, SaleDocument original) {
    }

    SaleDocument {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("A document without lines");
        }
    }

    boolean isReturn() {
        return terms.original() != null;
    }

    /** What the document adds to the countable volume of its half-year; negative for a return. */
    BigDecimal countable() {
        if (terms.deal() != null && !terms.deal().countable()) {
            return BigDecimal.ZERO;
        }
        BigDecimal sum = lines.stream().filter(l -> l.product().countable()).map(SaleLine::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return isReturn() ? sum.negate() : sum;
    }

    /** A return of part of this shipment under the same terms. */
    SaleDocument returned(LocalDate day, SaleLine line) {
        return new SaleDocument(partner, day, new Terms(terms.seller(), terms.deal(), this), List.of(line));
    }
}
