package ru.agatrt.partner.web.report;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;
import ru.agatrt.partner.reporting.catalogue.Reports;
import ru.agatrt.partner.reporting.freshness.WarehouseFreshness;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** {@code /console/reports}: the catalogue, and how fresh what the reports tell is. */
@Named("reportsPage")
@RequestScoped
public class ReportsPage {

    @EJB
    private Reports reports;
    @EJB
    private WarehouseFreshness warehouse;
    @Inject
    private ReaderLanguage reader;

    private List<ReportDescription> catalogue;
    private WarehouseFreshness.Freshness freshness;
    private boolean looked;

    /** What the reader may have, by title as the reader's language orders it. */
    public List<ReportDescription> getReports() {
        if (catalogue == null) {
            catalogue = reports.catalogue(reader.getLocale()).stream()
                    .sorted(Comparator.comparing(ReportDescription::title, Collator.getInstance(reader.getLocale()))).toList();
        }
        return catalogue;
    }

    /** Title of a report in the reader's language; the name itself of one that is there no more. */
    public String title(String name) {
        return getReports().stream().filter(report -> report.name().equals(name)).map(ReportDescription::title).findFirst().orElse(name);
    }

    /** How fresh the reports' data is; {@code null} while the warehouse cannot tell. */
    public WarehouseFreshness.Freshness getFreshness() {
        if (!looked) {
            looked = true;
            freshness = warehouse.now().orElse(null);
        }
        return freshness;
    }
}
