package ru.agatrt.partner.etl.connect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");

    private final Pace pace = new Pace();

    private Pace.Measure look(long second, long produced, long written) {
        return pace.look(START.plusSeconds(second), produced, written);
    }

    private static Optional<BigDecimal> perSecond(String rate) {
        return Optional.of(new BigDecimal(rate));
    }

    @Test
    void oneLookTellsNoRateAndNoLag() {
        Pace.Measure first = look(0, 500, 100);
        assertEquals(Optional.empty(), first.producedPerSecond());
        assertEquals(new BigDecimal("0.0"), first.lagSeconds());
    }

    @Test
    void ratesAreOfTheLastTwentySecondsAtMost() {
        look(0, 0, 0);
        look(4, 1000, 0);
        assertEquals(perSecond("125.0"), look(8, 1000, 10).producedPerSecond());
        look(20, 1000, 10);
        assertEquals(perSecond("0.0"), look(24, 1000, 30).producedPerSecond(), "the look after four seconds is the oldest that counts");
        Pace.Measure later = look(28, 1000, 70);
        assertEquals(perSecond("3.0"), later.writtenPerSecond());
    }

    @Test
    void theOldestWaitingRecordTellsTheLag() {
        look(0, 100, 100);
        assertEquals(new BigDecimal("4.0"), look(4, 200, 100).lagSeconds(), "what waits came after the look before");
        assertEquals(new BigDecimal("8.0"), look(8, 300, 199).lagSeconds(), "one of the first hundred still waits");
        assertEquals(new BigDecimal("8.0"), look(12, 300, 200).lagSeconds(), "the first hundred is through");
        assertEquals(new BigDecimal("0.0"), look(16, 300, 300).lagSeconds());
    }

    @Test
    void aTopicMadeAnewBeginsAnew() {
        look(0, 1000, 1000);
        Pace.Measure anew = look(4, 10, 5);
        assertEquals(Optional.empty(), anew.writtenPerSecond());
        assertEquals(new BigDecimal("0.0"), anew.lagSeconds());
    }

    @Test
    void aSinkThatReadsFromTheBeginningAgainIsNotNegative() {
        look(0, 1000, 1000);
        look(4, 1000, 0);
        assertEquals(perSecond("100.0"), look(8, 1000, 400).writtenPerSecond());
    }
}
