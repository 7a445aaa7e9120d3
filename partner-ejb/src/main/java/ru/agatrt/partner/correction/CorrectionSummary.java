package ru.agatrt.partner.correction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import ru.agatrt.partner.correction.Correction.Change;

/**
 * How two moments of knowledge differ.
 *
 * @param counts     changes by what happened; what did not is absent
 * @param volumeThen countable volume of the half-year as known at the first moment; {@code null} without a half-year, or where the
 *     company was not known then
 * @param volumeNow  as known at the second moment; {@code null} without a half-year
 */
public record CorrectionSummary(Instant from, Instant to, Map<Change, Long> counts, BigDecimal volumeThen, BigDecimal volumeNow) {

    public CorrectionSummary {
        counts = Map.copyOf(counts);
    }

    public long count(Change change) {
        return counts.getOrDefault(change, 0L);
    }

    public long corrected() {
        return count(Change.CORRECTED);
    }

    public long added() {
        return count(Change.ADDED);
    }

    public long withdrawn() {
        return count(Change.WITHDRAWN);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Roubles by which the volume differs; {@code null} where it cannot be said. */
    public BigDecimal effect() {
        return volumeThen == null || volumeNow == null ? null : volumeNow.subtract(volumeThen);
    }
}
