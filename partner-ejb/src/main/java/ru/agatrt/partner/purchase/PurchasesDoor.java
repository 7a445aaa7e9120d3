package ru.agatrt.partner.purchase;

import static ru.agatrt.partner.kernel.fact.ColumnTypes.code;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.date;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.integer;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.money;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.oneOf;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.percent;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.quantity;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.reference;

import jakarta.enterprise.context.ApplicationScoped;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.kernel.fact.Problems;
import ru.agatrt.partner.kernel.fact.Reference;
import ru.agatrt.partner.kernel.fact.StagedRow;

/**
 * Lines of shipment and return documents, file kind {@code purchases}. Amounts are positive for returns too; the document
 * type carries the sign. Whether price and discount were the due ones is not asked here: a shipped line is a fact.
 */
@ApplicationScoped
public class PurchasesDoor implements FactDoor {

    private static final FactTable TABLE = FactTable.of("purchase_line",
            FactColumn.key("source", code(20)),
            FactColumn.key("document_no", code(60)),
            FactColumn.key("line_no", integer(0, Integer.MAX_VALUE)),
            FactColumn.required("document_type", oneOf("SHIPMENT", "RETURN")),
            FactColumn.required("partner_code", reference(Reference.PARTNER)).storedAs("partner_id"),
            FactColumn.required("shipped_on", date()),
            FactColumn.required("product_code", reference(Reference.PRODUCT)).storedAs("product_id"),
            FactColumn.required("quantity", quantity()),
            FactColumn.required("list_price", money()),
            FactColumn.required("discount_percent", percent()),
            FactColumn.required("amount", money()),
            FactColumn.optional("project_deal_no", code(60)),
            FactColumn.optional("seller", reference(Reference.PARTNER)).storedAs("seller_id"),
            FactColumn.optional("original_document_no", code(60)));

    @Override
    public String kind() {
        return "purchases";
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void check(StagedRow row, Problems problems) {
        row.text("seller").filter(s -> row.text("partner_code").filter(s::equals).isPresent())
                .ifPresent(s -> problems.add("seller", "SELLER_IS_BUYER", "value", s));
    }
}
