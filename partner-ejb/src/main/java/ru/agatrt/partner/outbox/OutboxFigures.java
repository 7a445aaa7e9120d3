package ru.agatrt.partner.outbox;

import java.time.Duration;
import java.time.Instant;

/**
 * How the outbox is doing.
 *
 * @param waiting     letters that are due or will be
 * @param oldestSince when the oldest of them was written; {@code null} when none waits
 * @param failed      letters that nobody got and nobody sent again
 * @param lastOutcome code of the last try of all; {@code null} before the first
 */
public record OutboxFigures(long waiting, Instant oldestSince, long failed, String lastOutcome) {

    /** Whether the last try found no server. */
    public boolean isServerAway() {
        return waiting > 0 && "UNREACHABLE".equals(lastOutcome);
    }

    public Duration oldestAge(Instant now) {
        return oldestSince == null ? Duration.ZERO : Duration.between(oldestSince, now);
    }
}
