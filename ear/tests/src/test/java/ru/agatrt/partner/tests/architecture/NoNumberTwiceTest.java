package ru.agatrt.partner.tests.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A number of the program stands in the edition and nowhere else: not in code, pages, designs of reports, bundles or SQL of the
 * warehouse. The numbers looked for are read from the shipped editions. Thresholds in roubles are looked for however their
 * digits are grouped; discounts where they would mean one: before a percent sign in a text, or as a decimal in the packages
 * that judge and price. The generator of demo data plays the ERP of the vendor and is not looked at.
 */
class NoNumberTwiceTest {

    private static final Path HOME = Path.of(System.getProperty("partner.home")).toAbsolutePath().normalize();
    private static final List<String> LOOKED_AT = List.of("partner-ejb/src/main", "partner-web/src/main", "reporting/src/main",
            "warehouse-etl/src/main", "warehouse-etl/transform", "db/warehouse", "db/book", "db/src/main");
    private static final Set<String> TEXTS = Set.of("java", "xhtml", "jrxml", "jrtx", "properties", "sql", "js", "json", "xml");
    private static final Pattern JUDGES = Pattern.compile("ru/agatrt/partner/(program|pricing|purchase|review|receivable|status)/");

    /** From {@code 1 000} on; smaller ones are everyday numbers and would be found everywhere. */
    private static final BigDecimal TELLING = new BigDecimal(1000);
    private static final String GROUP = "[ _.,'\u00a0\u202f]?";

    private static Stream<String> shipped(String table) throws IOException {
        StringBuilder rows = new StringBuilder();
        try (Stream<Path> files = Files.list(HOME.resolve("db/reference"))) {
            for (Path file : files.toList()) {
                Matcher insert = Pattern.compile("INSERT INTO " + table + " [^;]*;").matcher(Files.readString(file));
                while (insert.find()) {
                    rows.append(insert.group());
                }
            }
        }
        return Pattern.compile("(?<![\\d'.-])\\d+\\.\\d\\d(?!\\d)").matcher(rows).results().map(m -> m.group());
    }

    private static Set<BigDecimal> thresholds() throws IOException {
        return shipped("edition_requirement").map(BigDecimal::new).filter(n -> n.compareTo(TELLING) >= 0).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<BigDecimal> discounts() throws IOException {
        return shipped("edition_discount").map(BigDecimal::new).filter(n -> n.signum() > 0).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void noThresholdAndNoDiscountIsRepeated() throws IOException {
        Set<BigDecimal> thresholds = thresholds();
        Set<BigDecimal> discounts = discounts();
        List<String> found = new ArrayList<>();
        int files = 0;
        for (String folder : LOOKED_AT) {
            for (Path file : texts(HOME.resolve(folder))) {
                files++;
                String text = Files.readString(file, StandardCharsets.UTF_8);
                repeated(file.toString(), text, thresholds, discounts).forEach(number -> found.add(HOME.relativize(file) + ": " + number));
            }
        }
        assertEquals(List.of(), found, "a number of the edition is read from the edition");
        assertTrue(files > 300, "only " + files + " files were looked at");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.java|amount >= 7000000", "x.java|15_000_000", "x.jrxml|40 000 000,00 ₽", "x.properties|от 50\u00a0000 ₽", "x.js|7,000,000.00",
        "x.properties|скидка 35 %", "x.xhtml|<td>25%</td>", "x.jrxml|30\u00a0%", "ru/agatrt/partner/pricing/X.java|new BigDecimal(\"20\")",
        "ru/agatrt/partner/review/rules/X.java|BigDecimal.valueOf(15)"})
    void aRepeatedNumberIsFound(String place) throws IOException {
        String[] parts = place.split("\\|");
        assertEquals(1, repeated(parts[0], parts[1], thresholds(), discounts()).size(), place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x.java|17000000", "x.java|70000001", "x.properties|до 100 %", "x.properties|{percent} %", "x.xhtml|<p:column width=\"15%\"/>",
        "ru/agatrt/partner/pricing/X.java|new BigDecimal(100)", "ru/agatrt/partner/web/X.java|new BigDecimal(\"20\")"})
    void otherNumbersAreNot(String place) throws IOException {
        String[] parts = place.split("\\|");
        assertEquals(List.of(), repeated(parts[0], parts[1], thresholds(), discounts()), place);
    }

    private static List<String> repeated(String file, String text, Set<BigDecimal> thresholds, Set<BigDecimal> discounts) {
        List<String> found = new ArrayList<>();
        for (BigDecimal threshold : thresholds) {
            find(grouped(threshold), text, found);
        }
        // How wide something is drawn is no discount.
        String words = text.replaceAll("(?:style|width|height)=\"[^\"]*\"", "");
        boolean said = !file.endsWith(".java") && !file.endsWith(".sql") && !file.endsWith(".css");
        for (BigDecimal discount : discounts) {
            String digits = discount.stripTrailingZeros().toPlainString();
            if (said) {
                find("(?<![\\d.,:{])" + digits + "(?:[.,]0+)?[ \u00a0\u202f]?(?:%|&#37;)(?![\\w;])", words, found);
            }
            if (JUDGES.matcher(file.replace('\\', '/')).find()) {
                find("BigDecimal(?:\\.valueOf)?\\(\"?" + digits + "(?:\\.0+)?\"?\\)", text, found);
            }
        }
        return found;
    }

    /** {@code 7000000}, {@code 7_000_000}, {@code 7 000 000,00}, … but not as a part of a longer number. */
    private static String grouped(BigDecimal number) {
        String digits = number.toBigInteger().toString();
        StringBuilder pattern = new StringBuilder("(?<![\\d_])");
        for (int i = 0; i < digits.length(); i++) {
            pattern.append(i > 0 && (digits.length() - i) % 3 == 0 ? GROUP : "").append(digits.charAt(i));
        }
        return pattern + "(?!\\d|[ _.,'\u00a0\u202f]\\d{3})";
    }

    private static void find(String pattern, String text, List<String> found) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group());
        }
    }

    private static List<Path> texts(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(f -> TEXTS.contains(f.getFileName().toString().replaceFirst(".*\\.", ""))).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
