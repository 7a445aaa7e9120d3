package ru.agatrt.partner.web.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import ru.agatrt.partner.kernel.Text;

/** How long something takes or is behind, in the two largest units that matter. */
final class Lag {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final BigDecimal FINE = BigDecimal.TEN;

    private Lag() {
    }

    static Text of(Duration duration) {
        return of(BigDecimal.valueOf(duration.toMillis(), 3));
    }

    /** Without tenths: where a look is some seconds old, they would say nothing. */
    static Text whole(Duration duration) {
        return of(BigDecimal.valueOf(Math.max(0, duration.toSeconds())));
    }

    /** @param seconds below zero counts as zero: two clocks are never quite the same */
    static Text of(BigDecimal seconds) {
        BigDecimal known = seconds.max(BigDecimal.ZERO);
        long whole = known.setScale(0, RoundingMode.HALF_UP).longValueExact();
        if (whole < 2 * MINUTE) {
            return Text.of("warehouse.lag.seconds", "seconds",
                    known.scale() > 0 && known.compareTo(FINE) < 0 ? (Number) known.setScale(1, RoundingMode.HALF_UP).doubleValue() : (Number) whole);
        }
        if (whole < HOUR) {
            return Text.of("warehouse.lag.minutes", "minutes", whole / MINUTE);
        }
        return whole < 2 * DAY ? Text.of("warehouse.lag.hours", "hours", whole / HOUR, "minutes", whole % HOUR / MINUTE)
                : Text.of("warehouse.lag.days", "days", whole / DAY);
    }
}
