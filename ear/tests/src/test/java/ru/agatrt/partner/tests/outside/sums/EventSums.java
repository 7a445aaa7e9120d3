package ru.agatrt.partner.tests.outside.sums;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.agatrt.partner.tests.outside.sums.BookSums.Half;

/** Events of a half-year: counted by what became of them, and what is missing. */
final class EventSums extends ReportSums {

    EventSums(SumsOfAllReports.Files files, BookSums book, Found found) {
        super("marketing-compliance", files, book, found);
    }

    void compare(Half half) throws Exception {
        String what = "marketing-compliance " + half.name();
        List<BookSums.EventRow> rows = book().events(half);
        List<Map<String, String>> csv = CsvRows.of(file("csv", "halfYear=" + half.name()));
        found().same(what, rows.stream().map(EventSums::figures).collect(Collectors.toSet()), csv.stream().map(row -> String.join(" ", row.get("partner_code"),
                row.get("status"), row.get("required"), row.get("planned"), row.get("agreed"), row.get("held"), row.get("confirmed"), row.get("rejected"),
                row.get("shortfall"))).collect(Collectors.toSet()));
        found().same(what + " rows", rows.size(), csv.size());
        SheetRows sheet = SheetRows.of(file("xlsx", "halfYear=" + half.name()), 0);
        int missing = rows.stream().mapToInt(r -> r.shortfall() == null ? 0 : r.shortfall()).sum();
        found().same(what + " XLSX total", BigDecimal.valueOf(missing), sheet.total("Не хватает"));
        found().same(what + " XLSX total against its rows", sum(sheet.column("Не хватает")), sheet.total("Не хватает"));
        found().sameAll(what + " XLSX confirmed", rows.stream().map(r -> BigDecimal.valueOf(r.confirmed())).toList(), sheet.column("Подтверждено"));
        List<String> printed = PrintedTexts.of(file("pdf", "halfYear=" + half.name())).texts();
        List<BookSums.EventRow> once = once(rows, BookSums.EventRow::partner);
        List<Integer> totals = List.of(missing, once.stream().mapToInt(BookSums.EventRow::confirmed).sum(), once.stream().mapToInt(BookSums.EventRow::rejected).sum(),
                once.stream().mapToInt(BookSums.EventRow::planned).sum(), once.stream().mapToInt(BookSums.EventRow::held).sum());
        totals.stream().filter(n -> n > 0).forEach(n -> found().same(what + " PDF prints " + n, true, printed.contains(String.valueOf(n))));
    }

    private static String figures(BookSums.EventRow r) {
        return String.join(" ", r.partner(), r.status(), String.valueOf(r.required()), String.valueOf(r.planned()), String.valueOf(r.agreed()),
                String.valueOf(r.held()), String.valueOf(r.confirmed()), String.valueOf(r.rejected()), r.shortfall() == null ? "" : String.valueOf(r.shortfall()));
    }
}
