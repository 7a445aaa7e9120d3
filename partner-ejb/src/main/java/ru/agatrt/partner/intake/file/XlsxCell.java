package ru.agatrt.partner.intake.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.agatrt.partner.intake.file.XlsxFormats.Form;
import ru.agatrt.partner.intake.file.XlsxFormats.Shown;

/** The text of a cell as a CSV file of the same table would have it, so that both go the same way from there. */
final class XlsxCell {

    /** A spreadsheet counts with 15 digits; what stands behind them is an error of its binary numbers. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);
    private static final int LONGEST_NUMBER = 40;
    private static final int LARGEST_EXPONENT = 40;
    private static final int LAST_COLUMN = 16_384;
    private static final int SECONDS = 86_400;
    private static final long LAST_DAY = 2_958_465;
    private static final int FALSE_LEAP_DAY = 60;
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final Pattern MIDNIGHT = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})T00:00(?::00(?:\\.0+)?)?Z?");

    private XlsxCell() {
    }

    /**
     * Text of a number.
     *
     * @param raw      as the file has it, perhaps {@code 4.5999999999999996}
     * @param since1904 whether the workbook counts days from 1904
     */
    static String number(String raw, Form form, boolean since1904) {
        BigDecimal value = exact(raw);
        if (value == null) {
            return raw;
        }
        String text = switch (form.shown()) {
            case NUMBER -> value.toPlainString();
            case PERCENT -> value.movePointRight(2).stripTrailingZeros().toPlainString();
            default -> moment(value, form.shown(), since1904);
        };
        return form.digits() > 0 ? padded(text, form.digits()) : text;
    }

    /** {@code null} for what is no number or none a table of this system could have. */
    private static BigDecimal exact(String raw) {
        if (raw.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(raw).round(DIGITS);
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
            return Math.abs((long) value.precision() - value.scale()) > LARGEST_EXPONENT ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String padded(String number, int digits) {
        boolean whole = number.chars().allMatch(c -> c >= '0' && c <= '9');
        return whole && number.length() < digits ? "0".repeat(digits - number.length()) + number : number;
    }

    /** Days since the beginning of the workbook's calendar, with the part of a day behind the point; only what the cell shows. */
    private static String moment(BigDecimal serial, Shown shown, boolean since1904) {
        if (serial.signum() < 0 || serial.compareTo(BigDecimal.valueOf(LAST_DAY + 1)) >= 0) {
            return serial.toPlainString();
        }
        long days = serial.longValue();
        int second = serial.remainder(BigDecimal.ONE).multiply(BigDecimal.valueOf(SECONDS)).setScale(0, RoundingMode.HALF_UP).intValue();
        if (second == SECONDS) {
            days++;
            second = 0;
        }
        LocalTime time = LocalTime.ofSecondOfDay(second);
        String clock = time + (time.getSecond() == 0 ? ":00" : "");
        if (shown == Shown.TIME) {
            return clock;
        }
        if (days == 0 && !since1904) {
            return shown == Shown.DAY_AND_TIME ? clock : serial.toPlainString();
        }
        if (days == FALSE_LEAP_DAY && !since1904) {
            return "1900-02-29";
        }
        LocalDate day = day(days, since1904);
        return switch (shown) {
            case MONTH -> YearMonth.from(day).toString();
            case DAY_AND_TIME -> second == 0 ? day.toString() : day + " " + clock;
            default -> day.toString();
        };
    }

    /** The calendar of 1900 has a 29 February 1900, which there never was. */
    private static LocalDate day(long days, boolean since1904) {
        if (since1904) {
            return LocalDate.of(1904, 1, 1).plusDays(days);
        }
        return LocalDate.of(1899, 12, days < FALSE_LEAP_DAY ? 31 : 30).plusDays(days);
    }

    /** Text of a cell that holds a date as ISO 8601 text. */
    static String isoDate(String raw) {
        Matcher midnight = MIDNIGHT.matcher(raw);
        return midnight.matches() ? midnight.group(1) : raw;
    }

    /** Signs that XML cannot hold are written as {@code _x000D_}. */
    static String unescaped(String text) {
        return text.contains("_x") ? ESCAPED.matcher(text)
                .replaceAll(m -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(m.group(1), 16)))) : text;
    }

    /** A whole number of a file; {@code otherwise} for none at all or what is no number. */
    static int number(String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** Column of an address as {@code AB12}, from 0; it must not go back, so that no cell comes twice. */
    static int column(String address, int next) {
        if (address == null) {
            return next;
        }
        int column = 0;
        int at = 0;
        for (; at < address.length() && address.charAt(at) >= 'A' && address.charAt(at) <= 'Z' && column <= LAST_COLUMN; at++) {
            column = column * 26 + address.charAt(at) - 'A' + 1;
        }
        if (at == 0 || column > LAST_COLUMN || column - 1 < next) {
            throw XlsxArchive.broken(null);
        }
        return column - 1;
    }
}
