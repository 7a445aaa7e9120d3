package ru.agatrt.partner.outbox.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When letters are tried again. */
class BackOffTest {

    @ParameterizedTest
    @CsvSource({"1, PT30S", "2, PT1M", "3, PT2M", "7, PT32M", "8, PT1H", "9, PT1H", "63, PT1H", "64, PT1H", "1000000, PT1H"})
    void aLetterWaitsTwiceAsLongEachTimeAndAnHourAtMost(int attempts, Duration wait) {
        assertEquals(wait, BackOff.after(attempts));
    }

    @ParameterizedTest
    @CsvSource({"1, PT5S", "2, PT10S", "5, PT80S", "6, PT2M", "100000, PT2M"})
    void aWorkerPausesForTwoMinutesAtMost(int failures, Duration pause) {
        assertEquals(pause, BackOff.pause(failures));
    }

    @Test
    void aLetterIsGivenUpAfterFiveDays() {
        Instant from = Instant.parse("2026-07-16T06:00:00Z");
        assertEquals(false, BackOff.isOver(from, Instant.parse("2026-07-21T05:59:59.999999Z")));
        assertEquals(true, BackOff.isOver(from, Instant.parse("2026-07-21T06:00:00Z")));
        assertEquals(true, BackOff.isOver(from, Instant.parse("2026-07-21T06:00:00.000001Z")));
    }
}
