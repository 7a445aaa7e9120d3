package ru.agatrt.partner.bench.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentileTest {

    private static List<Double> upTo(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(n -> (double) (count + 1 - n)).toList();
    }

    @Test
    void itIsAMeasuredValueAtTheNearestRank() {
        assertEquals(95, Percentile.of(upTo(100), 95));
        assertEquals(475, Percentile.of(upTo(500), 95));
        assertEquals(20, Percentile.of(upTo(20), 96));
        assertEquals(19, Percentile.of(upTo(20), 95));
        assertEquals(100, Percentile.of(upTo(100), 100));
        assertEquals(1, Percentile.of(upTo(100), 1));
        assertEquals(7, Percentile.of(List.of(7.0), 95));
    }
}
