package ru.agatrt.partner.marketing;

import static ru.agatrt.partner.kernel.fact.ColumnTypes.code;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.date;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.integer;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.money;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.oneOf;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.reference;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.text;

import jakarta.enterprise.context.ApplicationScoped;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.kernel.fact.Reference;

/**
 * Partners' marketing events, file kind {@code events}. An event held without prior agreement is a fact too; it does not count.
 */
@ApplicationScoped
public class EventsDoor implements FactDoor {

    private static final FactTable TABLE = FactTable.of("marketing_event",
            FactColumn.key("partner_code", reference(Reference.PARTNER)).storedAs("partner_id"),
            FactColumn.key("event_no", code(60)),
            FactColumn.required("title", text(300)),
            FactColumn.required("kind", code(30)),
            FactColumn.required("held_on", date()),
            FactColumn.optional("agreed_on", date()),
            FactColumn.required("state", oneOf("PLANNED", "AGREED", "HELD", "CONFIRMED", "REJECTED", "CANCELLED")),
            FactColumn.optional("attendees", integer(0, 1_000_000)),
            FactColumn.optional("budget", money()));

    @Override
    public String kind() {
        return "events";
    }

    @Override
    public FactTable table() {
        return TABLE;
    }
}
