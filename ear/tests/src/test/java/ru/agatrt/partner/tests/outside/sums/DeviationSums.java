package ru.agatrt.partner.tests.outside.sums;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.agatrt.partner.tests.outside.sums.BookSums.Half;

/** Lines that differ from what was due, and by how much. */
final class DeviationSums extends ReportSums {

    DeviationSums(SumsOfAllReports.Files files, BookSums book, Found found) {
        super("discount-deviations", files, book, found);
    }

    void compare(Half half) throws Exception {
        String what = "discount-deviations " + half.name();
        List<BookSums.Deviation> rows = book().deviations(half);
        Map<String, BookSums.Deviation> expected = rows.stream().collect(Collectors.toMap(d -> key(d.line().source(), d.line().document(), d.line().number()), d -> d));
        List<Map<String, String>> csv = CsvRows.of(file("csv", "halfYear=" + half.name()));
        found().same(what + " lines", expected.keySet(), csv.stream().map(ReportSums::key).collect(Collectors.toSet()));
        for (Map<String, String> row : csv) {
            BookSums.Deviation own = expected.get(key(row));
            if (own != null) {
                found().same(what + ' ' + key(row) + " amount", own.line().amount(), amount(row, "amount"));
                found().same(what + ' ' + key(row) + " due price", own.dueListPrice(), amount(row, "due_list_price"));
                found().same(what + ' ' + key(row) + " due discount", own.duePercent(), amount(row, "due_discount_percent"));
                found().same(what + ' ' + key(row) + " roubles", own.roubles(), amount(row, "roubles"));
            }
        }
        SheetRows sheet = SheetRows.of(file("xlsx", "halfYear=" + half.name()), 0);
        BigDecimal net = sum(rows, BookSums.Deviation::roubles);
        found().same(what + " XLSX total", net, sheet.total("Разница, ₽"));
        found().same(what + " XLSX amounts", rows.stream().map(d -> d.line().amount()).reduce(ZERO, BigDecimal::add), sheet.total("Сумма, ₽"));
        found().sameAll(what + " XLSX rows", each(rows, BookSums.Deviation::roubles), sheet.column("Разница, ₽"));
        List<BigDecimal> printed = new ArrayList<>(each(rows, BookSums.Deviation::roubles));
        printed.add(net);
        found().printed(what + " PDF", printed, List.of(), PrintedTexts.of(file("pdf", "halfYear=" + half.name())).amounts());
    }
}
