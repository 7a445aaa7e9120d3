package ru.agatrt.partner.etl.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void waitsTwiceAsLongEachTimeUpToAMinute() {
        Backoff backoff = new Backoff();
        List<Integer> attempts = new ArrayList<>();
        for (int second = 0; second <= 200; second++) {
            if (backoff.due(START.plusSeconds(second))) {
                attempts.add(second);
            }
        }
        assertEquals(List.of(1, 3, 7, 15, 31, 63, 123, 183), attempts);
        assertEquals(8, backoff.attempts());
    }

    @Test
    void beginsAnewAfterSuccess() {
        Backoff backoff = new Backoff();
        backoff.due(START);
        backoff.due(START.plusSeconds(1));
        backoff.succeeded();
        assertEquals(0, backoff.attempts());
        assertFalse(backoff.due(START.plusSeconds(100)));
    }
}
