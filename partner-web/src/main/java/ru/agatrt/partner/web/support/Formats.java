package ru.agatrt.partner.web.support;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * How values are written for people, in both languages: thousands apart by a no-break space, a true minus, dates
 * {@code 16.07.2026}, moments in Moscow time. English keeps the same dates and spaces, with a decimal point, so that a
 * figure looks alike in both languages and is never mistaken for another one.
 */
public final class Formats {

    /** Business days and shown times are Moscow's. */
    public static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    static final char NBSP = '\u00a0';
    private static final char MINUS = '\u2212';
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu, HH:mm").withZone(MOSCOW);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm").withZone(MOSCOW);
    private static final BigDecimal MILLION = new BigDecimal("1000000");

    private Formats() {
    }

    /** Two decimals, no currency sign: {@code 12 713 480,00}. */
    public static String money(BigDecimal amount, Locale locale) {
        return format("#,##0.00", amount, locale);
    }

    /** With the sign of the rouble: {@code 12 713 480,00 ₽}. */
    public static String roubles(BigDecimal amount, Locale locale) {
        return money(amount, locale) + NBSP + '₽';
    }

    /** Millions with two decimals, for charts only: {@code 12,71}. */
    public static String millions(BigDecimal amount, Locale locale) {
        return format("#,##0.00", amount.divide(MILLION, 2, RoundingMode.HALF_UP), locale);
    }

    /** A whole or fractional number without idle zeros: {@code 10 000}, {@code 2,5}. */
    public static String number(Number value, Locale locale) {
        return format("#,##0.###", value, locale);
    }

    /** {@code 85 %}; the value is already in percent. */
    public static String percent(BigDecimal percent, Locale locale) {
        return number(percent, locale) + (Language.of(locale) == Language.RU ? NBSP + "%" : "%");
    }

    public static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** Date and minute in Moscow. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    public static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** {@code 1,4 МБ} or {@code 312 КБ}; whole units below ten are given one decimal. */
    public static String size(long bytes, Locale locale) {
        boolean ru = Language.of(locale) == Language.RU;
        if (bytes < 1024) {
            return number(bytes, locale) + NBSP + (ru ? "Б" : "B");
        }
        boolean mega = bytes >= 1024 * 1024;
        BigDecimal units = BigDecimal.valueOf(bytes).divide(BigDecimal.valueOf(mega ? 1024 * 1024 : 1024), 1, RoundingMode.HALF_UP);
        return number(units, locale) + NBSP + (mega ? (ru ? "МБ" : "MB") : (ru ? "КБ" : "kB"));
    }

    private static String format(String pattern, Number value, Locale locale) {
        DecimalFormatSymbols symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(NBSP);
        symbols.setDecimalSeparator(Language.of(locale) == Language.RU ? ',' : '.');
        symbols.setMinusSign(MINUS);
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
