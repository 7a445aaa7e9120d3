package ru.agatrt.partner.outbox.rules;

import java.time.Duration;
import java.time.Instant;

/** When a letter is tried again, and when it is given up. */
public final class BackOff {

    /** How long a server may put a letter off before that is final. Counted from the first time it did so in a row; never while no server is there. */
    public static final Duration GIVE_UP_AFTER = Duration.ofDays(5);

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(2);

    /** Doubled more often than this, any delay is beyond its bound. */
    private static final int DOUBLED_ENOUGH = 20;

    private BackOff() {
    }

    /**
     * Wait after a try of one letter that the server put off: half a minute, twice as long each time, an hour at most.
     *
     * @param attempts tries so far, 1 or more
     */
    public static Duration after(int attempts) {
        return doubled(FIRST, attempts, LONGEST);
    }

    /**
     * Wait of a worker while the server is not there: short, since everything waits with it.
     *
     * @param failures in a row, 1 or more
     */
    public static Duration pause(int failures) {
        return doubled(FIRST_PAUSE, failures, LONGEST_PAUSE);
    }

    /** Whether a letter that was put off again is given up. */
    public static boolean isOver(Instant triedFrom, Instant now) {
        return !now.isBefore(triedFrom.plus(GIVE_UP_AFTER));
    }

    private static Duration doubled(Duration first, int times, Duration longest) {
        Duration wait = first.multipliedBy(1L << Math.min(DOUBLED_ENOUGH, times - 1));
        return wait.compareTo(longest) < 0 ? wait : longest;
    }
}
