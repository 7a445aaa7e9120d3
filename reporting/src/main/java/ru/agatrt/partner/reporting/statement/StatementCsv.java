package ru.agatrt.partner.reporting.statement;

import ru.agatrt.partner.reporting.export.CsvTable;

/** The form for programs: every purchase line of the half-year, returns with negative quantity and amount. */
final class StatementCsv {

    private StatementCsv() {
    }

    static byte[] render(PartnerStatement statement) {
        CsvTable table = new CsvTable("partner_code", "half_year", "document_type", "source", "document_no", "line_no",
                "shipped_on", "product_code", "product_name", "product_group", "quantity", "list_price", "discount_percent",
                "amount", "volume", "project_deal_no", "original_document_no", "seller");
        for (PurchaseLine line : statement.figures().purchases().lines()) {
            PurchaseLine.Document document = line.document();
            table.row(statement.partner().code().value(), statement.period().toString(),
                    document.returned() ? "RETURN" : "SHIPMENT", document.source(), document.number(), line.lineNo(),
                    document.day(), line.product().code(), line.product().name(), line.product().group(),
                    line.signedQuantity(), line.money().listPrice(), line.money().discountPercent(), line.money().amount(),
                    line.bucket(), document.dealNo(), document.original(), document.seller());
        }
        return table.bytes();
    }
}
