package ru.agatrt.partner.kernel;

import java.time.LocalDate;
import java.time.Month;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A calendar half-year, written {@code 2026-H1}: 1 January to 30 June, or 1 July to 31 December, both ends included.
 *
 * @param year 2000 to 2099
 * @param half 1 or 2
 */
public record HalfYear(int year, int half) implements Comparable<HalfYear> {

    private static final Pattern FORM = Pattern.compile("(20\\d\\d)-H([12])");

    public HalfYear {
        if (year < 2000 || year > 2099 || half < 1 || half > 2) {
            throw new InvalidInput("HALF_YEAR", "value", year + "-H" + half);
        }
    }

    /** @throws InvalidInput {@code HALF_YEAR} for anything but {@code 20yy-H1} or {@code 20yy-H2} */
    public static HalfYear parse(String text) {
        Matcher m = FORM.matcher(text == null ? "" : text);
        if (!m.matches()) {
            throw new InvalidInput("HALF_YEAR", "value", text);
        }
        return new HalfYear(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)));
    }

    /** The half-year a day lies in. */
    public static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, half == 1 ? Month.JANUARY : Month.JULY, 1);
    }

    public LocalDate lastDay() {
        return half == 1 ? LocalDate.of(year, Month.JUNE, 30) : LocalDate.of(year, Month.DECEMBER, 31);
    }

    public Period period() {
        return Period.closed(firstDay(), lastDay());
    }

    public HalfYear next() {
        return half == 1 ? new HalfYear(year, 2) : new HalfYear(year + 1, 1);
    }

    public HalfYear previous() {
        return half == 2 ? new HalfYear(year, 1) : new HalfYear(year - 1, 2);
    }

    @Override
    public int compareTo(HalfYear other) {
        return firstDay().compareTo(other.firstDay());
    }

    @Override
    public String toString() {
        return year + "-H" + half;
    }
}
