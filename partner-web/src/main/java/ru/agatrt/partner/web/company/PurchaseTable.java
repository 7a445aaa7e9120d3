package ru.agatrt.partner.web.company;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import ru.agatrt.partner.purchase.PurchaseRow;
import ru.agatrt.partner.reporting.export.Sheet.Column;
import ru.agatrt.partner.reporting.export.Sheet.Kind;
import ru.agatrt.partner.web.support.Messages;

/** Columns and cells of the download of purchases. */
final class PurchaseTable {

    private final Locale locale;

    PurchaseTable(Locale locale) {
        this.locale = locale;
    }

    String name() {
        return Messages.text(locale, "purchases.title");
    }

    List<Column> columns() {
        return Stream.of(column("day", Kind.DAY, 12), column("type", Kind.TEXT, 12), column("source", Kind.TEXT, 10), column("document", Kind.TEXT, 22),
                column("line", Kind.COUNT, 8), column("original", Kind.TEXT, 22), column("productCode", Kind.TEXT, 16), column("product", Kind.TEXT, 44),
                column("group", Kind.TEXT, 28), column("quantity", Kind.QUANTITY, 12), column("listPrice", Kind.MONEY, 16), column("discount", Kind.MONEY, 10),
                column("amount", Kind.MONEY, 18), column("counted", Kind.MONEY, 18), column("bucket", Kind.TEXT, 24), column("deal", Kind.TEXT, 20), column("seller", Kind.TEXT, 28)).toList();
    }

    Object[] cells(PurchaseRow row) {
        PurchaseRow.Document d = row.document();
        return new Object[] {d.day(), Messages.text(locale, "PurchaseType." + (d.returned() ? "RETURN" : "SHIPMENT")), d.source(), d.no(), d.lineNo(),
            d.original(), row.article().code(), row.article().name(), group(row), row.sums().quantity(), row.sums().listPrice(),
            row.sums().discountPercent(), row.sums().amount(), row.sums().counted(), Messages.text(locale, "LineBucket." + row.bucket()), row.dealNo(),
            row.seller() == null ? Messages.text(locale, "purchases.vendor") : row.sellerName()};
    }

    private String group(PurchaseRow row) {
        String key = "ProductGroup." + row.article().group();
        return row.article().group() == null ? null : Messages.has(locale, key) ? Messages.text(locale, key) : row.article().group();
    }

    private Column column(String key, Kind kind, int width) {
        return new Column(Messages.text(locale, "purchases.column." + key), kind, width);
    }
}
