package ru.agatrt.partner.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.text.MessageFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import ru.agatrt.partner.admission.RenewalDecision;
import ru.agatrt.partner.admission.StatusApplication;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.port.Mail;
import ru.agatrt.partner.review.ProposalKind;
import ru.agatrt.partner.sanction.GroundCode;
import ru.agatrt.partner.sanction.MeasureKind;

/** What letters say, in both languages. */
class LetterTextsTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("ru"), Locale.forLanguageTag("en"));
    private static final LetterTexts TEXTS = new LetterTexts("https://partner.example.ru/");

    /** Fits every kind. */
    private static Map<String, Object> args(LetterKind kind) {
        Map<String, Object> all = new HashMap<>();
        kind.arguments().forEach(name -> all.put(name, switch (name) {
            case "from", "last" -> LocalDate.parse("2026-08-01");
            case "status" -> "GOLD";
            case "kind" -> "SUSPEND";
            case "ground" -> "OVERDUE";
            case "why" -> "OTHER";
            case "half" -> "1";
            default -> "X-17";
        }));
        return all;
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void everyKindHasItsTextInBothLanguages(LetterKind kind) {
        for (Locale language : LANGUAGES) {
            ResourceBundle texts = LetterTexts.texts(language);
            List<String> patterns = new ArrayList<>(List.of(texts.getString(kind + ".subject"), texts.getString(kind + ".1"), texts.getString(kind + ".action")));
            for (int i = 2; texts.containsKey(kind + "." + i); i++) {
                patterns.add(texts.getString(kind + "." + i));
            }
            patterns.forEach(pattern -> {
                assertFalse(pattern.isBlank(), kind + " in " + language);
                assertTrue(kind.arguments().containsAll(new MessageFormat(pattern, language).getArgumentNames()), kind + ": " + pattern);
            });
            Mail.Body said = TEXTS.say(kind, language.getLanguage(), args(kind));
            assertFalse((said.subject() + said.plain()).matches("(?s).*[{}].*|.*(GOLD|SUSPEND|OVERDUE).*"), said.plain());
            String link = "https://partner.example.ru" + kind.path(args(kind));
            assertTrue(said.plain().contains(link) && said.html().contains(link));
        }
    }

    @Test
    void theLanguagesSayTheSame() {
        assertEquals(new TreeSet<>(LetterTexts.texts(LANGUAGES.get(0)).keySet()), new TreeSet<>(LetterTexts.texts(LANGUAGES.get(1)).keySet()));
    }

    @Test
    void everyOutcomePartnersAreToldOfHasItsKind() {
        for (ProposalKind kind : ProposalKind.values()) {
            if (kind != ProposalKind.NONE) {
                LetterKind.of("STATUS", kind);
            }
        }
        for (RenewalDecision.Kind kind : RenewalDecision.Kind.values()) {
            LetterKind.of("RENEWAL", kind);
        }
        LetterKind.of("APPLICATION", StatusApplication.State.GRANTED);
        LetterKind.of("APPLICATION", StatusApplication.State.REFUSED);
        assertThrows(IllegalArgumentException.class, () -> LetterKind.of("STATUS", ProposalKind.NONE));
    }

    @Test
    void everyCodeIsSaidInWords() {
        for (Locale language : LANGUAGES) {
            ResourceBundle texts = LetterTexts.texts(language);
            for (StatusCode status : StatusCode.values()) {
                assertTrue(texts.containsKey("status." + status));
            }
            for (MeasureKind kind : MeasureKind.values()) {
                assertTrue(texts.containsKey("kind." + kind));
            }
            for (GroundCode ground : GroundCode.values()) {
                assertTrue(texts.containsKey("ground." + ground));
            }
        }
    }

    @Test
    void aParagraphAboutWhatTheLetterHasNotIsLeftOut() {
        Map<String, Object> args = Map.of("kind", "SUSPEND", "ground", "OVERDUE", "from", LocalDate.parse("2026-08-01"));
        String open = TEXTS.say(LetterKind.MEASURE_APPLIED, "ru", args).plain();
        assertTrue(open.contains("приостановка статуса") && open.contains("Действует с 01.08.2026.") && open.contains("просроченная задолженность"));
        assertFalse(open.contains("Последний день"));
        Map<String, Object> ending = new HashMap<>(args);
        ending.put("last", LocalDate.parse("2026-09-30"));
        assertTrue(TEXTS.say(LetterKind.MEASURE_APPLIED, "ru", ending).plain().contains("Последний день: 30.09.2026."));
    }

    @Test
    void wordsOfPeopleAreNoMarkupAndNoHeaders() {
        Mail.Body said = TEXTS.say(LetterKind.JOINING_REFUSED, "ru", Map.of("number", "J-1\r\nBcc: other@example.ru", "told", "<script>alert('x')</script>\nи \u202eещё {number}"));
        assertEquals("Заявка J-1 Bcc: other@example.ru: отказано", said.subject());
        assertTrue(said.html().contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;<br>и ещё {number}"), said.html());
        assertFalse(said.html().contains("<script"));
        assertTrue(said.plain().contains("<script>alert('x')</script>\nи ещё {number}"));
    }

    @Test
    void lettersToTheStaffLeadToTheConsoleAndNameTheirPage() {
        Map<String, Object> args = new HashMap<>(args(LetterKind.REPORT_DELIVERED));
        args.put("schedule", "0f3a../x?y");
        String said = TEXTS.say(LetterKind.REPORT_DELIVERED, "ru", args).plain();
        assertTrue(said.contains("https://partner.example.ru/console/report-schedules/0f3a..%2Fx%3Fy"), said);
        assertFalse(said.contains("/portal") || said.contains("персональный менеджер"), said);
    }

    @Test
    void everyReasonWhyAReportWasNotMadeIsSaidInWords() {
        for (Locale language : LANGUAGES) {
            for (String why : List.of("REPORT_RUN_RECONCILING", "SCHEDULE_NO_RECIPIENTS", "WAREHOUSE_UNAVAILABLE", "OTHER")) {
                assertTrue(LetterTexts.texts(language).containsKey("why." + why), why);
            }
        }
    }

    @Test
    void amountsAreWrittenInTheFormOfTheLanguage() {
        Map<String, Object> args = Map.of("number", new BigDecimal("12713480"), "status", "SILVER");
        assertTrue(TEXTS.say(LetterKind.APPLICATION_SUBMITTED, "ru", args).subject().contains("12\u00a0713\u00a0480,00\u00a0₽"));
        assertTrue(TEXTS.say(LetterKind.APPLICATION_SUBMITTED, "en", args).subject().contains("12\u00a0713\u00a0480.00\u00a0₽"));
    }

    @Test
    void aLetterWithoutWhatItsTextNeedsIsNotQueued() {
        Map<String, Object> none = Map.of();
        assertThrows(IllegalArgumentException.class, () -> new Letter(LetterKind.JOINING_REGISTERED, null, "a@example.ru", "ru", none));
        Map<String, Object> more = Map.of("number", "J-1", "reason", "internal");
        assertThrows(IllegalArgumentException.class, () -> new Letter(LetterKind.JOINING_REGISTERED, null, "a@example.ru", "ru", more));
        Map<String, Object> fits = Map.of("number", "J-1");
        assertThrows(IllegalArgumentException.class, () -> new Letter(LetterKind.JOINING_REGISTERED, null, null, "ru", fits));
    }
}
