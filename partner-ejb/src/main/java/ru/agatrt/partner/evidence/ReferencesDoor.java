package ru.agatrt.partner.evidence;

import static ru.agatrt.partner.kernel.fact.ColumnTypes.code;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.date;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.oneOf;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.reference;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.text;

import jakarta.enterprise.context.ApplicationScoped;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.kernel.fact.Reference;

/** Testimonials of end customers, file kind {@code references}. */
@ApplicationScoped
public class ReferencesDoor implements FactDoor {

    private static final FactTable TABLE = FactTable.of("customer_reference",
            FactColumn.key("partner_code", reference(Reference.PARTNER)).storedAs("partner_id"),
            FactColumn.key("reference_no", code(60)),
            FactColumn.required("customer", text(300)),
            FactColumn.required("received_on", date()),
            FactColumn.required("state", oneOf("SUBMITTED", "ACCEPTED", "REJECTED")));

    @Override
    public String kind() {
        return "references";
    }

    @Override
    public FactTable table() {
        return TABLE;
    }
}
