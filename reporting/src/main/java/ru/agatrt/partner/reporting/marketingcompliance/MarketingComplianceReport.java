package ru.agatrt.partner.reporting.marketingcompliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import ru.agatrt.partner.reporting.export.Forms;
import ru.agatrt.partner.reporting.export.HalfYearReport;
import ru.agatrt.partner.reporting.export.Imprint;

/** Gathers events and what is asked for, and hands them to the form asked for. */
@ApplicationScoped
public class MarketingComplianceReport extends HalfYearReport {

    @Inject
    private MarketingQuery query;

    public MarketingComplianceReport() {
        super("marketing-compliance");
    }

    @Override
    public boolean readsWarehouse() {
        return true;
    }

    @Override
    protected Forms gather(Asked asked) {
        MarketingCompliance report = query.read(asked.period(), asked.today());
        Imprint imprint = asked.imprint(warehouse(asked, report.seenAt()));
        return Forms.of(() -> new MarketingPdf(forPeople(report), imprint).render(), () -> new MarketingXlsx(forPeople(report), imprint).render(),
                () -> MarketingCsv.render(report));
    }

    private MarketingCompliance forPeople(MarketingCompliance report) {
        return report.withManagers(names(report.rows().stream().map(row -> row.company().manager())));
    }
}
