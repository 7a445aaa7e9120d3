package ru.agatrt.partner.reporting.style;

import com.ibm.icu.text.MessageFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import ru.agatrt.partner.kernel.Text;

/**
 * Everything a document says, in one language: sentences of the report's own bundle and of the terms all reports share,
 * amounts and dates. Russian unless English is asked for.
 */
public final class Texts {

    /** Business days and printed moments are Moscow's. */
    public static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");
    private static final Locale RUSSIAN = new Locale("ru", "RU");
    private static final String FINDINGS = "ru.agatrt.partner.review.findings";
    private static final String NO_VALUE = "–";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** As many as there are reports and languages; nothing of a reader is in them. */
    private static final Map<String, Texts> READ = new ConcurrentHashMap<>();

    /** As many as there are sentences in the bundles. */
    private static final Map<String, MessageFormat> SENTENCES = new ConcurrentHashMap<>();

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale, ResourceBundle bundle) {
        this.locale = locale;
        this.bundle = bundle;
    }

    /**
     * @param report folder of the report's bundle under {@code reports/}
     * @param wanted any locale; English gives English, everything else Russian
     */
    public static Texts of(String report, Locale wanted) {
        Locale locale = "en".equals(wanted.getLanguage()) ? Locale.UK : RUSSIAN;
        return READ.computeIfAbsent(report + ' ' + locale, key -> read(report, locale));
    }

    private static Texts read(String report, Locale locale) {
        Map<String, Object> all = new HashMap<>();
        for (String base : List.of(FINDINGS, "reports/style/terms", "reports/" + report + "/messages")) {
            ResourceBundle part = ResourceBundle.getBundle(base, locale, Texts.class.getClassLoader(), NO_FALLBACK);
            part.keySet().forEach(key -> all.put(key, part.getString(key)));
        }
        return new Texts(locale, new Joined(all));
    }

    public Locale locale() {
        return locale;
    }

    /** The one of two texts that data brought in both languages. */
    public String pick(String russian, String english) {
        return Locale.UK.equals(locale) ? english : russian;
    }

    /** For the designs' {@code $R{…}}. */
    public ResourceBundle bundle() {
        return bundle;
    }

    /**
     * The sentence of a key, with ICU plural forms.
     *
     * @param nameThenValue argument names and values in turn
     * @throws MissingResourceException for an unknown key: a mistake in the report
     */
    public String say(String key, Object... nameThenValue) {
        Map<String, Object> args = new LinkedHashMap<>();
        for (int i = 0; i + 1 < nameThenValue.length; i += 2) {
            args.put((String) nameThenValue[i], nameThenValue[i + 1]);
        }
        return say(bundle.getString(key), args);
    }

    /** The sentence of a rule; its amounts and days are written as everywhere in the document. */
    public String say(Text text) {
        return text == null ? "" : say(bundle.getString(text.code()), text.args());
    }

    private String say(String pattern, Map<String, Object> args) {
        Map<String, Object> values = new HashMap<>();
        args.forEach((name, value) -> values.put(name, value(value)));
        MessageFormat sentence = SENTENCES.computeIfAbsent(locale + " " + pattern, key -> new MessageFormat(pattern, locale));
        // It keeps what it prepares for plural forms, which costs more than all else, and is not made for several threads.
        synchronized (sentence) {
            return sentence.format(values);
        }
    }

    /** Whole numbers stay numbers: plural forms are chosen by them. */
    private Object value(Object value) {
        if (value instanceof Text text) {
            return say(text);
        }
        if (value instanceof BigDecimal amount) {
            return amount(amount);
        }
        if (value instanceof LocalDate day) {
            return date(day);
        }
        return value instanceof Instant instant ? moment(instant) : value;
    }

    /** The name of a code, or the code itself when files brought one that the program does not know. */
    public String name(String family, String code) {
        String key = family + "." + code;
        return bundle.containsKey(key) ? bundle.getString(key) : code;
    }

    /** Roubles with kopecks, without the sign: columns say it once in their header. */
    public String amount(BigDecimal roubles) {
        return roubles == null ? NO_VALUE : decimal("#,##0.00").format(roubles);
    }

    /** {@link #amount}, a dash for zero: in a table of many zeros the others are to be seen. */
    public String figure(BigDecimal roubles) {
        return amount(roubles != null && roubles.signum() == 0 ? null : roubles);
    }

    /** {@link #amount} with a plus where it grew. */
    public String change(BigDecimal roubles) {
        return roubles == null ? NO_VALUE : (roubles.signum() > 0 ? "+" : "") + amount(roubles);
    }

    /** A growth or decline, one decimal, with its sign; rounded, because nothing is reached or missed by it. */
    public String changePercent(BigDecimal percent) {
        return percent == null ? NO_VALUE : (percent.signum() > 0 ? "+" : "") + decimal("#,##0.0").format(percent) + bundle.getString("format.percent");
    }

    /** Whole roubles with the sign, for figures and headings where kopecks are noise; never for a sum that is checked. */
    public String roubles(BigDecimal roubles) {
        return roubles == null ? NO_VALUE : decimal("#,##0").format(roubles) + "\u00A0₽";
    }

    /** Millions of roubles with two decimals, for axes and bars. */
    public String millions(BigDecimal roubles) {
        return decimal("#,##0.00").format(roubles.movePointLeft(6));
    }

    /** One decimal, cut and not rounded: 99.96 % of a threshold is not 100 %. */
    public String percent(BigDecimal percent) {
        return percent == null ? NO_VALUE
                : decimal("#,##0.0").format(percent.setScale(1, RoundingMode.DOWN)) + bundle.getString("format.percent");
    }

    /** A percentage as it was agreed, idle zeros dropped. */
    public String share(BigDecimal percent) {
        return decimal("#,##0.##").format(percent) + bundle.getString("format.percent");
    }

    /** How many. */
    public String count(long number) {
        return decimal("#,##0").format(number);
    }

    /** Up to three decimals, trailing zeros dropped. */
    public String quantity(BigDecimal quantity) {
        return quantity == null ? NO_VALUE : decimal("#,##0.###").format(quantity);
    }

    public String date(LocalDate day) {
        return day == null ? NO_VALUE : day.format(DateTimeFormatter.ofPattern(bundle.getString("format.date"), locale));
    }

    /** A moment as a wall clock in Moscow shows it, to the second. */
    public String moment(Instant instant) {
        return instant == null ? NO_VALUE : ZonedDateTime.ofInstant(instant, MOSCOW)
                .format(DateTimeFormatter.ofPattern(bundle.getString("format.moment"), locale));
    }

    /** {@link #moment} to the minute, where seconds say nothing. */
    public String minute(Instant instant) {
        return instant == null ? NO_VALUE : ZonedDateTime.ofInstant(instant, MOSCOW)
                .format(DateTimeFormatter.ofPattern(bundle.getString("format.minute"), locale));
    }

    /** {@code 12 713 480,00} with no-break spaces in Russian, {@code 12,713,480.00} in English; a true minus in both. */
    public static DecimalFormat decimal(String pattern, Locale locale) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        boolean english = Locale.UK.equals(locale);
        symbols.setGroupingSeparator(english ? ',' : '\u00A0');
        symbols.setDecimalSeparator(english ? '.' : ',');
        symbols.setMinusSign('−');
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }

    private DecimalFormat decimal(String pattern) {
        return decimal(pattern, locale);
    }

    private static final class Joined extends ResourceBundle {

        private final Map<String, Object> texts;

        Joined(Map<String, Object> texts) {
            this.texts = Map.copyOf(texts);
        }

        @Override
        protected Object handleGetObject(String key) {
            return texts.get(key);
        }

        @Override
        public java.util.Enumeration<String> getKeys() {
            return Collections.enumeration(texts.keySet());
        }
    }
}
