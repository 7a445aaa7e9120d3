package ru.agatrt.partner.web.support;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Text;

/**
 * Says sentences in the reader's language. A pattern is ICU MessageFormat with named arguments; plain numbers may be
 * given to {@code plural}. An argument without a format of its own is written by its type: amounts ({@link BigDecimal})
 * with two decimals, days as {@code 16.07.2026}, moments in Moscow time, half-years and enums by their names in words,
 * and a {@link Text} is said first.
 */
public final class Messages {

    private static final Logger LOG = Logger.getLogger(Messages.class.getName());

    /** Where a key is looked for, in this order; sentences of the rules lie beside the rules, since documents say them too. */
    private static final List<String> BUNDLES = List.of(
            "ru.agatrt.partner.web.messages", "ru.agatrt.partner.web.problems", "ru.agatrt.partner.web.account",
            "ru.agatrt.partner.review.findings", "ru.agatrt.partner.web.imports", "ru.agatrt.partner.web.editions",
            "ru.agatrt.partner.web.work", "ru.agatrt.partner.web.prices", "ru.agatrt.partner.web.card",
            "ru.agatrt.partner.web.admission", "ru.agatrt.partner.web.whatif", "ru.agatrt.partner.web.reviews",
            "ru.agatrt.partner.web.warehouse", "ru.agatrt.partner.web.mail", "ru.agatrt.partner.web.documents", "ru.agatrt.partner.web.reports",
            "ru.agatrt.partner.web.schedules");

    /** Never the server's own language in place of a missing one. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {
    }

    /** The sentence of a rule, an import or an exception. */
    public static String say(Locale locale, Text text) {
        return text == null ? "" : text(locale, text.code(), text.args());
    }

    /** @param nameThenValue argument names and values in turn */
    public static String text(Locale locale, String key, Object... nameThenValue) {
        Map<String, Object> args = new LinkedHashMap<>();
        for (int i = 0; i + 1 < nameThenValue.length; i += 2) {
            args.put(String.valueOf(nameThenValue[i]), nameThenValue[i + 1]);
        }
        return text(locale, key, args);
    }

    /** The sentence of a key; a missing key is shown as it is and logged, so that it is seen and mended. */
    public static String text(Locale locale, String key, Map<String, Object> args) {
        Locale language = Language.of(locale).locale();
        String pattern = pattern(language, key);
        if (pattern == null) {
            LOG.log(Level.WARNING, "No text for key {0} in {1}", new Object[] {key, language});
            return key;
        }
        if (pattern.indexOf('{') < 0) {
            return unbroken(pattern);
        }
        Set<String> typed = typedArguments(pattern);
        Map<String, Object> values = new HashMap<>();
        args.forEach((name, value) -> values.put(name, typed.contains(name) ? value : value(language, value)));
        return unbroken(new MessageFormat(pattern, language).format(values));
    }

    /** A sign never stands alone at the beginning of a line, whatever space the pattern has before it. */
    private static String unbroken(String text) {
        return text.replace(" ₽", "\u00a0₽").replace(" %", "\u00a0%").replace("≥ ", "≥\u00a0").replace("§ ", "§\u00a0");
    }

    /** Whether a key has a sentence in this language. */
    public static boolean has(Locale locale, String key) {
        return pattern(Language.of(locale).locale(), key) != null;
    }

    /** A half-year in words: {@code 1-е полугодие 2026}. */
    public static String halfYear(Locale locale, HalfYear halfYear) {
        return text(locale, "halfYear." + halfYear.half(), "year", String.valueOf(halfYear.year()));
    }

    /** Arguments the pattern itself formats or counts ({@code plural}, {@code number}, …): they need the bare value. */
    private static Set<String> typedArguments(String pattern) {
        MessagePattern parsed = new MessagePattern(pattern);
        Set<String> names = new HashSet<>();
        for (int i = 0; i < parsed.countParts(); i++) {
            MessagePattern.Part part = parsed.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_START
                    && part.getArgType() != MessagePattern.ArgType.NONE && part.getArgType() != MessagePattern.ArgType.SELECT) {
                names.add(parsed.getSubstring(parsed.getPart(i + 1)));
            }
        }
        return names;
    }

    private static Object value(Locale locale, Object value) {
        if (value instanceof Text text) {
            return say(locale, text);
        }
        if (value instanceof LocalDate day) {
            return Formats.date(day);
        }
        if (value instanceof Instant instant) {
            return Formats.moment(instant);
        }
        if (value instanceof HalfYear halfYear) {
            return halfYear(locale, halfYear);
        }
        if (value instanceof BigDecimal amount) {
            return Formats.money(amount, locale);
        }
        if (value instanceof Number number) {
            return Formats.number(number, locale);
        }
        if (value instanceof Enum<?> constant) {
            String key = constant.getDeclaringClass().getSimpleName() + "." + constant.name();
            return has(locale, key) ? text(locale, key) : constant.name();
        }
        if (value instanceof Iterable<?> items) {
            StringBuilder joined = new StringBuilder();
            for (Object item : items) {
                joined.append(joined.isEmpty() ? "" : ", ").append(value(locale, item));
            }
            return joined.toString();
        }
        return value;
    }

    static String pattern(Locale locale, String key) {
        return BUNDLES.stream().map(name -> bundle(name, locale))
                .flatMap(Optional::stream)
                .filter(texts -> texts.containsKey(key))
                .map(texts -> texts.getString(key))
                .findFirst().orElse(null);
    }

    /** All keys in one language; lets a test compare the languages. */
    static Set<String> keys(Locale locale) {
        return BUNDLES.stream().map(name -> bundle(name, locale))
                .flatMap(Optional::stream)
                .flatMap(texts -> texts.keySet().stream())
                .collect(Collectors.toSet());
    }

    private static Optional<ResourceBundle> bundle(String name, Locale locale) {
        try {
            return Optional.of(ResourceBundle.getBundle(name, locale, NO_FALLBACK));
        } catch (MissingResourceException notThere) {
            LOG.log(Level.FINE, "No bundle {0}", name);
            return Optional.empty();
        }
    }
}
