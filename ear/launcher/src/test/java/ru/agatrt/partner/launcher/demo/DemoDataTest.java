package ru.agatrt.partner.launcher.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoDataTest {

    private final WrittenFiles data = WrittenFiles.get();

    @Test
    void theSameSeedGivesTheSameBytes(@TempDir Path dir) throws IOException {
        List<DemoFile> again = new DemoData().write(dir);
        assertEquals(data.files().size(), again.size());
        for (int i = 0; i < again.size(); i++) {
            assertArrayEquals(Files.readAllBytes(data.files().get(i).path()), Files.readAllBytes(again.get(i).path()),
                    again.get(i).path().getFileName().toString());
        }
    }

    @Test
    void anotherSeedGivesAnotherWorld(@TempDir Path dir) throws IOException {
        List<DemoFile> other = new DemoData(1).write(dir);
        assertNotEquals(Files.readString(data.files().get(0).path()), Files.readString(other.get(0).path()));
    }

    @Test
    void filesComeInLoadingOrder() {
        assertEquals(List.of("partners", "products", "price-list", "agreements", "deals", "statuses", "extra-discounts", "certificates", "references", "evidence", "events",
                        "dealers", "partner-reports", "purchases", "receivables"),
                data.files().stream().map(DemoFile::kind).distinct().toList());
        assertEquals(List.of("12-purchases-2022-H2.csv", "20-purchases-2026-H2.csv"),
                List.of(data.files().get(13).path().getFileName().toString(), data.files().get(21).path().getFileName().toString()));
        assertEquals(24, data.files().size());
    }

    @Test
    void theWorldHasItsSize() {
        int lines = data.rows("purchases").size();
        assertEquals(300, data.rows("partners").size());
        assertTrue(lines >= 55_000 && lines <= 65_000, lines + " lines");
        assertTrue(data.rows("products").size() >= 25 && data.rows("products").size() <= 40);
        assertEquals(8, data.rows("products").stream().map(p -> p.get("group")).distinct().count());
        assertEquals(data.rows("partners").size(), data.files().get(0).rows());
    }

    @Test
    void someOweAndSomeOfThemAreLate() {
        for (String day : List.of("2026-06-30", "2026-07-15")) {
            List<Map<String, String>> open = data.rows("receivables").stream().filter(row -> row.get("as_of").equals(day)).toList();
            long late = open.stream().filter(row -> row.get("due_on").compareTo(day) < 0).count();
            assertTrue(late >= 5 && late < open.size(), late + " of " + open.size() + " are late on " + day);
            assertTrue(open.stream().anyMatch(row -> !row.get("outstanding").equals(row.get("amount"))), "one has paid a part");
        }
    }

    @Test
    void everyStatusIsHeldOnTheEvaluationDay() {
        Map<String, Long> held = data.rows("partners").stream()
                .map(p -> data.statuses(p.get("code"), "2026-06-30"))
                .collect(Collectors.groupingBy(s -> s, TreeMap::new, Collectors.counting()));
        assertEquals(Map.of("", 39L, "AUTHORIZED", 150L, "SILVER", 87L, "SILVER+PROJECT", 3L, "GOLD", 10L, "GOLD+PROJECT", 2L,
                "DISTRIBUTOR", 4L, "PROJECT", 5L), held);
    }

    @Test
    void everyKindOfLineOccurs() {
        List<Map<String, String>> lines = data.rows("purchases");
        assertTrue(count(lines, "document_type", "RETURN") > 300);
        assertTrue(lines.stream().filter(l -> !l.get("seller").isEmpty()).count() > 500);
        assertTrue(lines.stream().filter(l -> !l.get("project_deal_no").isEmpty()).count() > 500);
        assertTrue(lines.stream().filter(l -> l.get("product_code").startsWith("NO-")).count() > 500);
        assertTrue(lines.stream().filter(l -> l.get("product_code").startsWith("DP-")).count() > 500);
        assertTrue(count(data.rows("deals"), "counts", "yes") > 20 && count(data.rows("deals"), "counts", "no") > 10);
        assertTrue(data.rows("deals").stream().filter(d -> d.get("counts").isEmpty() && d.get("own_prices").equals("yes")).count() >= 5);
        assertTrue(data.rows("statuses").stream().anyMatch(s -> !s.get("individual_threshold").isEmpty()));
    }

    private static long count(List<Map<String, String>> rows, String column, String value) {
        return rows.stream().filter(r -> r.get(column).equals(value)).count();
    }
}
