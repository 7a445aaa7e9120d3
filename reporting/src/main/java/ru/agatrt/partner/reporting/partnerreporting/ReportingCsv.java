package ru.agatrt.partner.reporting.partnerreporting;

import java.time.LocalDate;
import ru.agatrt.partner.agreement.AgreementTerm;
import ru.agatrt.partner.agreement.ReportingDuty.Owed;
import ru.agatrt.partner.evidence.PartnerDuty;
import ru.agatrt.partner.reporting.export.CsvTable;

/** The form for programs: a row for each report that falls due, and one without a period for a company that owes none. */
final class ReportingCsv {

    private ReportingCsv() {
    }

    static byte[] render(PartnerReporting report) {
        CsvTable table = new CsvTable("partner_code", "partner_name", "status", "half_year", "required", "standing", "agreement_no", "calendar",
                "report_due_days", "period", "due_on", "submitted_on", "state", "days_late", "region", "manager");
        for (PartnerDuty row : report.rows()) {
            if (PartnerReporting.owed(row).isEmpty()) {
                row(table, report, row, null);
            }
            PartnerReporting.owed(row).forEach(owed -> row(table, report, row, owed));
        }
        return table.bytes();
    }

    private static void row(CsvTable table, PartnerReporting report, PartnerDuty row, Owed owed) {
        AgreementTerm agreement = row.duty().agreement();
        LocalDate submittedOn = owed == null || owed.report() == null ? null : owed.report().submittedOn();
        table.row(row.company().code(), row.company().name(), row.status().name(), report.period().toString(), report.asks(row),
                report.standing(row).name(), agreement == null ? null : agreement.number(), agreement == null ? null : agreement.calendar().name(),
                owed == null ? null : agreement.dueDays(), owed == null ? null : owed.due().period(), owed == null ? null : owed.due().dueOn(),
                submittedOn, owed == null ? null : owed.state(report.day()).name(), owed == null ? null : owed.daysLate(report.day()),
                row.company().region(), row.company().manager());
    }
}
