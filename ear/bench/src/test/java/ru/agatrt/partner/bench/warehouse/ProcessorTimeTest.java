package ru.agatrt.partner.bench.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ProcessorTimeTest {

    @Test
    void aProgramsNameMayHoldBlanksAndBrackets() {
        assertEquals(1.75, ProcessorTime.parse("4711 (a (strange) name) S 1 4711 4711 0 -1 4194560 1 2 3 4 150 25 9 9 20 0 7 0 8 9"));
    }

    @Test
    void itIsReadOfThisProcessAndSaidOnlyWhereSomethingWasUsed() throws Exception {
        ProcessorTime now = ProcessorTime.of(Map.of());
        assertTrue(now.since(ProcessorTime.NOTHING).startsWith("bench "), now.since(ProcessorTime.NOTHING));
        assertEquals("", now.since(now));
    }
}
