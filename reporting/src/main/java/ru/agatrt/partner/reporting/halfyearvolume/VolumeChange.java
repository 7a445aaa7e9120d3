package ru.agatrt.partner.reporting.halfyearvolume;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Two half-years side by side, roubles.
 *
 * @param before countable volume of the half-year before
 * @param now countable volume of the report's
 */
public record VolumeChange(BigDecimal before, BigDecimal now) {

    static final VolumeChange NONE = new VolumeChange(BigDecimal.ZERO.setScale(2), BigDecimal.ZERO.setScale(2));

    public BigDecimal amount() {
        return now.subtract(before);
    }

    /** The amount in percent of the half-year before; empty where that had no volume to compare with. */
    public Optional<BigDecimal> percent() {
        return before.signum() <= 0 ? Optional.empty()
                : Optional.of(amount().multiply(BigDecimal.valueOf(100)).divide(before, MathContext.DECIMAL64));
    }

    VolumeChange plus(VolumeChange other) {
        return new VolumeChange(before.add(other.before), now.add(other.now));
    }
}
