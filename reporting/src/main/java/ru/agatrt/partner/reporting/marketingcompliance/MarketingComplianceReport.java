package ru.agatrt.partner.reporting.marketingcompliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import ru.agatrt.partner.account.People;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.reporting.catalogue.RenderedReport;
import ru.agatrt.partner.reporting.catalogue.ReportCall;
import ru.agatrt.partner.reporting.catalogue.ReportDefinition;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.reconciliation.Proof;
import ru.agatrt.partner.reporting.reconciliation.Proofs;
import ru.agatrt.partner.reporting.style.Texts;

/** Gathers the rows and hands them to the form asked for. */
@ApplicationScoped
public class MarketingComplianceReport implements ReportDefinition {

    private static final String NAME = "marketing-compliance";

    @Inject
    private MarketingQuery query;
    @Inject
    private ProgramEditions editions;
    @Inject
    private People people;
    @Inject
    private Proofs proofs;

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
        EditionSummary edition = editions.inForceOn(period.firstDay()).summary();
        MarketingCompliance report = query.read(period, LocalDate.ofInstant(call.producedAt(), Texts.MOSCOW));
        Imprint imprint = Imprint.halfYear(texts, period, texts.pick(edition.titleRu(), edition.titleEn()),
                List.of(Imprint.freshness(texts, report.seenAt()), Proof.say(proofs.newest(), texts)),
                new Imprint.Producer(call.caller().displayName(), call.producedAt()));
        ReportFormat format = call.request().format();
        byte[] content = switch (format) {
            case PDF -> new MarketingPdf(forPeople(report), imprint).render();
            case XLSX -> new MarketingXlsx(forPeople(report), imprint).render();
            case CSV -> MarketingCsv.render(report);
        };
        return RenderedReport.of(NAME, period.toString(), format, content);
    }

    /** Managers by name instead of login. */
    private MarketingCompliance forPeople(MarketingCompliance report) {
        Map<String, String> names = people.displayNames(report.rows().stream().map(row -> row.company().manager())
                .filter(Objects::nonNull).distinct().toList());
        return new MarketingCompliance(report.period(), report.day(), report.rows().stream().map(row -> {
            MarketingRow.Company c = row.company();
            String manager = c.manager() == null ? null : names.getOrDefault(c.manager(), c.manager());
            return new MarketingRow(new MarketingRow.Company(c.code(), c.name(), c.region(), manager), row.status(), row.demand(), row.events());
        }).toList(), report.seenAt());
    }
}
