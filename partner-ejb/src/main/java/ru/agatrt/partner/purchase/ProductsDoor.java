package ru.agatrt.partner.purchase;

import static ru.agatrt.partner.kernel.fact.ColumnTypes.date;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.oneOf;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.reference;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.text;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.yesNo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import ru.agatrt.partner.kernel.ProductGroup;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.kernel.fact.Reference;

/**
 * Articles, file kind {@code products}. An article's attributes lie on a time line: a row with {@code valid_from} starts a
 * new stretch of it, a row without corrects the article for all dates.
 */
@ApplicationScoped
public class ProductsDoor implements FactDoor {

    /** First day of the stretch that has no beginning. */
    public static final LocalDate ALWAYS = LocalDate.of(1000, 1, 1);

    private static final FactTable TABLE = FactTable.of("product_version",
            FactColumn.key("code", reference(Reference.NEW_PRODUCT)).storedAs("product_id"),
            FactColumn.key("valid_from", date()).orElse(ALWAYS),
            FactColumn.required("name", text(300)),
            FactColumn.required("group", oneOf(List.of(ProductGroup.values()))).storedAs("product_group"),
            FactColumn.required("kind", oneOf("EQUIPMENT", "SOFTWARE", "SERVICE")),
            FactColumn.required("own_manufacture", yesNo())).asTimeline();

    @Override
    public String kind() {
        return "products";
    }

    @Override
    public FactTable table() {
        return TABLE;
    }
}
