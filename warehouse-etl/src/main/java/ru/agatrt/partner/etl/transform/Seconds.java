package ru.agatrt.partner.etl.transform;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Durations as the state tables keep them: seconds with three decimals. */
final class Seconds {

    private Seconds() {
    }

    static BigDecimal of(long nanos) {
        return BigDecimal.valueOf(nanos, 9).setScale(3, RoundingMode.HALF_UP);
    }
}
