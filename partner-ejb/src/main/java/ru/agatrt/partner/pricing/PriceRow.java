package ru.agatrt.partner.pricing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A price of the official list.
 *
 * @param from    first day
 * @param lastDay last day before the next price of the article and territory; {@code null} when none is known
 * @param group   product group of the article; {@code null} where it is not known for the day
 */
public record PriceRow(String product, String productName, String group, String territory, BigDecimal listPrice, LocalDate from,
                       LocalDate lastDay) {
}
