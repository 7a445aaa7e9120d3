package ru.agatrt.partner.tests.outside.sums;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is owed on a day, by days past due. */
final class AgeingSums extends ReportSums {

    AgeingSums(SumsOfAllReports.Files files, BookSums book, Found found) {
        super("receivables-ageing", files, book, found);
    }

    void compare(LocalDate day) throws Exception {
        String what = "receivables-ageing " + day;
        Map<String, BigDecimal[]> expected = book().ageing(day);
        List<Map<String, String>> csv = CsvRows.of(file("csv", "asOf=" + day));
        found().same(what + " rows", expected.keySet(), csv.stream().map(r -> r.get("partner_code") + ' ' + r.get("creditor")).collect(Collectors.toSet()));
        String[] ages = {"not_due", "days_1_30", "days_31_60", "days_61_90", "days_over_90"};
        String[] titles = {"Срок не наступил, ₽", "1–30 дней, ₽", "31–60 дней, ₽", "61–90 дней, ₽", "Больше 90 дней, ₽"};
        for (Map<String, String> row : csv) {
            BigDecimal[] own = expected.get(row.get("partner_code") + ' ' + row.get("creditor"));
            for (int age = 0; own != null && age < ages.length; age++) {
                found().same(what + ' ' + row.get("partner_code") + ' ' + ages[age], own[age], amount(row, ages[age]));
            }
            if (own != null) {
                found().same(what + ' ' + row.get("partner_code") + " total", total(own), amount(row, "total"));
            }
        }
        SheetRows sheet = SheetRows.of(file("xlsx", "asOf=" + day), 0);
        List<BigDecimal> printed = new ArrayList<>();
        for (int age = 0; age < ages.length; age++) {
            int place = age;
            BigDecimal all = expected.values().stream().map(own -> own[place]).reduce(ZERO, BigDecimal::add);
            found().same(what + " XLSX " + titles[age], all, sheet.total(titles[age]));
            found().same(what + " XLSX " + titles[age] + " against its rows", sum(sheet.column(titles[age])), sheet.total(titles[age]));
            printed.addAll(notZero(all));
            expected.values().forEach(own -> printed.addAll(notZero(own[place])));
        }
        BigDecimal all = expected.values().stream().map(AgeingSums::total).reduce(ZERO, BigDecimal::add);
        found().same(what + " XLSX total", all, sheet.total("Всего, ₽"));
        expected.values().forEach(own -> {
            printed.addAll(notZero(total(own)));
            printed.addAll(notZero(total(own).subtract(own[0])));
        });
        printed.addAll(notZero(all));
        found().printed(what + " PDF", printed, List.of(all.subtract(expected.values().stream().map(own -> own[0]).reduce(ZERO, BigDecimal::add))),
                PrintedTexts.of(file("pdf", "asOf=" + day)).amounts());
    }

    private static BigDecimal total(BigDecimal[] ages) {
        return List.of(ages).stream().reduce(ZERO, BigDecimal::add);
    }
}
