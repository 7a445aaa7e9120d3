package ru.agatrt.partner.tests.outside.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ru.agatrt.partner.tests.outside.sums.BookSums.Counted;
import ru.agatrt.partner.tests.outside.sums.BookSums.Half;

/** One company's half-year: lines, groups, documents and how they stand to the volume. */
final class StatementSums extends ReportSums {

    StatementSums(SumsOfAllReports.Files files, BookSums book, Found found) {
        super("partner-statement", files, book, found);
    }

    void compare(String partner, Half half) throws Exception {
        String what = "partner-statement " + partner + ' ' + half.name();
        String parameters = "halfYear=" + half.name() + "&partner=" + partner;
        List<Counted> lines = book().counted(half).getOrDefault(partner, List.of());
        Map<String, Counted> expected = lines.stream().collect(Collectors.toMap(c -> key(c.line().source(), c.line().document(), c.line().number()), c -> c));
        List<Map<String, String>> csv = CsvRows.of(file("csv", parameters));
        found().same(what + " lines", expected.keySet(), csv.stream().map(ReportSums::key).collect(Collectors.toSet()));
        for (Map<String, String> row : csv) {
            Counted own = expected.get(key(row));
            if (own != null) {
                found().same(what + ' ' + key(row), own.signed(), amount(row, "amount"));
                found().same(what + ' ' + key(row), own.bucket(), row.get("volume"));
            }
        }
        byte[] xlsx = file("xlsx", parameters);
        SheetRows sheet = SheetRows.of(xlsx, 0);
        found().sameAll(what + " XLSX lines", each(lines, Counted::signed), sheet.column("Сумма, ₽"));
        found().same(what + " XLSX total", sum(lines, Counted::signed), sheet.total("Сумма, ₽"));
        SheetRows groups = SheetRows.of(xlsx, 1);
        Map<String, List<Counted>> byGroup = new TreeMap<>(lines.stream().collect(Collectors.groupingBy(Counted::group)));
        found().sameAll(what + " XLSX groups shipped", byGroup.values().stream().map(g -> shipped(g, c -> true)).toList(), groups.column("Отгрузки, ₽"));
        found().sameAll(what + " XLSX groups returned", byGroup.values().stream().map(g -> returned(g, c -> true)).toList(), groups.column("Возвраты, ₽"));
        found().sameAll(what + " XLSX groups net", byGroup.values().stream().map(g -> sum(g, Counted::signed)).toList(), groups.column("Итого, ₽"));
        found().same(what + " XLSX groups total", sum(lines, Counted::signed), groups.total("Итого, ₽"));
        statementPages(what, partner, half, lines, file("pdf", parameters));
    }

    private void statementPages(String what, String partner, Half half, List<Counted> lines, byte[] pdf) {
        Predicate<Counted> counts = c -> c.bucket().equals("COUNTABLE");
        List<BigDecimal> expected = new ArrayList<>();
        BigDecimal countable = BookSums.bucket(lines, "COUNTABLE");
        expected.addAll(List.of(countable, countable, shipped(lines, counts), returned(lines, counts)));
        for (String bucket : List.of("UNDECIDED_PROJECT", "EXCLUDED_PROJECT", "NOT_OWN", "SERVICE")) {
            expected.add(BookSums.bucket(lines, bucket));
        }
        expected.addAll(List.of(shipped(lines, c -> true), returned(lines, c -> true), sum(lines, Counted::signed)));
        lines.stream().collect(Collectors.groupingBy(Counted::group)).values().forEach(group -> {
            expected.add(shipped(group, c -> true));
            expected.add(sum(group, Counted::signed));
            expected.addAll(notZero(returned(group, c -> true)));
        });
        for (boolean back : new boolean[] {false, true}) {
            List<Counted> kind = lines.stream().filter(c -> c.line().returned() == back).toList();
            Map<String, List<Counted>> documents = kind.stream().collect(Collectors.groupingBy(c -> c.line().source() + ' ' + c.line().document()));
            documents.values().forEach(document -> {
                expected.add(sum(document, Counted::signed));
                expected.addAll(notZero(BookSums.bucket(document, "COUNTABLE")));
            });
            if (!documents.isEmpty()) {
                expected.add(sum(kind, Counted::signed));
                expected.add(BookSums.bucket(kind, "COUNTABLE"));
            }
        }
        found().printed(what + " PDF", expected, statementKnown(partner, half), PrintedTexts.of(pdf).amounts());
    }

    /** Thresholds, what is missing to them, and volumes of the half-years before. */
    private List<BigDecimal> statementKnown(String partner, Half half) {
        List<BigDecimal> known = new ArrayList<>(book().asked());
        Half each = half;
        for (int i = 0; i < 4; i++) {
            book().volumes(each).stream().filter(r -> r.partner().equals(partner)).forEach(r -> {
                known.add(r.countable());
                known.add(r.undecided());
                if (r.threshold() != null) {
                    known.add(r.threshold());
                    known.add(r.threshold().subtract(r.countable()));
                }
            });
            each = each.before();
        }
        return known;
    }

    private static BigDecimal shipped(List<Counted> lines, Predicate<Counted> which) {
        return sum(lines.stream().filter(c -> !c.line().returned()).filter(which).toList(), Counted::signed);
    }

    private static BigDecimal returned(List<Counted> lines, Predicate<Counted> which) {
        return sum(lines.stream().filter(c -> c.line().returned()).filter(which).toList(), Counted::signed);
    }
}
