package ru.agatrt.partner.discount;

import static ru.agatrt.partner.kernel.fact.ColumnTypes.date;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.lastDayOfPeriod;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.oneOf;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.percent;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.reference;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.ProductGroup;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.kernel.fact.Problems;
import ru.agatrt.partner.kernel.fact.Reference;
import ru.agatrt.partner.kernel.fact.StagedRow;

/** Extra discounts for extra competence, file kind {@code extra-discounts}, in percentage points. */
@ApplicationScoped
public class ExtraDiscountsDoor implements FactDoor {

    private static final FactTable TABLE = FactTable.of("extra_discount",
            FactColumn.key("partner_code", reference(Reference.PARTNER)).storedAs("partner_id"),
            FactColumn.key("product_group", oneOf(List.of(ProductGroup.values()))),
            FactColumn.key("valid_from", date()),
            FactColumn.optional("valid_to", lastDayOfPeriod()).orElse(Period.OPEN),
            FactColumn.required("points", percent()),
            FactColumn.required("competence", text(300)));

    @Override
    public String kind() {
        return "extra-discounts";
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void check(StagedRow row, Problems problems) {
        LocalDate from = row.date("valid_from").orElse(null);
        LocalDate to = row.date("valid_to").orElse(null);
        if (from != null && to != null && !from.isBefore(to)) {
            problems.add("valid_to", "ENDS_BEFORE_START");
        }
        if (row.number("points").filter(points -> points.signum() == 0).isPresent()) {
            problems.add("points", "POINTS_ZERO");
        }
    }
}
