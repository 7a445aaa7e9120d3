package ru.agatrt.partner.reporting.halfyearvolume;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
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
import ru.agatrt.partner.reporting.reconciliation.Proofs;
import ru.agatrt.partner.reporting.style.Texts;

/** Gathers the rows and hands them to the form asked for. */
@ApplicationScoped
public class HalfYearVolumeReport implements ReportDefinition {

    private static final String NAME = "half-year-volume";

    @Inject
    private VolumeQuery query;

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
        HalfYearVolume report = query.read(period);
        EditionSummary edition = editions.inForceOn(period.firstDay()).summary();
        VolumeTexts words = new VolumeTexts(texts, texts.pick(edition.titleRu(), edition.titleEn()),
                call.caller().displayName(), call.producedAt(), proofs.newest());
        ReportFormat format = call.request().format();
        byte[] content = switch (format) {
            case PDF -> new VolumePdf(forPeople(report), words).render();
            case XLSX -> new VolumeXlsx(forPeople(report), words).render();
            case CSV -> VolumeCsv.render(report);
        };
        return new RenderedReport(content, format.contentType(), NAME + "_" + period + "." + format.extension());
    }

    private HalfYearVolume forPeople(HalfYearVolume report) {
        return report.withManagers(people.displayNames(report.rows().stream().map(row -> row.company().manager())
                .filter(Objects::nonNull).distinct().toList()));
    }
}
