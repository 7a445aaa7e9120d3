package ru.agatrt.partner.reporting.partnerreporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import ru.agatrt.partner.evidence.PartnerDuties;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.reporting.export.Forms;
import ru.agatrt.partner.reporting.export.HalfYearReport;
import ru.agatrt.partner.reporting.export.Imprint;

/** What partners owe, by the requirement's own definition in the book (ADR 0099). */
@ApplicationScoped
public class PartnerReportingReport extends HalfYearReport {

    @Inject
    private PartnerDuties duties;

    public PartnerReportingReport() {
        super("partner-reporting");
    }

    @Override
    protected Forms gather(Asked asked) {
        PartnerDuties.Told told = duties.of(asked.period());
        List<StatusCode> asking = StatusCode.assignable().stream()
                .filter(status -> asked.edition().requirement(status, Requirement.PARTNER_REPORTING).modality() == Modality.REQUIRED).toList();
        PartnerReporting report = new PartnerReporting(asked.period(), asked.today(), told.rows(), asking);
        Imprint imprint = asked.imprint(List.of(asked.texts().say("known", "moment", asked.texts().moment(told.knownAt()))));
        return Forms.of(() -> new ReportingPdf(forPeople(report), imprint).render(), () -> new ReportingXlsx(forPeople(report), imprint).render(),
                () -> ReportingCsv.render(report));
    }

    private PartnerReporting forPeople(PartnerReporting report) {
        return report.withManagers(names(report.rows().stream().map(row -> row.company().manager())));
    }
}
