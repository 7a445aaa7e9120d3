package ru.agatrt.partner.deal;

import static ru.agatrt.partner.kernel.fact.ColumnTypes.code;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.date;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.reference;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.text;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.yesNo;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.kernel.fact.FactTable.Kept;
import ru.agatrt.partner.kernel.fact.Problems;
import ru.agatrt.partner.kernel.fact.Reference;
import ru.agatrt.partner.kernel.fact.StagedRow;

/**
 * Registered project deals, file kind {@code deals}. {@code counts} is the vendor's decision whether purchases of the deal are
 * volume; an empty cell means not decided. What a person decided in the console holds whatever a file says later;
 * the file's word is kept beside it (ADR 0060). {@code valid_to} is the last day of protection.
 */
@ApplicationScoped
public class DealsDoor implements FactDoor {

    private static final FactTable TABLE = FactTable.of("deal",
            FactColumn.key("deal_no", code(60)),
            FactColumn.required("partner_code", reference(Reference.PARTNER)).storedAs("partner_id"),
            FactColumn.required("end_customer", text(300)),
            FactColumn.required("registered_on", date()),
            FactColumn.optional("valid_to", date()),
            FactColumn.required("own_prices", yesNo()),
            FactColumn.optional("counts", yesNo()).storedAs("counts_in_file"))
            .keeping(new Kept("counts", "IF(c.decided_by IS NULL, s.counts_in_file, c.counts)"),
                    Kept.asBefore("decided_by"), Kept.asBefore("decided_at"), Kept.asBefore("decision_reason"));

    @Override
    public String kind() {
        return "deals";
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void check(StagedRow row, Problems problems) {
        LocalDate first = row.date("registered_on").orElse(null);
        LocalDate last = row.date("valid_to").orElse(null);
        if (first != null && last != null && last.isBefore(first)) {
            problems.add("valid_to", "ENDS_BEFORE_START");
        }
    }
}
