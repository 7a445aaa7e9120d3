package ru.agatrt.partner.etl.connect;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class SuspicionTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final Suspicion suspicion = new Suspicion();

    @Test
    void theSameWordsThreeTimesPointToARecord() {
        assertFalse(aroused("(conn=1) Data too long for column 'title'", 0));
        assertFalse(aroused("(conn=27) Data too long for column 'title'", 2));
        assertTrue(aroused("(conn=314) Data too long for column 'title'", 6));
        assertFalse(aroused("(conn=315) Data too long for column 'title'", 8), "counting begins anew");
    }

    @Test
    void otherWordsInBetweenDoNot() {
        assertFalse(aroused("too long", 0));
        assertFalse(aroused("too long", 1));
        assertFalse(aroused("connection refused", 2));
        assertFalse(aroused("too long", 3));
    }

    @Test
    void failuresFarApartAreOutages() {
        assertFalse(aroused("gone", 0));
        assertFalse(aroused("gone", 120));
        assertFalse(aroused("gone", 241), "more than two minutes after the one before");
        assertFalse(aroused("gone", 361));
        assertTrue(aroused("gone", 481));
    }

    @Test
    void eachConnectorIsSuspectedForItself() {
        assertFalse(suspicion.aroused("a", "x", START));
        assertFalse(suspicion.aroused("b", "x", START));
        assertFalse(suspicion.aroused("a", "x", START));
        assertTrue(suspicion.aroused("a", "x", START));
    }

    @Test
    void whatWasRightOnceIsBelievedAtOnceForAWhile() {
        aroused("too long", 0);
        aroused("too long", 1);
        assertTrue(aroused("too long", 2));
        suspicion.proven("sink", START.plusSeconds(3));
        assertTrue(aroused("too long", 603));
        assertFalse(aroused("null", 4));
        assertFalse(aroused("too long", 604), "ten minutes are over");
    }

    private boolean aroused(String error, int second) {
        return suspicion.aroused("sink", error, START.plusSeconds(second));
    }
}
