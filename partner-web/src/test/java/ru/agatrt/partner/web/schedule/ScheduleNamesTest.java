package ru.agatrt.partner.web.schedule;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.reporting.schedule.DueState;
import ru.agatrt.partner.reporting.schedule.Frequency;
import ru.agatrt.partner.reporting.schedule.RelativeValue;
import ru.agatrt.partner.reporting.schedule.ScheduleState;
import ru.agatrt.partner.web.support.Messages;

/** Everything a schedule can be has words people read. */
class ScheduleNamesTest {

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void everythingHasItsName(String language) {
        List<String> keys = new ArrayList<>();
        for (Enum<?>[] family : List.<Enum<?>[]>of(Frequency.values(), RelativeValue.values(), ScheduleState.values(), DueState.values())) {
            Arrays.stream(family).forEach(each -> keys.add(each.getDeclaringClass().getSimpleName() + "." + each.name()));
        }
        Arrays.stream(Frequency.values()).forEach(each -> keys.add("schedules.rule." + each));
        Arrays.stream(RelativeValue.values()).forEach(each -> keys.add("schedules." + each));
        List<String> missing = keys.stream().filter(key -> !Messages.has(Locale.forLanguageTag(language), key)).toList();
        assertTrue(missing.isEmpty(), missing::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "en"})
    void countsAndChoicesAreSaidWhole(String language) {
        Locale locale = Locale.forLanguageTag(language);
        List<String> said = new ArrayList<>();
        for (int count : new int[] {0, 1, 2, 5, 21}) {
            said.add(Messages.text(locale, "schedules.heading", "active", count, "paused", 0));
            said.add(Messages.text(locale, "schedules.heading", "active", 0, "paused", count));
            said.add(Messages.text(locale, "schedules.letters", "all", count, "sent", 0));
            said.add(Messages.text(locale, "schedules.letters.refused", "all", 21, "refused", count));
            said.add(Messages.text(locale, "SCHEDULE_RECIPIENTS", "most", 20, "count", count));
        }
        for (String parameter : List.of("halfYear", "asOf", "partner", "other")) {
            said.add(Messages.text(locale, "SCHEDULE_PARAMETER", "parameter", parameter));
        }
        said.forEach(text -> assertFalse(text.isBlank() || text.matches(".*[{}#].*"), text));
    }
}
