package ru.agatrt.partner.whatif;

import java.math.BigDecimal;

/**
 * Discounts on the purchases of a half-year, roubles net of VAT; returns count negative. A positive effect is a larger discount.
 * Each discount of each line is rounded half up to kopecks, so that the parts add up exactly.
 *
 * @param valued         list value of the lines these discounts are of
 * @param heldDiscount   by the edition in force for the status held on each shipping date
 * @param baseDiscount   by the edition in force for the status it leads to
 * @param tableEffect    what the draft's table changes for that same status
 * @param statusEffect   what the draft's status changes on top of that
 * @param ofDeals        list value of lines of deals with prices of their own, not valued
 * @param ofDistributors list value of lines bought from distributors, not valued: that discount is not the vendor's
 * @param notAgreed      list value of lines for which one of the sides names no percentage, not valued
 */
public record Roubles(BigDecimal valued, BigDecimal heldDiscount, BigDecimal baseDiscount, BigDecimal tableEffect, BigDecimal statusEffect,
                      BigDecimal ofDeals, BigDecimal ofDistributors, BigDecimal notAgreed) {

    /** What the draft changes in all. */
    public BigDecimal total() {
        return tableEffect.add(statusEffect);
    }

    public BigDecimal draftDiscount() {
        return baseDiscount.add(total());
    }

    /** What the edition in force changes by itself against the statuses held. */
    public BigDecimal reviewEffect() {
        return baseDiscount.subtract(heldDiscount);
    }
}
