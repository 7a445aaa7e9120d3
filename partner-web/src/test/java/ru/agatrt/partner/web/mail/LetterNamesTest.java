package ru.agatrt.partner.web.mail;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.kernel.port.Mailer;
import ru.agatrt.partner.outbox.LetterKind;
import ru.agatrt.partner.outbox.LetterState;
import ru.agatrt.partner.web.support.Messages;

/** Every kind, state and outcome of a letter has a name people read. */
class LetterNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void everythingHasItsName(String language) {
        List<String> keys = new ArrayList<>();
        Arrays.stream(LetterKind.values()).forEach(kind -> keys.add("LetterKind." + kind));
        Arrays.stream(LetterState.values()).forEach(state -> keys.add("LetterState." + state));
        Arrays.stream(Mailer.Outcome.values()).forEach(outcome -> keys.add("LetterOutcome." + outcome));
        List.of("NO_ADDRESS", "NO_DOCUMENT", "NOT_WRITTEN", "GIVEN_UP").forEach(reason -> keys.add("LetterOutcome." + reason));
        List<String> missing = keys.stream().filter(key -> !Messages.has(Locale.forLanguageTag(language), key)).toList();
        assertTrue(missing.isEmpty(), missing::toString);
    }
}
