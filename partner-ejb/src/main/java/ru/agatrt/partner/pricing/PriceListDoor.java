package ru.agatrt.partner.pricing;

import static ru.agatrt.partner.kernel.fact.ColumnTypes.code;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.date;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.money;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.reference;

import jakarta.enterprise.context.ApplicationScoped;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.kernel.fact.Reference;

/** Official list prices, file kind {@code price-list}: a price holds until the next one of the article and territory. */
@ApplicationScoped
public class PriceListDoor implements FactDoor {

    private static final FactTable TABLE = FactTable.of("price_list_entry",
            FactColumn.key("product_code", reference(Reference.PRODUCT)).storedAs("product_id"),
            FactColumn.key("territory", code(60)),
            FactColumn.key("valid_from", date()),
            FactColumn.required("list_price", money()));

    @Override
    public String kind() {
        return "price-list";
    }

    @Override
    public FactTable table() {
        return TABLE;
    }
}
