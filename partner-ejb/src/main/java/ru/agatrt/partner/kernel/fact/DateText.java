package ru.agatrt.partner.kernel.fact;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Dates as people and accounting systems write them: {@code 2026-03-31} or {@code 31.03.2026}; days that exist only. */
public final class DateText {

    /** Stands for "no end" where a file says so instead of leaving the cell empty. */
    static final LocalDate NO_END = LocalDate.of(9999, 12, 31);

    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    private DateText() {
    }

    /** @throws FieldProblem {@code DATE} for another form, {@code DATE_MISSING} for a day the calendar lacks, {@code DATE_RANGE} */
    public static LocalDate parse(String text) throws FieldProblem {
        LocalDate date = text.length() == 10 ? tenCharacters(text) : null;
        if (date == null) {
            throw new FieldProblem("DATE", "value", text);
        }
        if ((date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) && !date.equals(NO_END)) {
            throw new FieldProblem("DATE_RANGE", "value", text, "first", Integer.toString(FIRST_YEAR), "last", Integer.toString(LAST_YEAR));
        }
        return date;
    }

    private static LocalDate tenCharacters(String text) throws FieldProblem {
        boolean iso = text.charAt(4) == '-' && text.charAt(7) == '-';
        boolean dotted = text.charAt(2) == '.' && text.charAt(5) == '.';
        if (!iso && !dotted) {
            return null;
        }
        int year = digits(text, iso ? 0 : 6, 4);
        int month = digits(text, iso ? 5 : 3, 2);
        int day = digits(text, iso ? 8 : 0, 2);
        if (year < 0 || month < 0 || day < 0) {
            return null;
        }
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new FieldProblem("DATE_MISSING", "value", text);
        }
    }

    private static int digits(String text, int from, int count) {
        int number = 0;
        for (int i = from; i < from + count; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
