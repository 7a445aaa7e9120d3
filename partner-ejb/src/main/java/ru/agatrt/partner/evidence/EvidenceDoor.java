package ru.agatrt.partner.evidence;

import static ru.agatrt.partner.kernel.fact.ColumnTypes.date;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.oneOf;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.reference;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.text;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.kernel.fact.Problems;
import ru.agatrt.partner.kernel.fact.Reference;
import ru.agatrt.partner.kernel.fact.StagedRow;

/**
 * Confirmations of requirements with a term, file kind {@code evidence}: site check, joint support, demo stand, business plan,
 * partner reports kept elsewhere. Without a last day a confirmation holds until further notice.
 */
@ApplicationScoped
public class EvidenceDoor implements FactDoor {

    private static final FactTable TABLE = FactTable.of("evidence",
            FactColumn.key("partner_code", reference(Reference.PARTNER)).storedAs("partner_id"),
            FactColumn.key("requirement", oneOf(List.of(Requirement.WEBSITE, Requirement.JOINT_SUPPORT, Requirement.DEMO_STAND,
                    Requirement.BUSINESS_PLAN, Requirement.PARTNER_REPORTING))),
            FactColumn.key("valid_from", date()),
            FactColumn.optional("valid_until", date()),
            FactColumn.required("state", oneOf("ACCEPTED", "REJECTED")),
            FactColumn.optional("note", text(1000)));

    @Override
    public String kind() {
        return "evidence";
    }

    @Override
    public FactTable table() {
        return TABLE;
    }

    @Override
    public void check(StagedRow row, Problems problems) {
        LocalDate first = row.date("valid_from").orElse(null);
        LocalDate last = row.date("valid_until").orElse(null);
        if (first != null && last != null && last.isBefore(first)) {
            problems.add("valid_until", "ENDS_BEFORE_START");
        }
    }
}
