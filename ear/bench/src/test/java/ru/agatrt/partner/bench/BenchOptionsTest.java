package ru.agatrt.partner.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchOptionsTest {

    private static BenchOptions parse(String... arguments) {
        return BenchOptions.parse(Path.of("home"), List.of(arguments));
    }

    @Test
    void aMeasurementHasItsOwnNumberOfLinesUnlessOneIsAskedFor() {
        assertEquals(1_000_000, parse("pipeline").lines(1_000_000));
        assertEquals(20_000, parse("pipeline", "--lines", "20000").lines(1_000_000));
        assertEquals(50_000, parse("pipeline", "--percent", "5").lines(1_000_000));
        assertEquals(20_000, parse("--lines", "20000", "--percent", "5").lines(1_000_000));
    }

    @Test
    void runsAreThreeUnlessTheMeasurementOrTheCommandLineSaysOtherwise() {
        assertEquals(3, parse().repeats());
        assertEquals(5, parse().repeats(5));
        assertEquals(2, parse("--repeat", "2").repeats());
        assertEquals(2, parse("--repeat", "2").repeats(5));
    }

    @Test
    void numbersOutsideTheirBoundsAreRefusedByName() {
        assertEquals("--lines must be from 1000 to 10000000",
                assertThrows(IllegalArgumentException.class, () -> parse("--lines", "999")).getMessage());
        assertThrows(IllegalArgumentException.class, () -> parse("--lines", "10000001"));
        assertEquals("--repeat needs a whole number", assertThrows(IllegalArgumentException.class, () -> parse("--repeat", "two")).getMessage());
        assertThrows(IllegalArgumentException.class, () -> parse("--repeat"));
    }
}
