package ru.agatrt.partner.reporting.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.kernel.Outcome;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;

/** Both languages say the same things, and everything a design or a code asks for is there. */
class BundlesTest {

    private static final Pattern USED = Pattern.compile("\\$R\\{([^}]+)}");

    @ParameterizedTest
    @ValueSource(strings = {"half-year-volume", "partner-statement", "marketing-compliance", "receivables-ageing", "status-list", "discount-deviations", "status-certificate",
        "partner-reporting"})
    void bothLanguagesHaveTheSameKeys(String report) {
        assertEquals(keys(report, new Locale("ru")), keys(report, Locale.ENGLISH));
    }

    @ParameterizedTest
    @ValueSource(strings = {"half-year-volume", "partner-statement", "marketing-compliance", "receivables-ageing", "status-list", "discount-deviations", "status-certificate",
        "partner-reporting"})
    void designsAskForExistingKeysOnly(String report) throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> designs = Files.list(Path.of("src/main/resources/reports", report))) {
            for (Path design : designs.filter(file -> file.toString().endsWith(".jrxml")).toList()) {
                Matcher used = USED.matcher(DesignCompiler.whole(design, Path.of("src/main/resources/reports/style/parts")));
                while (used.find()) {
                    missing.add(used.group(1));
                }
            }
        }
        assertTrue(missing.size() > 5, "designs use bundles");
        missing.removeAll(keys(report, new Locale("ru")));
        assertEquals(Set.of(), missing);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void everyCodeHasAName(String language) {
        Set<String> keys = keys("partner-statement", new Locale(language));
        Stream.of(StatusCode.values()).forEach(c -> assertTrue(keys.contains("status." + c) && keys.contains("status.short." + c), c::name));
        Stream.of(Requirement.values()).forEach(c -> assertTrue(keys.contains("requirement." + c), c::name));
        Stream.of(Outcome.values()).forEach(c -> assertTrue(keys.contains("outcome." + c), c::name));
    }

    private static Set<String> keys(String report, Locale locale) {
        return new TreeSet<>(Texts.of(report, locale).bundle().keySet());
    }
}
