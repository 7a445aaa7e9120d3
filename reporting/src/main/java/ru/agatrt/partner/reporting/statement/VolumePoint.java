package ru.agatrt.partner.reporting.statement;

import java.math.BigDecimal;
import ru.agatrt.partner.kernel.HalfYear;

/**
 * Volume of one half-year against what the status then held asked for.
 *
 * @param threshold roubles; {@code null} where no status held asks for volume
 * @param individual the threshold was set for this partner
 * @param met what the warehouse says; {@code null} without a threshold
 */
record VolumePoint(HalfYear halfYear, BigDecimal countable, BigDecimal undecided, BigDecimal threshold, boolean individual,
                   Boolean met) {

    static VolumePoint empty(HalfYear halfYear) {
        BigDecimal zero = BigDecimal.ZERO.setScale(2);
        return new VolumePoint(halfYear, zero, zero, null, false, null);
    }

    /** What is missing to the threshold; zero when it is reached or there is none. */
    BigDecimal missing() {
        return threshold == null ? BigDecimal.ZERO : threshold.subtract(countable).max(BigDecimal.ZERO);
    }
}
