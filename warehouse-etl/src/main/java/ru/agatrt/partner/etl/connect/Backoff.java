package ru.agatrt.partner.etl.connect;

import java.time.Duration;
import java.time.Instant;

/** When the next restart of a failed connector is due: after 1 s, then twice as long each time, at most a minute. */
final class Backoff {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);
    /** A task runs for some seconds before it meets again what stopped it. */
    private static final Duration PROBATION = Duration.ofSeconds(20);

    private Duration wait = FIRST;
    private Instant due;
    private int attempts;

    /** @return true when an attempt is due now; the next one is then put off */
    boolean due(Instant now) {
        if (due == null) {
            due = now.plus(wait);
        }
        if (now.isBefore(due)) {
            return false;
        }
        attempts++;
        wait = wait.multipliedBy(2).compareTo(LONGEST) > 0 ? LONGEST : wait.multipliedBy(2);
        due = now.plus(wait);
        return true;
    }

    /** Whether the last attempt has held for long enough to be called a success; true when none was needed. */
    boolean held(Instant now) {
        return attempts == 0 || due == null || now.isAfter(due.minus(wait).plus(PROBATION));
    }

    /** Attempts since the last success. */
    int attempts() {
        return attempts;
    }

    void succeeded() {
        wait = FIRST;
        due = null;
        attempts = 0;
    }
}
