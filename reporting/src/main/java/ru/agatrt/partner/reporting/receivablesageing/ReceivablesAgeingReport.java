package ru.agatrt.partner.reporting.receivablesageing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import ru.agatrt.partner.account.People;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.reporting.catalogue.RenderedReport;
import ru.agatrt.partner.reporting.catalogue.ReportCall;
import ru.agatrt.partner.reporting.catalogue.ReportDefinition;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.reconciliation.Proofs;
import ru.agatrt.partner.reporting.style.Texts;

/** Gathers what is open on a day, today unless another is named, and hands it to the form asked for. */
@ApplicationScoped
public class ReceivablesAgeingReport implements ReportDefinition {

    private static final String NAME = "receivables-ageing";

    @Inject
    private AgeingQuery query;
    @Inject
    private ProgramEditions editions;
    @Inject
    private Proofs proofs;
    @Inject
    private People people;

    @Override
    public ReportDescription describe(Locale locale) {
        return new ReportDescription(NAME, Texts.of(NAME, locale).say("report.title"),
                List.of(new ReportDescription.Parameter("asOf", false)), List.of(ReportFormat.values()),
                Set.of(Role.DIRECTOR, Role.MANAGER, Role.FINANCE));
    }

    @Override
    public boolean readsWarehouse() {
        return true;
    }

    @Override
    public RenderedReport render(ReportCall call) {
        LocalDate day = call.day("asOf").orElse(LocalDate.ofInstant(call.producedAt(), Texts.MOSCOW));
        Texts texts = Texts.of(NAME, call.request().locale());
        EditionSummary edition = editions.summaryInForceOn(day);
        ReceivablesAgeing report = query.read(day);
        Imprint imprint = new Imprint(texts, texts.say("period.day", "day", texts.date(day)),
                texts.say("edition", "title", texts.pick(edition.titleRu(), edition.titleEn())),
                Imprint.warehouse(texts, report.seenAt(), proofs.newest()),
                new Imprint.Producer(call.caller().displayName(), call.producedAt()));
        ReportFormat format = call.request().format();
        AgeingForms forms = new AgeingForms(format == ReportFormat.CSV ? report : forPeople(report), imprint);
        return RenderedReport.of(NAME, day.toString(), format, forms.in(format));
    }

    private ReceivablesAgeing forPeople(ReceivablesAgeing report) {
        return report.withManagers(people.displayNames(report.rows().stream().map(row -> row.company().manager()).filter(Objects::nonNull)
                .distinct().toList()));
    }
}
