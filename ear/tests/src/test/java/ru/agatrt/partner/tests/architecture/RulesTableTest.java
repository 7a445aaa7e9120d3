package ru.agatrt.partner.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The table of rules names every rule of the program, and only tests that exist: it cannot grow stale unseen. */
class RulesTableTest {

    private static final Path HOME = Path.of(System.getProperty("partner.home")).toAbsolutePath().normalize();
    private static final List<String> MODULES = List.of("partner-ejb", "partner-web", "reporting", "warehouse-etl", "db", "ear");

    /** How many rules each section of the program has, 1 to 8. */
    private static final int[] RULES = {4, 11, 6, 4, 4, 5, 5, 2};

    private static final Pattern NUMBER = Pattern.compile("^R-(\\d\\.\\d+)\\b");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern TEST = Pattern.compile("([A-Z]\\w*(?:Test|IT))(?:\\.(\\w+))?");

    private static List<Row> table;
    private static Map<String, List<Path>> tests;

    /** A row: the rule's cell, where it is carried, the cell of its tests, where a person sees it. */
    private record Row(String rule, String where, String tests, String seen) {

        static Row of(String line) {
            List<String> cells = Arrays.stream(line.split("(?<!\\\\)\\|")).map(String::strip).toList();
            assertEquals(6, cells.size(), line);
            return new Row(cells.get(1), cells.get(3), cells.get(4), cells.get(5));
        }

        List<String> named() {
            return QUOTED.matcher(tests).results().map(m -> m.group(1)).toList();
        }
    }

    @BeforeAll
    static void read() throws IOException {
        table = Files.readAllLines(HOME.resolve("docs/program/rules.md")).stream().filter(line -> line.startsWith("| R-")).map(Row::of).toList();
        tests = new HashMap<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(HOME.resolve(module))) {
                files.filter(f -> f.toString().endsWith(".java") && f.toString().contains("/src/test/java/"))
                        .forEach(f -> tests.computeIfAbsent(f.getFileName().toString().replace(".java", ""), k -> new ArrayList<>()).add(f));
            }
        }
    }

    @Test
    void everyRuleHasItsRow() {
        Set<String> expected = IntStream.rangeClosed(1, RULES.length).boxed()
                .flatMap(section -> IntStream.rangeClosed(1, RULES[section - 1]).mapToObj(n -> section + "." + n)).collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = table.stream().flatMap(row -> NUMBER.matcher(row.rule()).results().map((MatchResult m) -> m.group(1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(expected, named);
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Row row : table) {
            for (String name : row.named()) {
                var test = TEST.matcher(name);
                if (!test.matches() || !exists(test.group(1), test.group(2))) {
                    missing.add(row.rule() + ": " + name);
                }
            }
        }
        assertEquals(List.of(), missing);
        assertTrue(table.size() > 40, "the table was not read");
    }

    @Test
    void whatIsNotProvedIsNamedAsLaterWork() {
        assertEquals(List.of(), table.stream().filter(row -> row.named().isEmpty() && !row.tests().equals("later")).map(Row::rule).toList());
        assertEquals(List.of(), table.stream().filter(row -> row.where().isBlank() || row.seen().isBlank()).map(Row::rule).toList());
    }

    @Test
    void aTestThatIsNotThereIsFound() throws IOException {
        assertTrue(exists("RulesTableTest", "everyRuleHasItsRow"));
        assertEquals(false, exists("RulesTableTest", "thereIsNoSuchMethod"));
        assertEquals(false, exists("NoSuchTest", null));
    }

    private static boolean exists(String type, String method) throws IOException {
        for (Path file : tests.getOrDefault(type, List.of())) {
            if (method == null || Pattern.compile("void " + method + "\\(").matcher(Files.readString(file)).find()) {
                return true;
            }
        }
        return false;
    }
}
