package ru.agatrt.partner.web.support;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import ru.agatrt.partner.kernel.HalfYear;

class MessagesTest {

    private static final Locale RU = Language.RU.locale();
    private static final Locale EN = Language.EN.locale();

    @Test
    void bothLanguagesHaveTheSameKeys() {
        Set<String> onlyRussian = new TreeSet<>(Messages.keys(RU));
        onlyRussian.removeAll(Messages.keys(EN));
        Set<String> onlyEnglish = new TreeSet<>(Messages.keys(EN));
        onlyEnglish.removeAll(Messages.keys(RU));
        assertEquals("[] []", onlyRussian + " " + onlyEnglish);
        assertTrue(Messages.keys(RU).size() > 50);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyPatternCanBeParsed(Language language) {
        for (String key : Messages.keys(language.locale())) {
            assertDoesNotThrow(() -> new MessageFormat(Messages.pattern(language.locale(), key), language.locale()), key);
        }
    }

    @Test
    void valuesAreWrittenByTheirType() {
        assertEquals("12\u00a0713\u00a0480,00", Formats.money(new BigDecimal("12713480"), RU));
        assertEquals("12\u00a0713\u00a0480.00", Formats.money(new BigDecimal("12713480"), EN));
        assertEquals("\u2212380\u00a0750,00\u00a0₽", Formats.roubles(new BigDecimal("-380750"), RU));
        assertEquals("16.07.2026", Formats.date(LocalDate.of(2026, 7, 16)));
        assertEquals("16.07.2026, 14:05", Formats.moment(Instant.parse("2026-07-16T11:05:00Z")));
        assertEquals("1-е полугодие 2026", Messages.halfYear(RU, HalfYear.parse("2026-H1")));
        assertEquals("2nd half of 2025", Messages.halfYear(EN, HalfYear.parse("2025-H2")));
    }

    @ParameterizedTest
    @CsvSource({"0, 0 Б", "1023, '1 023 Б'", "1024, 1 КБ", "1536, '1,5 КБ'", "209715200, 200 МБ"})
    void sizesAreRead(long bytes, String expected) {
        assertEquals(expected.replace(' ', '\u00a0'), Formats.size(bytes, RU));
    }

    @ParameterizedTest
    @CsvSource({"/console/partners?status=GOLD, /console/partners?status=GOLD", "//evil.example/, /", "https://evil.example/, /",
        "'/\\evil.example', /", "javascript:alert(1), /", ", /"})
    void nobodyIsSentToAnotherSite(String address, String expected) {
        assertEquals(expected, SiteAddress.orHome(address));
    }
}
