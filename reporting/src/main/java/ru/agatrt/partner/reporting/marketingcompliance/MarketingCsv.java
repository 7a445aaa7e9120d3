package ru.agatrt.partner.reporting.marketingcompliance;

import java.util.stream.Collectors;
import ru.agatrt.partner.marketing.MarketingEvent;
import ru.agatrt.partner.reporting.export.CsvTable;

/** The form for programs. Compensation stays empty as long as there are no claims. */
final class MarketingCsv {

    private MarketingCsv() {
    }

    static byte[] render(MarketingCompliance report) {
        CsvTable table = new CsvTable("partner_code", "partner_name", "status", "half_year", "modality", "required", "planned", "agreed",
                "held", "confirmed", "rejected", "rejected_because", "shortfall", "days_left", "compensation_asked", "compensation_paid",
                "region", "manager");
        for (MarketingRow row : report.rows()) {
            table.row(row.company().code(), row.company().name(), row.status(), report.period().toString(), row.demand().modality().name(),
                    row.demand().least(), row.planned(), row.agreed(), row.held(), row.confirmed(), row.rejected().size(), because(row),
                    row.shortfall().orElse(null), report.daysLeft(), null, null, row.company().region(), row.company().manager());
        }
        return table.bytes();
    }

    /** {@code EV-1: NOT_AGREED; EV-2: REJECTED} */
    private static String because(MarketingRow row) {
        return row.rejected().stream().map(event -> event.number() + ": " + reason(event)).collect(Collectors.joining("; "));
    }

    /** Code of why an event does not count. */
    static String reason(MarketingEvent event) {
        return event.state() == MarketingEvent.State.REJECTED ? "REJECTED" : "NOT_AGREED";
    }
}
