package ru.agatrt.partner.agreement;

import static ru.agatrt.partner.kernel.fact.ColumnTypes.code;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.date;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.directions;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.integer;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.lastDayOfPeriod;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.oneOf;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.reference;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.kernel.fact.Problems;
import ru.agatrt.partner.kernel.fact.Reference;
import ru.agatrt.partner.kernel.fact.StagedRow;

/**
 * Partner agreements, file kind {@code agreements}. {@code reports} is the calendar of the partner's own reports (§3.4):
 * {@code NONE} says that none are due, an empty cell that nothing was agreed.
 */
@ApplicationScoped
public class AgreementsDoor implements FactDoor {

    private static final FactTable TABLE = FactTable.of("agreement",
            FactColumn.key("agreement_no", code(60)),
            FactColumn.required("partner_code", reference(Reference.PARTNER)).storedAs("partner_id"),
            FactColumn.required("signed_on", date()),
            FactColumn.optional("valid_to", lastDayOfPeriod()).orElse(Period.OPEN),
            FactColumn.required("directions", directions()),
            FactColumn.optional("territory", text(300)),
            FactColumn.optional("reports", oneOf("NONE", "MONTHLY", "QUARTERLY", "HALF_YEARLY")),
            FactColumn.optional("report_due_days", integer(0, 366)));

    @Override
    public String kind() {
        return "agreements";
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void check(StagedRow row, Problems problems) {
        LocalDate signed = row.date("signed_on").orElse(null);
        LocalDate to = row.date("valid_to").orElse(null);
        if (signed != null && to != null && !signed.isBefore(to)) {
            problems.add("valid_to", "ENDS_BEFORE_START");
        }
        boolean calendar = row.text("reports").filter(r -> !r.equals("NONE")).isPresent();
        if (calendar && !row.isGiven("report_due_days")) {
            problems.add("report_due_days", "REPORT_DUE_DAYS");
        }
    }
}
