package ru.agatrt.partner.deviation.rules;

import java.math.BigDecimal;
import java.util.List;

/**
 * What was due on the shipping date.
 *
 * @param listPrice official list price; {@code null}: none for the article and territory
 * @param judged    whether a discount can be due at all: an edition was in force and the article is known for the day
 * @param discount  percent; {@code null}: no price agreed
 * @param former    discounts that were due before each change of status within the edition's days; {@code null} elements: no
 *                  price agreed then
 */
public record DueTerms(BigDecimal listPrice, boolean judged, BigDecimal discount, List<BigDecimal> former) {
}
