package ru.agatrt.partner.reporting.halfyearvolume;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import ru.agatrt.partner.reporting.export.Columns;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.export.Sheet;
import ru.agatrt.partner.reporting.export.Sheet.Kind;
import ru.agatrt.partner.reporting.export.WorkbookFile;
import ru.agatrt.partner.reporting.style.Texts;

/** The form for work in a spreadsheet: rows, totals that follow the rows by formula, and a sheet that says what the file is. */
final class VolumeXlsx {

    private static final int STATUS = 2;
    private static final int COUNTABLE = 5;
    private static final int THRESHOLD = 6;
    private static final int MET = 9;
    private static final int UNDECIDED = 10;
    private static final int EXCLUDED = 11;
    private static final int ONCE = 12;
    private static final int BEFORE = 13;
    private static final int CHANGE = 14;
    private static final int PERCENT = 15;
    private static final int FIRST = 16;

    private final HalfYearVolume report;
    private final Imprint imprint;
    private final Texts texts;

    VolumeXlsx(HalfYearVolume report, Imprint imprint) {
        this.report = report;
        this.imprint = imprint;
        this.texts = imprint.texts();
    }

    byte[] render() {
        WorkbookFile book = new WorkbookFile();
        Sheet rows = rows(book);
        totals(book, rows.lastRow());
        imprint.about(book);
        return book.bytes();
    }

    private Sheet rows(WorkbookFile book) {
        Sheet sheet = book.sheet(texts.say("sheet.rows"), new Columns(texts).add("sheet.code", Kind.TEXT, 14).add("sheet.name", Kind.TEXT, 44)
                .add("sheet.status", Kind.TEXT, 26).add("sheet.region", Kind.TEXT, 26).add("sheet.manager", Kind.TEXT, 22)
                .add("sheet.countable", Kind.MONEY, 19).add("sheet.threshold", Kind.MONEY, 18).add("sheet.individual", Kind.TEXT, 17)
                .add("sheet.percent", Kind.PERCENT, 14).add("sheet.met", Kind.TEXT, 12).add("sheet.undecided", Kind.MONEY, 19)
                .add("sheet.excluded", Kind.MONEY, 19).add("sheet.once", Kind.MONEY, 19).add("sheet.before", Kind.MONEY, 19)
                .add("sheet.change", Kind.MONEY, 19).add("sheet.changePercent", Kind.PERCENT, 14).add("sheet.first", Kind.COUNT, 14).list());
        Set<String> counted = new HashSet<>();
        for (VolumeRow row : report.rows()) {
            boolean first = counted.add(row.company().code());
            sheet.row(row.company().code(), row.company().name(), texts.name("status", row.status()), row.company().region(),
                    row.company().manager(), row.volume().countable(),
                    row.threshold().map(VolumeRow.Threshold::amount).orElse(null),
                    row.threshold().map(t -> yes(t.individual())).orElse(null),
                    row.percent().map(p -> p.divide(BigDecimal.valueOf(100), MathContext.DECIMAL64)).orElse(null),
                    row.met().map(this::yes).orElse(null),
                    row.volume().undecidedProject(), row.volume().excludedProject(), first ? row.volume().countable() : BigDecimal.ZERO,
                    row.volume().before(), null, null, first ? 1 : 0);
            row.volume().change().ifPresent(change -> change(sheet, change));
        }
        sheet.total(texts.say("sheet.total"), ONCE, FIRST);
        return sheet;
    }

    /** In the last row, from its own cells. */
    private static void change(Sheet sheet, VolumeChange change) {
        int row = sheet.rows();
        String at = String.valueOf(row + 1);
        sheet.formula(row, CHANGE, Sheet.letter(COUNTABLE) + at + "-" + Sheet.letter(BEFORE) + at, change.amount());
        change.percent().ifPresent(percent -> sheet.formula(row, PERCENT, Sheet.letter(CHANGE) + at + "/" + Sheet.letter(BEFORE) + at, share(percent)));
    }

    /** By formulas over the rows, so that a corrected cell corrects the total: each status, then everybody once. */
    private void totals(WorkbookFile book, int lastRow) {
        Sheet sheet = book.sheet(texts.say("sheet.totals"), new Columns(texts).add("sheet.status", Kind.TEXT, 36).add("sheet.partners", Kind.COUNT, 12)
                .add("sheet.measured", Kind.COUNT, 12).add("sheet.reached", Kind.COUNT, 12).add("sheet.countable", Kind.MONEY, 20)
                .add("sheet.undecided", Kind.MONEY, 20).add("sheet.excluded", Kind.MONEY, 20).add("sheet.before", Kind.MONEY, 20)
                .add("sheet.change", Kind.MONEY, 20).add("sheet.changePercent", Kind.PERCENT, 14).list());
        for (Map.Entry<String, HalfYearVolume.Total> each : report.totals().entrySet()) {
            sheet.row(texts.name("status", each.getKey()));
            String key = range(STATUS, lastRow) + ",$A" + (sheet.rows() + 1);
            total(sheet, key, key, lastRow, each.getValue());
            sheet.formula(sheet.rows(), 6, sum(EXCLUDED, key, lastRow), excluded(each.getKey()));
        }
        sheet.filter();
        sheet.row(texts.say("total"));
        String once = range(FIRST, lastRow) + ",1";
        total(sheet, once, "", lastRow, report.overall());
        sheet.formula(sheet.rows(), 6, sum(EXCLUDED, once, lastRow), sum(report.rowsCountedOnce(), r -> r.volume().excludedProject()));
    }

    /**
     * A row of the second sheet.
     *
     * @param key criteria of the rows summed
     * @param all criteria of the rows whose thresholds are counted: each status of a partner has its own; empty: all
     */
    private void total(Sheet sheet, String key, String all, int lastRow, HalfYearVolume.Total total) {
        int row = sheet.rows();
        String and = all.isEmpty() ? "" : all + ",";
        sheet.formula(row, 1, "COUNTIFS(" + key + ")", total.partners())
                .formula(row, 2, "COUNTIFS(" + and + range(THRESHOLD, lastRow) + ",\">=0\")", total.withThreshold())
                .formula(row, 3, "COUNTIFS(" + and + range(MET, lastRow) + ",\"" + yes(true) + "\")", total.met())
                .formula(row, 4, sum(COUNTABLE, key, lastRow), total.countable())
                .formula(row, 5, sum(UNDECIDED, key, lastRow), total.undecided());
        if (total.compared() > 0) {
            String at = String.valueOf(row + 1);
            sheet.formula(row, 7, sum(BEFORE, key, lastRow), total.change().before())
                    .formula(row, 8, sum(CHANGE, key, lastRow), total.change().amount());
            total.change().percent().ifPresent(percent -> sheet.formula(row, 9, "I" + at + "/H" + at, share(percent)));
        }
    }

    private BigDecimal excluded(String status) {
        return sum(report.rows().stream().filter(row -> row.status().equals(status)).toList(), row -> row.volume().excludedProject());
    }

    private static BigDecimal sum(List<VolumeRow> rows, Function<VolumeRow, BigDecimal> part) {
        return rows.stream().map(part).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static BigDecimal share(BigDecimal percent) {
        return percent.divide(BigDecimal.valueOf(100), MathContext.DECIMAL64);
    }

    private String sum(int column, String key, int lastRow) {
        return "SUMIFS(" + range(column, lastRow) + "," + key + ")";
    }

    private String range(int column, int lastRow) {
        String letter = Sheet.letter(column);
        return "'" + texts.say("sheet.rows") + "'!$" + letter + "$2:$" + letter + "$" + lastRow;
    }

    private String yes(boolean value) {
        return texts.say(value ? "yes" : "no");
    }
}
