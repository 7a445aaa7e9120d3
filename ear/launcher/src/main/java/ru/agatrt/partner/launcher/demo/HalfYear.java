package ru.agatrt.partner.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * A calendar half-year, the program's accounting period.
 *
 * @param year calendar year
 * @param half 1 = January to June, 2 = July to December
 */
record HalfYear(int year, int half) implements Comparable<HalfYear> {

    HalfYear {
        if (half != 1 && half != 2) {
            throw new IllegalArgumentException("A year has half 1 and half 2, not " + half);
        }
    }

    static HalfYear of(LocalDate day) {
        return new HalfYear(day.getYear(), day.getMonthValue() <= 6 ? 1 : 2);
    }

    /** All half-years from the first to the last, both included. */
    static List<HalfYear> range(HalfYear first, HalfYear last) {
        return Stream.iterate(first, h -> h.compareTo(last) <= 0, HalfYear::next).toList();
    }

    LocalDate first() {
        return LocalDate.of(year, half == 1 ? 1 : 7, 1);
    }

    LocalDate last() {
        return next().first().minusDays(1);
    }

    HalfYear next() {
        return half == 1 ? new HalfYear(year, 2) : new HalfYear(year + 1, 1);
    }

    HalfYear previous() {
        return half == 2 ? new HalfYear(year, 1) : new HalfYear(year - 1, 2);
    }

    @Override
    public int compareTo(HalfYear other) {
        return year != other.year ? Integer.compare(year, other.year) : Integer.compare(half, other.half);
    }

    @Override
    public String toString() {
        return year + "-H" + half;
    }
}
