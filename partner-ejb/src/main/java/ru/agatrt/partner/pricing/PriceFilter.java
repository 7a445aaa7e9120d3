package ru.agatrt.partner.pricing;

import java.time.LocalDate;
import ru.agatrt.partner.kernel.ProductGroup;

/**
 * What the price list is narrowed to; {@code null} or blank narrows nothing.
 *
 * @param text part of a name, or the beginning of a code
 * @param on   prices that hold on the day; {@code null}: all, past and to come
 */
public record PriceFilter(String text, String territory, ProductGroup group, LocalDate on) {
}
