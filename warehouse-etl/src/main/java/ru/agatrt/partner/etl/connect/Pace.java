package ru.agatrt.partner.etl.connect;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * How fast a topic is filled and emptied, from looks at its two counters. A record has no clock of its own here: how long it
 * waits is bounded by the looks between which it came.
 */
final class Pace {

    /** A rate is that of so long a stretch at most: long enough to be calm, short enough to follow. */
    private static final Duration STRETCH = Duration.ofSeconds(20);
    /** Looks kept; beyond them a lag is no longer known exactly, only that it is at least as long. */
    private static final int KEPT = 900;

    private final Deque<Look> looks = new ArrayDeque<>();

    private record Look(Instant at, long produced, long written) {
    }

    /**
     * What the looks so far say.
     *
     * @param producedPerSecond records a second, one decimal; empty after the first look
     * @param writtenPerSecond  likewise
     * @param lagSeconds        upper bound of how long the oldest unwritten record waits, one decimal; zero when none does. Of what
     *                          waited before the first look it is the time since that look
     */
    record Measure(long produced, long written, Optional<BigDecimal> producedPerSecond, Optional<BigDecimal> writtenPerSecond,
                   BigDecimal lagSeconds) {
    }

    /**
     * @param at       later than every look before
     * @param produced records the topic was given since it was made
     * @param written  how many of them are through, at most as many
     */
    Measure look(Instant at, long produced, long written) {
        if (!looks.isEmpty() && (produced < looks.getLast().produced || written < looks.getLast().written)) {
            looks.clear(); // the topic was made anew, or is read from its beginning again
        }
        looks.addLast(new Look(at, produced, written));
        if (looks.size() > KEPT) {
            looks.removeFirst();
        }
        Look from = looks.stream().filter(look -> !look.at.isBefore(at.minus(STRETCH))).findFirst().orElseThrow();
        Duration stretch = Duration.between(from.at, at);
        return new Measure(produced, written, rate(produced - from.produced, stretch), rate(written - from.written, stretch),
                tenths(written >= produced ? Duration.ZERO : Duration.between(waitingSince(written), at)));
    }

    /** The last look at which everything the topic had then is written by now: what waits came after it. */
    private Instant waitingSince(long written) {
        return looks.stream().filter(look -> look.produced <= written).reduce((a, b) -> b).orElseGet(looks::getFirst).at;
    }

    private static Optional<BigDecimal> rate(long records, Duration stretch) {
        return stretch.isZero() ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(records).multiply(BigDecimal.valueOf(1000))
                        .divide(BigDecimal.valueOf(stretch.toMillis()), 1, RoundingMode.HALF_UP));
    }

    private static BigDecimal tenths(Duration duration) {
        return BigDecimal.valueOf(duration.toMillis(), 3).setScale(1, RoundingMode.HALF_UP);
    }
}
