package ru.agatrt.partner.purchase;

import java.math.BigDecimal;
import ru.agatrt.partner.kernel.Money;

/**
 * Volume of one partner in one period, roubles net of VAT, two decimals. Returns are already taken off every sum; they
 * are repeated in {@code returns} as a positive amount.
 *
 * @param countable         counts against thresholds
 * @param undecidedProject  lines of project deals on which the vendor has not decided
 * @param excludedProject   lines of project deals decided not to count
 * @param notOwnManufacture goods of other makers
 * @param services          services
 * @param returns           returned countable goods
 * @param lines             number of lines, returns included
 */
public record VolumeView(BigDecimal countable, BigDecimal undecidedProject, BigDecimal excludedProject,
                         BigDecimal notOwnManufacture, BigDecimal services, BigDecimal returns, long lines) {

    public static final VolumeView EMPTY =
            new VolumeView(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, 0);
}
