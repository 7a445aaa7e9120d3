package ru.agatrt.partner.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What counts must itself count right. */
class SumsTest {

    @TempDir
    private Path directory;

    @Test
    void kopecksAreSummedByPartnerAndHalfYearWithReturnsTakenOff() throws Exception {
        Path file = Files.writeString(directory.resolve("x.csv"), PurchaseLines.HEADER + "\n"
                + "A;1;1;SHIPMENT;P-1;2026-06-30;X;1;1;0;100.01;;;\n"
                + "A;1;2;SHIPMENT;P-1;2026-07-01;X;1;1;0;0.02;;;\n"
                + "A;2;1;RETURN;P-1;2026-01-01;X;1;1;0;40.00;;;\n"
                + "A;3;1;SHIPMENT;P-2;2026-12-31;X;1;1;0;5.50;;;\n");
        Sums sums = Sums.ofCsv(file);
        assertEquals(4, sums.lines());
        assertEquals(Map.of("P-1 2026-H1", 6_001L, "P-1 2026-H2", 2L, "P-2 2026-H2", 550L), sums.kopecks());
    }

    @Test
    void oneKopeckOneLineOrOnePartnerMoreIsADifference() {
        Sums sums = new Sums(new TreeMap<>(Map.of("P-1 2026-H1", 100L)), 1);
        assertEquals(List.of(), sums.differences(new Sums(Map.of("P-1 2026-H1", 100L), 1)));
        assertFalse(sums.differences(new Sums(Map.of("P-1 2026-H1", 101L), 1)).isEmpty());
        assertFalse(sums.differences(new Sums(Map.of("P-1 2026-H1", 100L), 2)).isEmpty());
        assertFalse(sums.differences(new Sums(Map.of("P-1 2026-H1", 100L, "P-2 2026-H1", 0L), 1)).isEmpty());
        assertFalse(sums.differences(new Sums(Map.of(), 1)).isEmpty());
    }

    @Test
    void linesAreTheSameEachTimeAndACorrectionAddsOneRouble() throws Exception {
        PurchaseLines lines = new PurchaseLines("S", 500, 2_000);
        Path file = lines.writeCsv(directory.resolve("a.csv"));
        assertEquals(-1, Files.mismatch(file, lines.writeCsv(directory.resolve("b.csv"))));
        Sums before = Sums.ofCsv(file);
        Sums after = Sums.ofCsv(lines.corrected().writeCsv(directory.resolve("c.csv")));
        long returns = Files.readAllLines(file).stream().filter(line -> line.contains(";RETURN;")).count();
        assertTrue(returns > 0);
        assertEquals((2_000 - 2 * returns) * 100, total(after) - total(before));
    }

    private static long total(Sums sums) {
        return sums.kopecks().values().stream().mapToLong(Long::longValue).sum();
    }
}
