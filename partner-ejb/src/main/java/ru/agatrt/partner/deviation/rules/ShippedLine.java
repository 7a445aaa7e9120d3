package ru.agatrt.partner.deviation.rules;

import java.math.BigDecimal;

/**
 * A line as the document says it.
 *
 * @param quantity  pieces, more than zero
 * @param listPrice roubles a piece, net of VAT
 * @param discount  percent of list price
 * @param amount    roubles, net shipping price of the line
 * @param ofDeal    whether it belongs to a deal with its own prices, or to one not known: nothing general is due then
 */
public record ShippedLine(BigDecimal quantity, BigDecimal listPrice, BigDecimal discount, BigDecimal amount, boolean ofDeal) {
}
