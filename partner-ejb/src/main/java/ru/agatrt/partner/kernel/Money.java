package ru.agatrt.partner.kernel;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Rounding of roubles, in one place: amounts are {@link BigDecimal} with two decimals, half up, net of VAT. */
public final class Money {

    public static final BigDecimal ZERO = BigDecimal.ZERO.setScale(2);

    private Money() {
    }

    /** Rounded to kopecks. */
    public static BigDecimal of(BigDecimal value) {
        return value.setScale(2, RoundingMode.HALF_UP);
    }

    public static BigDecimal of(String value) {
        return of(new BigDecimal(value));
    }

    /** Sum or zero, {@code null} counting as zero: what an SQL SUM over no rows gives. */
    public static BigDecimal orZero(BigDecimal value) {
        return value == null ? ZERO : of(value);
    }
}
