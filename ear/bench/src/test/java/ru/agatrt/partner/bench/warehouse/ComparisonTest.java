package ru.agatrt.partner.bench.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTest {

    @Test
    void equalIsOnlyWhatIsThereOnBothSidesWithTheSameValues() {
        assertEquals(List.of(), Comparison.differences(Map.of("7 2026-H1", "3 3 100.00"), Map.of("7 2026-H1", "3 3 100.00")));
        assertEquals(List.of("7 2026-H1: 3 3 100.00 in the book, 3 3 100.01 in the warehouse"),
                Comparison.differences(Map.of("7 2026-H1", "3 3 100.00"), Map.of("7 2026-H1", "3 3 100.01")));
        assertEquals(List.of("7 2026-H1: 3 3 100.00 in the book, null in the warehouse"),
                Comparison.differences(Map.of("7 2026-H1", "3 3 100.00"), Map.of()));
        assertEquals(List.of("8 2026-H1: only in the warehouse"),
                Comparison.differences(Map.of("7 2026-H1", "1"), Map.of("7 2026-H1", "1", "8 2026-H1", "1")));
    }
}
