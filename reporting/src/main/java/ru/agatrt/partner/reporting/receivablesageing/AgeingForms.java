package ru.agatrt.partner.reporting.receivablesageing;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import ru.agatrt.partner.receivable.Ageing;
import ru.agatrt.partner.receivable.OpenDocument;
import ru.agatrt.partner.reporting.export.Columns;
import ru.agatrt.partner.reporting.export.CsvTable;
import ru.agatrt.partner.reporting.export.Forms;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.export.PdfDocument;
import ru.agatrt.partner.reporting.export.RecordDataSource;
import ru.agatrt.partner.reporting.export.Sheet;
import ru.agatrt.partner.reporting.export.Sheet.Kind;
import ru.agatrt.partner.reporting.export.TableLine;
import ru.agatrt.partner.reporting.export.Tiles;
import ru.agatrt.partner.reporting.export.WorkbookFile;
import ru.agatrt.partner.reporting.style.Texts;

/** The forms of the report. */
final class AgeingForms implements Forms {

    private final ReceivablesAgeing report;
    private final Imprint imprint;
    private final Texts texts;

    AgeingForms(ReceivablesAgeing report, Imprint imprint) {
        this.report = report;
        this.imprint = imprint;
        this.texts = imprint.texts();
    }

    @Override
    public byte[] csv() {
        CsvTable table = new CsvTable("partner_code", "partner_name", "creditor", "day", "documents", "not_due", "days_1_30", "days_31_60",
                "days_61_90", "days_over_90", "overdue", "total", "oldest_due_on", "manager");
        for (DebtorRow row : report.rows()) {
            Ageing sums = row.ageing();
            table.row(row.company().code(), row.company().name(), row.creditor().code(), report.day(), row.documents().size(), sums.notDue(),
                    sums.to30(), sums.to60(), sums.to90(), sums.beyond90(), sums.overdue(), sums.total(), row.oldestDue(), row.company().manager());
        }
        return table.bytes();
    }

    @Override
    public byte[] xlsx() {
        WorkbookFile book = new WorkbookFile();
        Sheet sheet = book.sheet(texts.say("sheet.debtors"), new Columns(texts).add("sheet.code", Kind.TEXT, 14).add("sheet.name", Kind.TEXT, 44)
                .add("sheet.creditor", Kind.TEXT, 34).add("sheet.manager", Kind.TEXT, 20).add("sheet.documents", Kind.COUNT, 12)
                .add("sheet.notDue", Kind.MONEY, 18).add("sheet.to30", Kind.MONEY, 18).add("sheet.to60", Kind.MONEY, 18)
                .add("sheet.to90", Kind.MONEY, 18).add("sheet.beyond90", Kind.MONEY, 18).add("sheet.overdue", Kind.MONEY, 18)
                .add("sheet.sum", Kind.MONEY, 18).add("sheet.oldest", Kind.DAY, 14).list());
        for (DebtorRow row : report.rows()) {
            Ageing sums = row.ageing();
            sheet.row(row.company().code(), row.company().name(), creditor(row), row.company().manager(), row.documents().size(), sums.notDue(),
                    sums.to30(), sums.to60(), sums.to90(), sums.beyond90(), sums.overdue(), sums.total(), row.oldestDue());
        }
        sheet.total(texts.say("sheet.total"), 4, 5, 6, 7, 8, 9, 10, 11);
        documents(book);
        imprint.about(book);
        return book.bytes();
    }

    private void documents(WorkbookFile book) {
        Sheet sheet = book.sheet(texts.say("sheet.papers"), new Columns(texts).add("sheet.code", Kind.TEXT, 14).add("sheet.name", Kind.TEXT, 44)
                .add("sheet.creditor", Kind.TEXT, 34).add("sheet.document", Kind.TEXT, 22).add("sheet.due", Kind.DAY, 13)
                .add("sheet.late", Kind.COUNT, 14).add("sheet.amount", Kind.MONEY, 18).add("sheet.outstanding", Kind.MONEY, 18)
                .add("sheet.picture", Kind.DAY, 14).list());
        for (DebtorRow row : report.rows()) {
            for (OpenDocument document : row.documents()) {
                sheet.row(row.company().code(), row.company().name(), creditor(row), document.documentNo(), document.dueOn(),
                        Math.max(0, document.daysOverdue(report.day())), document.amount(), document.outstanding(), document.asOf());
            }
        }
        sheet.total(texts.say("sheet.total"), 6, 7);
    }

    @Override
    public byte[] pdf() {
        Ageing all = report.total();
        Map<String, Object> values = new HashMap<>(imprint.parameters());
        values.putAll(new Tiles().add(texts.roubles(all.total()), texts.say("tile.1.note", "partners", report.debtors()))
                .add(texts.roubles(all.notDue()), texts.say("tile.2.note"))
                .add(texts.roubles(all.overdue()), texts.say("tile.3.note", "partners", report.overdue()))
                .add(texts.roubles(all.beyond90()), texts.say("tile.4.note")).parameters());
        String[] totals = cells(report.documents(), all);
        for (int i = 0; i < totals.length; i++) {
            values.put("TOTAL_" + (char) ('A' + i), totals[i]);
        }
        return new PdfDocument("receivables-ageing/receivables-ageing", imprint.title(), texts).render(values,
                new RecordDataSource(TableLine.class, report.rows().stream().map(this::line).toList()));
    }

    private TableLine line(DebtorRow row) {
        return TableLine.of(TableLine.Part.WHOLE, new TableLine.Head(row.company().name(),
                        row.company().code() + "  ·  " + texts.say("owed", "creditor", creditor(row)), null),
                row.ageing().overdue().signum() > 0 ? Boolean.FALSE : null, cells(row.documents().size(), row.ageing()));
    }

    private String[] cells(int documents, Ageing sums) {
        return new String[] {texts.count(documents), texts.figure(sums.notDue()), texts.figure(sums.to30()), texts.figure(sums.to60()),
            texts.figure(sums.to90()), texts.figure(sums.beyond90()), texts.figure(sums.overdue()), texts.figure(sums.total())};
    }

    private String creditor(DebtorRow row) {
        return "VENDOR".equals(row.creditor().code()) ? texts.say("vendor")
                : row.creditor().name() == null ? row.creditor().code() : row.creditor().name();
    }
}
