/** Report {@code discount-deviations}: shipped lines whose price, discount or amount is not what was due. */
package ru.agatrt.partner.reporting.discountdeviations;
