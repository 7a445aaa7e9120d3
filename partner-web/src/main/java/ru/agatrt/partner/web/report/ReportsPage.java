package ru.agatrt.partner.web.report;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;
import ru.agatrt.partner.reporting.catalogue.Reports;
import ru.agatrt.partner.reporting.freshness.WarehouseFreshness;
import ru.agatrt.partner.web.support.ReaderLanguage;

/** {@code /console/reports}: the catalogue, the half-year, the forms. */
@Named("reportsPage")
@RequestScoped
public class ReportsPage {

    private static final int HALF_YEARS = 8;

    @EJB
    private Reports reports;
    @EJB
    private WarehouseFreshness warehouse;
    @Inject
    private ReaderLanguage reader;
    @Inject
    private Clock clock;

    private String halfYear;

    /** Reports about all partners; those about one are on its page. */
    public List<ReportDescription> getReports() {
        return reports.catalogue(reader.getLocale()).stream()
                .filter(report -> report.parameters().stream().noneMatch(p -> p.name().equals("partner")))
                .toList();
    }

    /** Whether a report is about a half-year; one that is not is about today. */
    public boolean ofHalfYear(ReportDescription report) {
        return report.parameters().stream().anyMatch(p -> p.name().equals("halfYear"));
    }

    /** Newest first. */
    public List<HalfYear> getHalfYears() {
        return Stream.iterate(HalfYear.of(LocalDate.now(clock)), HalfYear::previous).limit(HALF_YEARS).toList();
    }

    /** The one chosen, else the last that is over. */
    public HalfYear getChosen() {
        return halfYear == null || halfYear.isBlank() ? HalfYear.of(LocalDate.now(clock)).previous() : HalfYear.parse(halfYear);
    }

    /** How fresh the reports' data is; {@code null} while the warehouse cannot tell. */
    public WarehouseFreshness.Freshness getFreshness() {
        Optional<WarehouseFreshness.Freshness> now = warehouse.now();
        return now.orElse(null);
    }

    public String getHalfYear() {
        return halfYear;
    }

    public void setHalfYear(String halfYear) {
        this.halfYear = halfYear;
    }
}
