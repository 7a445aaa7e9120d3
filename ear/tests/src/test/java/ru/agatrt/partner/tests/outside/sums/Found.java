package ru.agatrt.partner.tests.outside.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Differences between a report and the book, in words; and how many figures were compared. */
final class Found {

    private static final int MOST = 40;
    private static final BigDecimal AS_CHARTS_PRINT = new BigDecimal(1000);

    private final List<String> differences = new ArrayList<>();
    private int compared;

    List<String> differences() {
        return differences.size() <= MOST ? List.copyOf(differences) : differences.subList(0, MOST);
    }

    int compared() {
        return compared;
    }

    void same(String what, BigDecimal book, BigDecimal report) {
        compared++;
        boolean equal = book == null || report == null ? book == report : book.compareTo(report) == 0;
        if (!equal) {
            differences.add(what + ": book " + book + ", report " + report);
        }
    }

    void same(String what, Object book, Object report) {
        compared++;
        if (!Objects.equals(book, report)) {
            differences.add(what + ": book " + book + ", report " + report);
        }
    }

    /** The same figures, each as often; their order is the report's own. */
    void sameAll(String what, Collection<BigDecimal> book, Collection<BigDecimal> report) {
        Map<BigDecimal, Integer> counts = new TreeMap<>();
        book.forEach(n -> counts.merge(n.setScale(2), 1, Integer::sum));
        report.forEach(n -> counts.merge(n.setScale(2), -1, Integer::sum));
        compared += book.size();
        counts.forEach((n, count) -> {
            if (count != 0) {
                differences.add(what + ": " + n + (count > 0 ? " is in the book " : " is in the report ") + Math.abs(count) + " times more often");
            }
        });
    }

    /**
     * Every expected amount is printed, as often at least; and no amount is printed that the book does not give. What charts print in
     * millions is left alone.
     *
     * @param known further amounts the report may print
     */
    void printed(String what, Collection<BigDecimal> expected, Collection<BigDecimal> known, List<BigDecimal> printed) {
        Map<BigDecimal, Integer> counts = new HashMap<>();
        printed.forEach(n -> counts.merge(n.setScale(2), 1, Integer::sum));
        compared += expected.size();
        for (BigDecimal amount : expected) {
            if (counts.merge(amount.setScale(2), -1, Integer::sum) < 0) {
                differences.add(what + ": " + amount + " is not printed, or not as often");
            }
        }
        List<BigDecimal> given = new ArrayList<>(expected);
        given.addAll(known);
        printed.stream().filter(n -> n.abs().compareTo(AS_CHARTS_PRINT) >= 0)
                .filter(n -> given.stream().noneMatch(g -> g != null && g.compareTo(n) == 0)).distinct()
                .forEach(n -> differences.add(what + ": " + n + " is printed, and the book does not give it"));
    }
}
