package ru.agatrt.partner.tests.outside.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.agatrt.partner.tests.outside.sums.BookSums.Half;
import ru.agatrt.partner.tests.outside.sums.BookSums.VolumeRow;

/** Volumes of a half-year: of every company, of statuses, of all. */
final class VolumeSums extends ReportSums {

    VolumeSums(SumsOfAllReports.Files files, BookSums book, Found found) {
        super("half-year-volume", files, book, found);
    }

    void compare(Half half) throws Exception {
        String what = "half-year-volume " + half.name();
        List<VolumeRow> rows = book().volumes(half);
        Map<String, VolumeRow> expected = rows.stream().collect(Collectors.toMap(r -> r.partner() + ' ' + r.status(), r -> r));
        List<Map<String, String>> csv = CsvRows.of(file("csv", "halfYear=" + half.name()));
        found().same(what + " rows", new HashSet<>(expected.keySet()), csv.stream().map(r -> r.get("partner_code") + ' ' + r.get("status")).collect(Collectors.toSet()));
        for (Map<String, String> row : csv) {
            VolumeRow own = expected.get(row.get("partner_code") + ' ' + row.get("status"));
            if (own != null) {
                String whose = what + ' ' + own.partner();
                found().same(whose + " countable", own.countable(), amount(row, "countable"));
                found().same(whose + " undecided", own.undecided(), amount(row, "undecided_project"));
                found().same(whose + " excluded", own.excluded(), amount(row, "excluded_project"));
                found().same(whose + " threshold", own.threshold(), amount(row, "threshold"));
                found().same(whose + " met", own.threshold() == null ? "" : own.countable().compareTo(own.threshold()) >= 0 ? "yes" : "no", row.get("met"));
            }
        }
        List<VolumeRow> once = once(rows, VolumeRow::partner);
        volumeSheets(what, rows, once, file("xlsx", "halfYear=" + half.name()));
        volumePages(what, half, rows, once);
    }

    private void volumeSheets(String what, List<VolumeRow> rows, List<VolumeRow> once, byte[] file) {
        SheetRows sheet = SheetRows.of(file, 0);
        found().sameAll(what + " XLSX countable", each(rows, VolumeRow::countable), sheet.column("Учтённый объём, ₽"));
        found().sameAll(what + " XLSX undecided", each(rows, VolumeRow::undecided), sheet.column("Сделки без решения, ₽"));
        found().sameAll(what + " XLSX excluded", each(rows, VolumeRow::excluded), sheet.column("Сделки не учитываются, ₽"));
        found().same(what + " XLSX total", sum(once, VolumeRow::countable), sheet.total("В общий итог, ₽"));
        found().same(what + " XLSX total against its rows", sum(sheet.column("В общий итог, ₽")), sheet.total("В общий итог, ₽"));
        SheetRows totals = SheetRows.of(file, 1);
        Map<String, List<VolumeRow>> byStatus = rows.stream().collect(Collectors.groupingBy(VolumeRow::status));
        found().sameAll(what + " XLSX totals of statuses", byStatus.values().stream().map(s -> sum(s, VolumeRow::countable)).toList(),
                totals.column("Учтённый объём, ₽"));
        found().sameAll(what + " XLSX undecided of statuses", byStatus.values().stream().map(s -> sum(s, VolumeRow::undecided)).toList(),
                totals.column("Сделки без решения, ₽"));
        found().same(what + " XLSX total of everybody", sum(once, VolumeRow::countable), totals.total("Учтённый объём, ₽"));
        found().same(what + " XLSX undecided of everybody", sum(once, VolumeRow::undecided), totals.total("Сделки без решения, ₽"));
    }

    private void volumePages(String what, Half half, List<VolumeRow> rows, List<VolumeRow> once) throws Exception {
        List<BigDecimal> printed = PrintedTexts.of(file("pdf", "halfYear=" + half.name())).amounts();
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
        found().printed(what + " PDF", expected, changes(half, rows), printed);
    }

    /**
     * What a change to the half-year before may be told with: of companies, statuses and all both half-years and the difference, over those
     * of whom the half-year before is known; what the others bought, and what was bought by those who have no row now.
     */
    private List<BigDecimal> changes(Half half, List<VolumeRow> rows) {
        Map<String, BigDecimal> before = before(half.before());
        List<BigDecimal> known = new ArrayList<>();
        Map<String, List<VolumeRow>> groups = new HashMap<>(rows.stream().collect(Collectors.groupingBy(VolumeRow::status)));
        List<VolumeRow> once = once(rows, VolumeRow::partner);
        groups.put("all", once);
        once.forEach(row -> groups.put("one " + row.partner(), List.of(row)));
        groups.values().forEach(group -> {
            List<VolumeRow> compared = group.stream().filter(r -> before.containsKey(r.partner())).toList();
            BigDecimal then = compared.stream().map(r -> before.get(r.partner())).reduce(ZERO, BigDecimal::add);
            BigDecimal now = sum(compared, VolumeRow::countable);
            known.addAll(List.of(then, now, now.subtract(then), now.subtract(then).abs(), sum(group, VolumeRow::countable).subtract(now)));
        });
        once.forEach(row -> before.remove(row.partner()));
        known.add(before.values().stream().reduce(ZERO, BigDecimal::add));
        return known;
    }

    /** Who had a line or a status then; nobody before the history begins. */
    private Map<String, BigDecimal> before(Half half) {
        Map<String, BigDecimal> before = new HashMap<>();
        book().counted(half).forEach((partner, lines) -> before.put(partner, BookSums.bucket(lines, "COUNTABLE")));
        if (!before.isEmpty()) {
            book().volumes(half).forEach(row -> before.putIfAbsent(row.partner(), row.countable()));
        }
        return before;
    }
}
