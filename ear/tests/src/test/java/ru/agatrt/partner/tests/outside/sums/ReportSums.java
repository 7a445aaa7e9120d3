package ru.agatrt.partner.tests.outside.sums;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** A report of the running whole against the sums of the book, to the kopeck: rows, totals, and totals against rows. */
abstract class ReportSums {

    static final BigDecimal ZERO = BookSums.ZERO;
    private static final String REPORTS = "/api/v1/reports/";

    private final String name;
    private final SumsOfAllReports.Files files;
    private final BookSums book;
    private final Found found;

    /** @param name of the report, as in addresses */
    ReportSums(String name, SumsOfAllReports.Files files, BookSums book, Found found) {
        this.name = name;
        this.files = files;
        this.book = book;
        this.found = found;
    }

    BookSums book() {
        return book;
    }

    Found found() {
        return found;
    }

    byte[] file(String format, String parameters) throws Exception {
        return files.get(REPORTS + name + "." + format + "?lang=ru&" + parameters);
    }

    static List<BigDecimal> notZero(BigDecimal amount) {
        return amount.signum() == 0 ? List.of() : List.of(amount);
    }

    static <T> List<BigDecimal> each(List<T> rows, Function<T, BigDecimal> part) {
        return rows.stream().map(part).toList();
    }

    static <T> BigDecimal sum(List<T> rows, Function<T, BigDecimal> part) {
        return rows.stream().map(part).reduce(ZERO, BigDecimal::add);
    }

    static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(ZERO, BigDecimal::add);
    }

    static <T> List<T> once(List<T> rows, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        return rows.stream().filter(row -> seen.add(key.apply(row))).toList();
    }

    static String key(String source, String document, int line) {
        return source + '/' + document + '/' + line;
    }

    static String key(Map<String, String> row) {
        return key(row.get("source"), row.get("document_no"), Integer.parseInt(row.get("line_no")));
    }

    static BigDecimal amount(Map<String, String> row, String column) {
        return row.get(column).isEmpty() ? null : new BigDecimal(row.get(column));
    }
}
