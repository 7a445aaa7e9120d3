package ru.agatrt.partner.reporting.statuslist;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.reporting.catalogue.RenderedReport;
import ru.agatrt.partner.reporting.catalogue.ReportCall;
import ru.agatrt.partner.reporting.catalogue.ReportDefinition;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.style.Texts;
import ru.agatrt.partner.review.StatusListView;
import ru.agatrt.partner.review.StatusLists;

/** A published list as the review froze it. Lists are public, so everybody who signs in may have it. */
@ApplicationScoped
public class StatusListReport implements ReportDefinition {

    /** As in addresses. */
    public static final String NAME = "status-list";

    @EJB
    private StatusLists lists;
    @EJB
    private ProgramEditions editions;

    @Override
    public ReportDescription describe(Locale locale) {
        return new ReportDescription(NAME, Texts.of(NAME, locale).say("report.title"),
                List.of(new ReportDescription.Parameter("halfYear", true), new ReportDescription.Parameter("supplement", false)),
                List.of(ReportFormat.values()), Set.of(Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PARTNER));
    }

    @Override
    public void check(ReportCall call) {
        lists.head(number(call));
    }

    @Override
    public RenderedReport render(ReportCall call) {
        String number = number(call);
        StatusListView list = lists.get(number);
        StatusListForms forms = new StatusListForms(list, imprint(list, call));
        ReportFormat format = call.request().format();
        return RenderedReport.of(NAME, number, format, forms.in(format));
    }

    private Imprint imprint(StatusListView list, ReportCall call) {
        Texts texts = Texts.of(NAME, call.request().locale());
        Edition edition = editions.byCode(list.edition());
        String title = texts.pick(edition.summary().titleRu(), edition.summary().titleEn());
        return new Imprint(texts, Imprint.period(texts, list.halfYear()),
                texts.say("list.note", "number", list.number(), "published", texts.date(LocalDate.ofInstant(list.publishedAt(), Texts.MOSCOW)),
                        "from", list.effectiveFrom(), "edition", title),
                List.of(texts.say("list.frozen", "moment", texts.moment(list.publishedAt())), texts.say("list.hash", "hash", list.hash())),
                new Imprint.Producer(call.caller().displayName(), call.producedAt()));
    }

    private static String number(ReportCall call) {
        return call.halfYear() + call.request().parameter("supplement").map(StatusListReport::supplement).map(n -> "/" + n).orElse("");
    }

    /** Supplements are counted from 1. */
    private static String supplement(String text) {
        if (!text.matches("[1-9]\\d{0,3}")) {
            throw new InvalidInput("REPORT_SUPPLEMENT", "value", text);
        }
        return text;
    }
}
