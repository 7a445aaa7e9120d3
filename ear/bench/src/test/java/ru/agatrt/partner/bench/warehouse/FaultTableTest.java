package ru.agatrt.partner.bench.warehouse;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.bench.Results;

class FaultTableTest {

    private final Results results = new Results("faults", "title");

    @Test
    void eachFaultIsTriedAsOftenAsAskedForAndTheMedianShown() throws Exception {
        FaultTable table = new FaultTable(results, 3, "");
        List<Integer> runs = new ArrayList<>();
        table.row("broker killed", run -> {
            runs.add(run);
            return 10 - run;
        });
        assertEquals(List.of(0, 1, 2), runs);
        assertTrue(results.table().contains("broker killed") && results.table().contains("9.00 s"), results.table());
        assertDoesNotThrow(table::requireAllWell);
    }

    @Test
    void whatWasNotSurvivedIsNamedAndTheRestIsTried() throws Exception {
        FaultTable table = new FaultTable(results, 2, "");
        table.row("broker killed", run -> {
            if (run == 1) {
                throw new IllegalStateException("not equal");
            }
            return 4;
        });
        table.row("book database killed", run -> 5);
        assertTrue(results.table().contains("broker killed (1 of 2)"), results.table());
        assertTrue(results.table().contains("NOT SURVIVED: broker killed, run 2: not equal"), results.table());
        assertTrue(results.table().contains("book database killed"), results.table());
        assertTrue(assertThrows(IllegalStateException.class, table::requireAllWell).getMessage().contains("run 2"));
    }

    @Test
    void rowsWithoutTheWordAreLeftOut() throws Exception {
        FaultTable table = new FaultTable(results, 1, "disk");
        table.row("broker killed", run -> {
            throw new IllegalStateException("must not be tried");
        });
        assertFalse(table.wants("broker killed"));
        assertTrue(table.wants("broker's disk full"));
        assertDoesNotThrow(table::requireAllWell);
    }
}
