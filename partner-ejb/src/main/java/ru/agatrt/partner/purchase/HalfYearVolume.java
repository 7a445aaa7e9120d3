package ru.agatrt.partner.purchase;

import java.math.BigDecimal;
import ru.agatrt.partner.kernel.HalfYear;

/** Volume of one half-year, for a chart: roubles. */
public record HalfYearVolume(HalfYear halfYear, BigDecimal countable, BigDecimal undecidedProject) {
}
