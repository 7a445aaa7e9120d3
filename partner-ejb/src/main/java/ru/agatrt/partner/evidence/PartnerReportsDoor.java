package ru.agatrt.partner.evidence;

import static ru.agatrt.partner.kernel.fact.ColumnTypes.date;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.oneOf;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.reference;
import static ru.agatrt.partner.kernel.fact.ColumnTypes.reportPeriod;

import jakarta.enterprise.context.ApplicationScoped;
import ru.agatrt.partner.kernel.fact.FactColumn;
import ru.agatrt.partner.kernel.fact.FactDoor;
import ru.agatrt.partner.kernel.fact.FactTable;
import ru.agatrt.partner.kernel.fact.Reference;

/** The partner's own reports by the calendar of its agreement (§3.4), file kind {@code partner-reports}. */
@ApplicationScoped
public class PartnerReportsDoor implements FactDoor {

    private static final FactTable TABLE = FactTable.of("partner_report",
            FactColumn.key("partner_code", reference(Reference.PARTNER)).storedAs("partner_id"),
            FactColumn.key("period", reportPeriod()),
            FactColumn.optional("submitted_on", date()),
            FactColumn.required("state", oneOf("SUBMITTED", "ACCEPTED", "RETURNED")));

    @Override
    public String kind() {
        return "partner-reports";
    }

    @Override
    public FactTable table() {
        return TABLE;
    }
}
