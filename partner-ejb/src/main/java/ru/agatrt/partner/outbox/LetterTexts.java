package ru.agatrt.partner.outbox;

import com.ibm.icu.text.MessageFormat;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import ru.agatrt.partner.kernel.port.Mail;
import ru.agatrt.partner.outbox.rules.Plain;

/**
 * Says a letter: kind, language and arguments decide everything. An argument whose name and value are a key of the bundle, such as
 * {@code status.GOLD}, is said by that; days are Moscow's, as {@code 16.07.2026}; amounts as {@code 12 713 480,00 ₽}.
 */
public final class LetterTexts {

    private static final String BUNDLE = "ru.agatrt.partner.outbox.letters";
    private static final Set<String> LANGUAGES = Set.of("ru", "en");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final char NBSP = '\u00a0';

    /** Never the server's own language in place of a missing one. */
    private static final ResourceBundle.Control NO_FALLBACK = ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final String site;

    /** @param publicUrl address people use, with or without a slash at its end */
    public LetterTexts(String publicUrl) {
        this.site = publicUrl.replaceAll("/+$", "");
    }

    /** @param language one that is not known is answered in Russian */
    public Mail.Body say(LetterKind kind, String language, Map<String, Object> args) {
        String code = LANGUAGES.contains(language) ? language : "ru";
        Locale locale = Locale.forLanguageTag(code);
        ResourceBundle texts = texts(locale);
        Map<String, Object> values = values(texts, locale, args);
        String subject = Plain.line(format(texts.getString(kind + ".subject"), locale, values));
        List<String> paragraphs = paragraphs(kind, texts, locale, values);
        String action = texts.getString(kind + ".action");
        String footer = texts.getString("footer") + (kind.toPartner() ? " " + texts.getString("footer.partner") : "");
        LetterPage page = new LetterPage(code, texts.getString("signature"), footer);
        String link = site + kind.path(args);
        return new Mail.Body(code, subject, page.plain(paragraphs, action, link), page.html(subject, paragraphs, action, link));
    }

    static ResourceBundle texts(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, locale, LetterTexts.class.getClassLoader(), NO_FALLBACK);
    }

    private static List<String> paragraphs(LetterKind kind, ResourceBundle texts, Locale locale, Map<String, Object> values) {
        List<String> said = new ArrayList<>();
        said.add(texts.getString("greeting"));
        for (int i = 1; texts.containsKey(kind + "." + i); i++) {
            String pattern = texts.getString(kind + "." + i);
            if (values.keySet().containsAll(new MessageFormat(pattern, locale).getArgumentNames())) {
                said.add(format(pattern, locale, values));
            }
        }
        return said;
    }

    private static String format(String pattern, Locale locale, Map<String, Object> values) {
        return new MessageFormat(pattern, locale).format(values);
    }

    private static Map<String, Object> values(ResourceBundle texts, Locale locale, Map<String, Object> args) {
        Map<String, Object> values = new HashMap<>();
        args.forEach((name, value) -> values.put(name, value(texts, locale, name, value)));
        return values;
    }

    private static Object value(ResourceBundle texts, Locale locale, String name, Object value) {
        if (value instanceof LocalDate day) {
            return DATE.format(day);
        }
        if (value instanceof BigDecimal amount) {
            return roubles(amount, locale);
        }
        if (value instanceof Number) {
            return value;
        }
        String key = name + "." + value;
        return texts.containsKey(key) ? texts.getString(key) : Plain.words(String.valueOf(value));
    }

    private static String roubles(BigDecimal amount, Locale locale) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(NBSP);
        symbols.setDecimalSeparator("ru".equals(locale.getLanguage()) ? ',' : '.');
        symbols.setMinusSign('\u2212');
        return new DecimalFormat("#,##0.00", symbols).format(amount) + NBSP + '₽';
    }
}
