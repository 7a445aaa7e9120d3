package ru.agatrt.partner.etl.connect;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * When does a failure point to a record and not to an outage? When a connector that was started again fails with the same
 * words, three times in a row, each within two minutes: an outage that lasts keeps a sink waiting longer than that, and one
 * that passes is not met again.
 */
final class Suspicion {

    private static final int TIMES = 3;
    private static final Duration WITHIN = Duration.ofMinutes(2);
    /** Records that are wrong in the same way come together. */
    private static final Duration KNOWN_FOR = Duration.ofMinutes(10);

    private final Map<String, Failure> failures = new HashMap<>();
    private final Map<String, Failure> proven = new HashMap<>();

    private record Failure(String words, Instant last, int times) {
    }

    /** The last suspicion was right: the next failure with the same words is believed at once. */
    void proven(String connector, Instant now) {
        Failure right = failures.get(connector);
        if (right != null) {
            proven.put(connector, new Failure(right.words, now, 0));
        }
    }

    /** @return true when the same failure was told for the third time; counting then begins anew */
    boolean aroused(String connector, String error, Instant now) {
        String words = withoutNumbers(error);
        Failure known = proven.get(connector);
        if (known != null && known.words.equals(words) && !now.isAfter(known.last.plus(KNOWN_FOR))) {
            failures.put(connector, new Failure(words, now, 0));
            return true;
        }
        Failure before = failures.get(connector);
        boolean again = before != null && before.words.equals(words) && !now.isAfter(before.last.plus(WITHIN));
        int times = again ? before.times + 1 : 1;
        failures.put(connector, new Failure(words, now, times >= TIMES ? 0 : times));
        return times >= TIMES;
    }

    // Numbers of connections, rows and offsets differ from try to try.
    private static String withoutNumbers(String error) {
        return error == null ? "" : error.replaceAll("\\d+", "#");
    }
}
