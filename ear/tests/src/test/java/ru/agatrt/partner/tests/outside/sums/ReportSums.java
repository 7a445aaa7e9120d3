package ru.agatrt.partner.tests.outside.sums;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import ru.agatrt.partner.tests.outside.sums.BookSums.Counted;
import ru.agatrt.partner.tests.outside.sums.BookSums.Half;
import ru.agatrt.partner.tests.outside.sums.BookSums.VolumeRow;

/** Reports of the running whole against the sums of the book, to the kopeck: rows, totals, and totals against rows. */
final class ReportSums {

    private static final String REPORTS = "/api/v1/reports/";
    private static final BigDecimal ZERO = BookSums.ZERO;

    private final Fetch reports;
    private final BookSums book;
    private final Found found = new Found();

    /** Gets a file as finance does. */
    @FunctionalInterface
    interface Fetch {
        byte[] get(String path) throws Exception;
    }

    ReportSums(Fetch reports, BookSums book) {
        this.reports = reports;
        this.book = book;
    }

    Found found() {
        return found;
    }

    private byte[] file(String report, String format, String parameters) throws Exception {
        return reports.get(REPORTS + report + "." + format + "?lang=ru&" + parameters);
    }

    void halfYearVolume(Half half) throws Exception {
        String what = "half-year-volume " + half.name();
        List<VolumeRow> rows = book.volumes(half);
        Map<String, VolumeRow> expected = rows.stream().collect(Collectors.toMap(r -> r.partner() + ' ' + r.status(), r -> r));
        List<Map<String, String>> csv = CsvRows.of(file("half-year-volume", "csv", "halfYear=" + half.name()));
        found.same(what + " rows", new HashSet<>(expected.keySet()), csv.stream().map(r -> r.get("partner_code") + ' ' + r.get("status")).collect(Collectors.toSet()));
        for (Map<String, String> row : csv) {
            VolumeRow own = expected.get(row.get("partner_code") + ' ' + row.get("status"));
            if (own != null) {
                String whose = what + ' ' + own.partner();
                found.same(whose + " countable", own.countable(), amount(row, "countable"));
                found.same(whose + " undecided", own.undecided(), amount(row, "undecided_project"));
                found.same(whose + " excluded", own.excluded(), amount(row, "excluded_project"));
                found.same(whose + " threshold", own.threshold(), amount(row, "threshold"));
                found.same(whose + " met", own.threshold() == null ? "" : own.countable().compareTo(own.threshold()) >= 0 ? "yes" : "no", row.get("met"));
            }
        }
        List<VolumeRow> once = once(rows, VolumeRow::partner);
        volumeSheets(what, rows, once, file("half-year-volume", "xlsx", "halfYear=" + half.name()));
        volumePages(what, half, rows, once);
    }

    private void volumeSheets(String what, List<VolumeRow> rows, List<VolumeRow> once, byte[] file) {
        SheetRows sheet = SheetRows.of(file, 0);
        found.sameAll(what + " XLSX countable", each(rows, VolumeRow::countable), sheet.column("Учтённый объём, ₽"));
        found.sameAll(what + " XLSX undecided", each(rows, VolumeRow::undecided), sheet.column("Сделки без решения, ₽"));
        found.sameAll(what + " XLSX excluded", each(rows, VolumeRow::excluded), sheet.column("Сделки не учитываются, ₽"));
        found.same(what + " XLSX total", sum(once, VolumeRow::countable), sheet.total("В общий итог, ₽"));
        found.same(what + " XLSX total against its rows", sum(sheet.column("В общий итог, ₽")), sheet.total("В общий итог, ₽"));
        SheetRows totals = SheetRows.of(file, 1);
        Map<String, List<VolumeRow>> byStatus = rows.stream().collect(Collectors.groupingBy(VolumeRow::status));
        found.sameAll(what + " XLSX totals of statuses", byStatus.values().stream().map(s -> sum(s, VolumeRow::countable)).toList(),
                totals.column("Учтённый объём, ₽"));
        found.sameAll(what + " XLSX undecided of statuses", byStatus.values().stream().map(s -> sum(s, VolumeRow::undecided)).toList(),
                totals.column("Сделки без решения, ₽"));
    }

    private void volumePages(String what, Half half, List<VolumeRow> rows, List<VolumeRow> once) throws Exception {
        List<BigDecimal> printed = PrintedTexts.of(file("half-year-volume", "pdf", "halfYear=" + half.name())).amounts();
        List<BigDecimal> expected = new ArrayList<>(each(rows, VolumeRow::countable));
        rows.stream().map(VolumeRow::threshold).filter(t -> t != null).forEach(expected::add);
        rows.stream().map(VolumeRow::undecided).filter(u -> u.signum() != 0).forEach(expected::add);
        expected.add(sum(once, VolumeRow::countable));
        expected.add(sum(once, VolumeRow::undecided));
        Map<String, List<VolumeRow>> byStatus = rows.stream().collect(Collectors.groupingBy(VolumeRow::status));
        byStatus.values().forEach(s -> {
            expected.add(sum(s, VolumeRow::countable));
            expected.add(sum(s, VolumeRow::undecided));
        });
        found.printed(what + " PDF", expected, changes(half, rows), printed);
    }

    /** What a change to the half-year before may be told with: that volume, and the difference, of companies, statuses and all. */
    private List<BigDecimal> changes(Half half, List<VolumeRow> rows) {
        Map<String, BigDecimal> before = new HashMap<>();
        book.counted(half.before()).forEach((partner, lines) -> before.put(partner, BookSums.bucket(lines, "COUNTABLE")));
        List<BigDecimal> known = new ArrayList<>();
        Map<String, List<VolumeRow>> groups = new HashMap<>(rows.stream().collect(Collectors.groupingBy(VolumeRow::status)));
        groups.put("all", once(rows, VolumeRow::partner));
        rows.forEach(row -> groups.put("one " + row.partner(), List.of(row)));
        groups.values().forEach(group -> {
            BigDecimal then = group.stream().map(r -> before.getOrDefault(r.partner(), ZERO)).reduce(ZERO, BigDecimal::add);
            known.add(then);
            known.add(sum(group, VolumeRow::countable).subtract(then));
            known.add(sum(group, VolumeRow::countable).subtract(then).abs());
        });
        known.add(before.values().stream().reduce(ZERO, BigDecimal::add));
        known.add(sum(groups.get("all"), VolumeRow::countable).subtract(known.get(known.size() - 1)));
        return known;
    }

    void partnerStatement(String partner, Half half) throws Exception {
        String what = "partner-statement " + partner + ' ' + half.name();
        String parameters = "halfYear=" + half.name() + "&partner=" + partner;
        List<Counted> lines = book.counted(half).getOrDefault(partner, List.of());
        Map<String, Counted> expected = lines.stream().collect(Collectors.toMap(c -> key(c.line().source(), c.line().document(), c.line().number()), c -> c));
        List<Map<String, String>> csv = CsvRows.of(file("partner-statement", "csv", parameters));
        found.same(what + " lines", expected.keySet(), csv.stream().map(ReportSums::key).collect(Collectors.toSet()));
        for (Map<String, String> row : csv) {
            Counted own = expected.get(key(row));
            if (own != null) {
                found.same(what + ' ' + key(row), own.signed(), amount(row, "amount"));
                found.same(what + ' ' + key(row), own.bucket(), row.get("volume"));
            }
        }
        byte[] xlsx = file("partner-statement", "xlsx", parameters);
        SheetRows sheet = SheetRows.of(xlsx, 0);
        found.sameAll(what + " XLSX lines", each(lines, Counted::signed), sheet.column("Сумма, ₽"));
        found.same(what + " XLSX total", sum(lines, Counted::signed), sheet.total("Сумма, ₽"));
        SheetRows groups = SheetRows.of(xlsx, 1);
        Map<String, List<Counted>> byGroup = new TreeMap<>(lines.stream().collect(Collectors.groupingBy(Counted::group)));
        found.sameAll(what + " XLSX groups shipped", byGroup.values().stream().map(g -> shipped(g, c -> true)).toList(), groups.column("Отгрузки, ₽"));
        found.sameAll(what + " XLSX groups returned", byGroup.values().stream().map(g -> returned(g, c -> true)).toList(), groups.column("Возвраты, ₽"));
        found.sameAll(what + " XLSX groups net", byGroup.values().stream().map(g -> sum(g, Counted::signed)).toList(), groups.column("Итого, ₽"));
        found.same(what + " XLSX groups total", sum(lines, Counted::signed), groups.total("Итого, ₽"));
        statementPages(what, partner, half, lines, file("partner-statement", "pdf", parameters));
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
        found.printed(what + " PDF", expected, statementKnown(partner, half), PrintedTexts.of(pdf).amounts());
    }

    /** Thresholds, what is missing to them, and volumes of the half-years before. */
    private List<BigDecimal> statementKnown(String partner, Half half) {
        List<BigDecimal> known = new ArrayList<>(book.asked());
        Half each = half;
        for (int i = 0; i < 4; i++) {
            book.volumes(each).stream().filter(r -> r.partner().equals(partner)).forEach(r -> {
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

    void marketingCompliance(Half half) throws Exception {
        String what = "marketing-compliance " + half.name();
        List<BookSums.EventRow> rows = book.events(half);
        List<Map<String, String>> csv = CsvRows.of(file("marketing-compliance", "csv", "halfYear=" + half.name()));
        found.same(what, rows.stream().map(ReportSums::figures).collect(Collectors.toSet()), csv.stream().map(row -> String.join(" ", row.get("partner_code"),
                row.get("status"), row.get("required"), row.get("planned"), row.get("agreed"), row.get("held"), row.get("confirmed"), row.get("rejected"),
                row.get("shortfall"))).collect(Collectors.toSet()));
        found.same(what + " rows", rows.size(), csv.size());
        SheetRows sheet = SheetRows.of(file("marketing-compliance", "xlsx", "halfYear=" + half.name()), 0);
        int missing = rows.stream().mapToInt(r -> r.shortfall() == null ? 0 : r.shortfall()).sum();
        found.same(what + " XLSX total", BigDecimal.valueOf(missing), sheet.total("Не хватает"));
        found.same(what + " XLSX total against its rows", sum(sheet.column("Не хватает")), sheet.total("Не хватает"));
        found.sameAll(what + " XLSX confirmed", rows.stream().map(r -> BigDecimal.valueOf(r.confirmed())).toList(), sheet.column("Подтверждено"));
        List<String> printed = PrintedTexts.of(file("marketing-compliance", "pdf", "halfYear=" + half.name())).texts();
        List<BookSums.EventRow> once = once(rows, BookSums.EventRow::partner);
        List<Integer> totals = List.of(missing, once.stream().mapToInt(BookSums.EventRow::confirmed).sum(), once.stream().mapToInt(BookSums.EventRow::rejected).sum(),
                once.stream().mapToInt(BookSums.EventRow::planned).sum(), once.stream().mapToInt(BookSums.EventRow::held).sum());
        totals.stream().filter(n -> n > 0).forEach(n -> found.same(what + " PDF prints " + n, true, printed.contains(String.valueOf(n))));
    }

    private static String figures(BookSums.EventRow r) {
        return String.join(" ", r.partner(), r.status(), String.valueOf(r.required()), String.valueOf(r.planned()), String.valueOf(r.agreed()),
                String.valueOf(r.held()), String.valueOf(r.confirmed()), String.valueOf(r.rejected()), r.shortfall() == null ? "" : String.valueOf(r.shortfall()));
    }

    void receivablesAgeing(LocalDate day) throws Exception {
        String what = "receivables-ageing " + day;
        Map<String, BigDecimal[]> expected = book.ageing(day);
        List<Map<String, String>> csv = CsvRows.of(file("receivables-ageing", "csv", "asOf=" + day));
        found.same(what + " rows", expected.keySet(), csv.stream().map(r -> r.get("partner_code") + ' ' + r.get("creditor")).collect(Collectors.toSet()));
        String[] ages = {"not_due", "days_1_30", "days_31_60", "days_61_90", "days_over_90"};
        String[] titles = {"Срок не наступил, ₽", "1–30 дней, ₽", "31–60 дней, ₽", "61–90 дней, ₽", "Больше 90 дней, ₽"};
        for (Map<String, String> row : csv) {
            BigDecimal[] own = expected.get(row.get("partner_code") + ' ' + row.get("creditor"));
            for (int age = 0; own != null && age < ages.length; age++) {
                found.same(what + ' ' + row.get("partner_code") + ' ' + ages[age], own[age], amount(row, ages[age]));
            }
            if (own != null) {
                found.same(what + ' ' + row.get("partner_code") + " total", total(own), amount(row, "total"));
            }
        }
        SheetRows sheet = SheetRows.of(file("receivables-ageing", "xlsx", "asOf=" + day), 0);
        List<BigDecimal> printed = new ArrayList<>();
        for (int age = 0; age < ages.length; age++) {
            int place = age;
            BigDecimal all = expected.values().stream().map(own -> own[place]).reduce(ZERO, BigDecimal::add);
            found.same(what + " XLSX " + titles[age], all, sheet.total(titles[age]));
            found.same(what + " XLSX " + titles[age] + " against its rows", sum(sheet.column(titles[age])), sheet.total(titles[age]));
            printed.addAll(notZero(all));
            expected.values().forEach(own -> printed.addAll(notZero(own[place])));
        }
        BigDecimal all = expected.values().stream().map(ReportSums::total).reduce(ZERO, BigDecimal::add);
        found.same(what + " XLSX total", all, sheet.total("Всего, ₽"));
        expected.values().forEach(own -> {
            printed.addAll(notZero(total(own)));
            printed.addAll(notZero(total(own).subtract(own[0])));
        });
        printed.addAll(notZero(all));
        found.printed(what + " PDF", printed, List.of(all.subtract(expected.values().stream().map(own -> own[0]).reduce(ZERO, BigDecimal::add))),
                PrintedTexts.of(file("receivables-ageing", "pdf", "asOf=" + day)).amounts());
    }

    private static BigDecimal total(BigDecimal[] ages) {
        return List.of(ages).stream().reduce(ZERO, BigDecimal::add);
    }

    void discountDeviations(Half half) throws Exception {
        String what = "discount-deviations " + half.name();
        List<BookSums.Deviation> rows = book.deviations(half);
        Map<String, BookSums.Deviation> expected = rows.stream().collect(Collectors.toMap(d -> key(d.line().source(), d.line().document(), d.line().number()), d -> d));
        List<Map<String, String>> csv = CsvRows.of(file("discount-deviations", "csv", "halfYear=" + half.name()));
        found.same(what + " lines", expected.keySet(), csv.stream().map(ReportSums::key).collect(Collectors.toSet()));
        for (Map<String, String> row : csv) {
            BookSums.Deviation own = expected.get(key(row));
            if (own != null) {
                found.same(what + ' ' + key(row) + " amount", own.line().amount(), amount(row, "amount"));
                found.same(what + ' ' + key(row) + " due price", own.dueListPrice(), amount(row, "due_list_price"));
                found.same(what + ' ' + key(row) + " due discount", own.duePercent(), amount(row, "due_discount_percent"));
                found.same(what + ' ' + key(row) + " roubles", own.roubles(), amount(row, "roubles"));
            }
        }
        SheetRows sheet = SheetRows.of(file("discount-deviations", "xlsx", "halfYear=" + half.name()), 0);
        BigDecimal net = sum(rows, BookSums.Deviation::roubles);
        found.same(what + " XLSX total", net, sheet.total("Разница, ₽"));
        found.same(what + " XLSX amounts", rows.stream().map(d -> d.line().amount()).reduce(ZERO, BigDecimal::add), sheet.total("Сумма, ₽"));
        found.sameAll(what + " XLSX rows", each(rows, BookSums.Deviation::roubles), sheet.column("Разница, ₽"));
        List<BigDecimal> printed = new ArrayList<>(each(rows, BookSums.Deviation::roubles));
        printed.add(net);
        found.printed(what + " PDF", printed, List.of(), PrintedTexts.of(file("discount-deviations", "pdf", "halfYear=" + half.name())).amounts());
    }

    private static BigDecimal shipped(List<Counted> lines, Predicate<Counted> which) {
        return sum(lines.stream().filter(c -> !c.line().returned()).filter(which).toList(), Counted::signed);
    }

    private static BigDecimal returned(List<Counted> lines, Predicate<Counted> which) {
        return sum(lines.stream().filter(c -> c.line().returned()).filter(which).toList(), Counted::signed);
    }

    private static List<BigDecimal> notZero(BigDecimal amount) {
        return amount.signum() == 0 ? List.of() : List.of(amount);
    }

    private static <T> List<BigDecimal> each(List<T> rows, Function<T, BigDecimal> part) {
        return rows.stream().map(part).toList();
    }

    private static <T> BigDecimal sum(List<T> rows, Function<T, BigDecimal> part) {
        return rows.stream().map(part).reduce(ZERO, BigDecimal::add);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(ZERO, BigDecimal::add);
    }

    private static <T> List<T> once(List<T> rows, Function<T, String> key) {
        Set<String> seen = new HashSet<>();
        return rows.stream().filter(row -> seen.add(key.apply(row))).toList();
    }

    private static String key(String source, String document, int line) {
        return source + '/' + document + '/' + line;
    }

    private static String key(Map<String, String> row) {
        return key(row.get("source"), row.get("document_no"), Integer.parseInt(row.get("line_no")));
    }

    private static BigDecimal amount(Map<String, String> row, String column) {
        return row.get(column).isEmpty() ? null : new BigDecimal(row.get(column));
    }
}
