package ru.agatrt.partner.reporting.partnerreporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ru.agatrt.partner.account.People;
import ru.agatrt.partner.evidence.PartnerDuties;
import ru.agatrt.partner.evidence.PartnerDuty;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.reporting.catalogue.RenderedReport;
import ru.agatrt.partner.reporting.catalogue.ReportCall;
import ru.agatrt.partner.reporting.catalogue.ReportDefinition;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.style.Texts;

/** What partners owe, by the requirement's own definition in the book (ADR 0099). */
@ApplicationScoped
public class PartnerReportingReport implements ReportDefinition {

    private static final String NAME = "partner-reporting";

    @EJB
    private PartnerDuties duties;
    @Inject
    private ProgramEditions editions;
    @Inject
    private People people;

    @Override
    public ReportDescription describe(Locale locale) {
        return new ReportDescription(NAME, Texts.of(NAME, locale).say("report.title"),
                List.of(new ReportDescription.Parameter("halfYear", true)), List.of(ReportFormat.values()),
                Set.of(Role.DIRECTOR, Role.MANAGER, Role.FINANCE));
    }

    @Override
    public RenderedReport render(ReportCall call) {
        HalfYear period = call.halfYear();
        Texts texts = Texts.of(NAME, call.request().locale());
        Edition edition = editions.inForceOn(period.firstDay());
        PartnerDuties.Told told = duties.of(period);
        List<StatusCode> asking = StatusCode.assignable().stream()
                .filter(status -> edition.requirement(status, Requirement.PARTNER_REPORTING).modality() == Modality.REQUIRED).toList();
        PartnerReporting report = new PartnerReporting(period, LocalDate.ofInstant(call.producedAt(), Texts.MOSCOW), told.rows(), asking);
        Imprint imprint = Imprint.halfYear(texts, period, texts.pick(edition.summary().titleRu(), edition.summary().titleEn()),
                List.of(texts.say("known", "moment", texts.moment(told.knownAt()))),
                new Imprint.Producer(call.caller().displayName(), call.producedAt()));
        ReportFormat format = call.request().format();
        byte[] content = switch (format) {
            case PDF -> new ReportingPdf(forPeople(report), imprint).render();
            case XLSX -> new ReportingXlsx(forPeople(report), imprint).render();
            case CSV -> ReportingCsv.render(report);
        };
        return RenderedReport.of(NAME, period.toString(), format, content);
    }

    /** Managers by name instead of login. */
    private PartnerReporting forPeople(PartnerReporting report) {
        Map<String, String> names = people.displayNames(report.rows().stream().map(row -> row.company().manager())
                .filter(Objects::nonNull).distinct().toList());
        return new PartnerReporting(report.period(), report.day(), report.rows().stream().map(row -> {
            PartnerDuty.Company c = row.company();
            String manager = c.manager() == null ? null : names.getOrDefault(c.manager(), c.manager());
            return new PartnerDuty(new PartnerDuty.Company(c.code(), c.name(), c.region(), manager), row.status(), row.duty(), row.elsewhereSince());
        }).toList(), report.asking());
    }
}
