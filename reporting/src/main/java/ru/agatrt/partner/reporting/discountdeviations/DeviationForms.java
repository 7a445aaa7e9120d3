package ru.agatrt.partner.reporting.discountdeviations;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import ru.agatrt.partner.deviation.DeviationRow;
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
final class DeviationForms implements Forms {

    private final DiscountDeviations report;
    private final Imprint imprint;
    private final Texts texts;

    DeviationForms(DiscountDeviations report, Imprint imprint) {
        this.report = report;
        this.imprint = imprint;
        this.texts = imprint.texts();
    }

    @Override
    public byte[] csv() {
        CsvTable table = new CsvTable("half_year", "partner_code", "partner_name", "seller", "source", "document_no", "line_no", "shipped_on",
                "product_code", "product_name", "product_group", "deal_no", "quantity", "list_price", "due_list_price", "discount_percent",
                "due_discount_percent", "points", "amount", "roubles", "classes", "explanation");
        for (DeviationRow row : report.rows()) {
            table.row(report.period().toString(), row.partner().value(), row.partnerName(), row.seller().code(), row.document().source(),
                    row.document().documentNo(), row.document().lineNo(), row.document().shippedOn(), row.article().code(), row.article().name(),
                    row.article().group(), row.document().dealNo(), row.given().quantity(), row.given().listPrice(), row.due().listPrice(),
                    row.given().discount(), row.due().discount(), row.points(), row.given().amount(), row.roubles(), classes(row, "+", false),
                    row.explained() ? row.explanation().text() : null);
        }
        return table.bytes();
    }

    @Override
    public byte[] xlsx() {
        WorkbookFile book = new WorkbookFile();
        Sheet sheet = book.sheet(texts.say("sheet.lines"), new Columns(texts).add("sheet.code", Kind.TEXT, 14).add("sheet.name", Kind.TEXT, 40)
                .add("sheet.seller", Kind.TEXT, 26).add("sheet.document", Kind.TEXT, 20).add("sheet.line", Kind.COUNT, 8)
                .add("sheet.day", Kind.DAY, 12).add("sheet.article", Kind.TEXT, 16).add("sheet.articleName", Kind.TEXT, 40)
                .add("sheet.quantity", Kind.QUANTITY, 10).add("sheet.listPrice", Kind.MONEY, 16).add("sheet.dueListPrice", Kind.MONEY, 16)
                .add("sheet.given", Kind.PERCENT, 10).add("sheet.due", Kind.PERCENT, 12).add("sheet.amount", Kind.MONEY, 18)
                .add("sheet.roubles", Kind.MONEY, 18).add("sheet.classes", Kind.TEXT, 34).add("sheet.why", Kind.PROSE, 60).list());
        for (DeviationRow row : report.rows()) {
            sheet.row(row.partner().value(), row.partnerName(), seller(row), row.document().documentNo(), row.document().lineNo(),
                    row.document().shippedOn(), row.article().code(), row.article().name(), row.given().quantity(), row.given().listPrice(),
                    row.due().listPrice(), share(row.given().discount()), share(row.due().discount()), row.given().amount(), row.roubles(),
                    classes(row, ", ", true), row.explained() ? row.explanation().text() : null);
        }
        sheet.total(texts.say("sheet.total"), 13, 14);
        imprint.about(book);
        return book.bytes();
    }

    @Override
    public byte[] pdf() {
        Map<String, Object> values = new HashMap<>(imprint.parameters());
        values.putAll(new Tiles().add(texts.count(report.rows().size()), texts.say("tile.1.note"))
                .add(texts.roubles(report.more()), texts.say("tile.2.note")).add(texts.roubles(report.less()), texts.say("tile.3.note"))
                .add(texts.count(report.unexplained()), texts.say("tile.4.note")).parameters());
        values.put("TOTAL_F", texts.amount(report.net()));
        return new PdfDocument("discount-deviations/discount-deviations", imprint.title(), texts).render(values,
                new RecordDataSource(TableLine.class, report.rows().stream().map(this::line).toList()));
    }

    private TableLine line(DeviationRow row) {
        String note = row.explained() ? texts.say("explained", "text", row.explanation().text()) : null;
        int sign = DiscountDeviations.roubles(row).signum();
        return TableLine.of(TableLine.Part.WHOLE,
                new TableLine.Head(row.partnerName(), row.partner().value() + "  ·  " + texts.say("seller", "seller", seller(row)), note),
                sign == 0 ? null : sign > 0, texts.date(row.document().shippedOn()) + "\n" + row.document().documentNo() + " / " + row.document().lineNo(),
                row.article().name(), percent(row.given().discount()), percent(row.due().discount()),
                row.points() == null ? "–" : texts.quantity(row.points()), row.roubles() == null ? "–" : texts.amount(row.roubles()),
                classes(row, ", ", true));
    }

    private String percent(BigDecimal percent) {
        return percent == null ? "–" : texts.share(percent);
    }

    private static BigDecimal share(BigDecimal percent) {
        return percent == null ? null : percent.movePointLeft(2);
    }

    private String seller(DeviationRow row) {
        return row.seller().code() == null ? texts.say("vendor") : row.seller().name();
    }

    private String classes(DeviationRow row, String between, boolean words) {
        return row.classes().stream().sorted().map(c -> words ? texts.name("class", c.name()) : c.name()).collect(Collectors.joining(between));
    }
}
