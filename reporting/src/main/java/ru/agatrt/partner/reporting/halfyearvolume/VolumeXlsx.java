package ru.agatrt.partner.reporting.halfyearvolume;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.agatrt.partner.reporting.export.Sheet;
import ru.agatrt.partner.reporting.export.Sheet.Column;
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

    private final HalfYearVolume report;
    private final VolumeTexts words;
    private final Texts texts;

    VolumeXlsx(HalfYearVolume report, VolumeTexts words) {
        this.report = report;
        this.words = words;
        this.texts = words.texts();
    }

    byte[] render() {
        WorkbookFile book = new WorkbookFile();
        Sheet rows = rows(book);
        totals(book, rows.lastRow());
        about(book);
        return book.bytes();
    }

    private Sheet rows(WorkbookFile book) {
        Sheet sheet = book.sheet(texts.say("sheet.rows"), List.of(
                column("sheet.code", Kind.TEXT, 14), column("sheet.name", Kind.TEXT, 44), column("sheet.status", Kind.TEXT, 26),
                column("sheet.region", Kind.TEXT, 26), column("sheet.manager", Kind.TEXT, 16),
                column("sheet.countable", Kind.MONEY, 19), column("sheet.threshold", Kind.MONEY, 18),
                column("sheet.individual", Kind.TEXT, 16), column("sheet.percent", Kind.PERCENT, 13),
                column("sheet.met", Kind.TEXT, 12), column("sheet.undecided", Kind.MONEY, 19),
                column("sheet.excluded", Kind.MONEY, 19), column("sheet.once", Kind.MONEY, 19)));
        Set<String> counted = new HashSet<>();
        for (VolumeRow row : report.rows()) {
            BigDecimal once = counted.add(row.company().code()) ? row.volume().countable() : BigDecimal.ZERO;
            sheet.row(row.company().code(), row.company().name(), texts.name("status", row.status()), row.company().region(),
                    row.company().manager(), row.volume().countable(),
                    row.threshold().map(VolumeRow.Threshold::amount).orElse(null),
                    row.threshold().map(t -> yes(t.individual())).orElse(null),
                    row.percent().map(p -> p.divide(BigDecimal.valueOf(100), MathContext.DECIMAL64)).orElse(null),
                    row.met().map(this::yes).orElse(null),
                    row.volume().undecidedProject(), row.volume().excludedProject(), once);
        }
        sheet.total(texts.say("sheet.total"), ONCE);
        return sheet;
    }

    /** Per status, by formulas over the rows, so that a corrected cell corrects the total. */
    private void totals(WorkbookFile book, int lastRow) {
        Sheet sheet = book.sheet(texts.say("sheet.totals"), List.of(
                column("sheet.status", Kind.TEXT, 30), column("sheet.partners", Kind.COUNT, 12),
                column("sheet.measured", Kind.COUNT, 12), column("sheet.reached", Kind.COUNT, 12),
                column("sheet.countable", Kind.MONEY, 20), column("sheet.undecided", Kind.MONEY, 20),
                column("sheet.excluded", Kind.MONEY, 20)));
        String status = range(STATUS, lastRow);
        for (Map.Entry<String, HalfYearVolume.Total> each : report.totals().entrySet()) {
            HalfYearVolume.Total total = each.getValue();
            sheet.row(texts.name("status", each.getKey()));
            int row = sheet.rows();
            String key = status + ",$A" + (row + 1);
            sheet.formula(row, 1, "COUNTIFS(" + key + ")", total.partners())
                    .formula(row, 2, "COUNTIFS(" + key + "," + range(THRESHOLD, lastRow) + ",\">=0\")", total.withThreshold())
                    .formula(row, 3, "COUNTIFS(" + key + "," + range(MET, lastRow) + ",\"" + yes(true) + "\")", total.met())
                    .formula(row, 4, sum(COUNTABLE, key, lastRow), total.countable())
                    .formula(row, 5, sum(UNDECIDED, key, lastRow), total.undecided())
                    .formula(row, 6, sum(EXCLUDED, key, lastRow), excluded(each.getKey()));
        }
        sheet.filter();
    }

    private BigDecimal excluded(String status) {
        return report.rows().stream().filter(row -> row.status().equals(status)).map(row -> row.volume().excludedProject())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private String sum(int column, String key, int lastRow) {
        return "SUMIFS(" + range(column, lastRow) + "," + key + ")";
    }

    private String range(int column, int lastRow) {
        String letter = Sheet.letter(column);
        return "'" + texts.say("sheet.rows") + "'!$" + letter + "$2:$" + letter + "$" + lastRow;
    }

    private void about(WorkbookFile book) {
        Sheet sheet = book.sheet(texts.say("sheet.about"),
                List.of(new Column(texts.say("about.report"), Kind.TEXT, 24), new Column(texts.say("report.title"), Kind.TEXT, 60)));
        sheet.row(texts.say("about.period"), words.period(report.period()) + ", " + words.days(report.period()))
                .row(texts.say("about.edition"), words.edition())
                .row(texts.say("about.freshness"), words.freshness(report))
                .row(texts.say("about.proof"), words.reconciled())
                .row(texts.say("about.produced"), words.produced())
                .row(texts.say("about.rules"), texts.say("note.rules"));
    }

    private Column column(String key, Kind kind, int width) {
        return new Column(texts.say(key), kind, width);
    }

    private String yes(boolean value) {
        return texts.say(value ? "yes" : "no");
    }
}
