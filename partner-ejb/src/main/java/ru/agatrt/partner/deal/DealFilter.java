package ru.agatrt.partner.deal;

import ru.agatrt.partner.kernel.HalfYear;

/**
 * What a list of deals is narrowed to; {@code null} or blank narrows nothing.
 *
 * @param text     part of a deal's number or of the customer's name
 * @param partner  code of the company that registered it
 * @param manager  login of that company's manager
 * @param halfYear only deals with purchases shipped in it; the volume at stake is that half-year's then
 */
public record DealFilter(String text, DealState state, String partner, String manager, HalfYear halfYear) {

    public static final DealFilter ALL = new DealFilter(null, null, null, null, null);
}
