package ru.agatrt.partner.discount;

import java.math.BigDecimal;
import java.time.LocalDate;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * The discount that would be due if the last change of status had not happened.
 *
 * @param changedOn first day of the new state
 * @param column    column of the day before
 * @param percent   of list price; {@code null}: no price agreed then
 */
public record FormerDiscount(LocalDate changedOn, StatusCode column, BigDecimal percent) {
}
