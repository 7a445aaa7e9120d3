package ru.agatrt.partner.reporting.discountdeviations;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ru.agatrt.partner.deviation.DeviationFilter;
import ru.agatrt.partner.deviation.DeviationRow;
import ru.agatrt.partner.deviation.Deviations;
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
import ru.agatrt.partner.reporting.style.Texts;

/** The book's own register of a half-year: what is due is a decision of the book, and the warehouse has no explanations (ADR 0099). */
@ApplicationScoped
public class DiscountDeviationsReport implements ReportDefinition {

    private static final String NAME = "discount-deviations";

    @EJB
    private Deviations deviations;
    @EJB
    private ProgramEditions editions;

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
        boolean upToDate = deviations.upToDate();
        List<DeviationRow> rows = new ArrayList<>();
        deviations.each(new DeviationFilter(null, period.firstDay(), period.lastDay(), null, null, null, null), rows::add);
        Imprint imprint = Imprint.halfYear(texts, period, texts.pick(edition.titleRu(), edition.titleEn()),
                List.of(texts.say(upToDate ? "register.now" : "register.behind", "moment", texts.moment(call.producedAt()))),
                new Imprint.Producer(call.caller().displayName(), call.producedAt()));
        DeviationForms forms = new DeviationForms(new DiscountDeviations(period, rows), imprint);
        ReportFormat format = call.request().format();
        byte[] content = switch (format) {
            case PDF -> forms.pdf();
            case XLSX -> forms.xlsx();
            case CSV -> forms.csv();
        };
        return RenderedReport.of(NAME, period.toString(), format, content);
    }
}
