package ru.agatrt.partner.web.api.problem;

import java.util.List;
import java.util.Locale;
import ru.agatrt.partner.web.support.Language;

/** Choice between the two languages by {@code Accept-Language} (RFC 9110 §12.5.4); Russian unless English is preferred. */
public final class AcceptedLanguage {

    private static final int LONGEST = 500;

    private AcceptedLanguage() {
    }

    /** @param header as sent; missing, too long or malformed means Russian */
    public static Locale of(String header) {
        if (header == null || header.length() > LONGEST) {
            return Language.RU.locale();
        }
        try {
            String best = Locale.lookupTag(Locale.LanguageRange.parse(header), List.of("ru", "en"));
            return Language.of(best).locale();
        } catch (IllegalArgumentException malformed) {
            return Language.RU.locale();
        }
    }
}
