package ru.agatrt.partner.reporting.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import ru.agatrt.partner.account.People;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PartnerCard;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.reporting.catalogue.RenderedReport;
import ru.agatrt.partner.reporting.catalogue.ReportCall;
import ru.agatrt.partner.reporting.catalogue.ReportDefinition;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.export.Forms;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.reconciliation.Proofs;
import ru.agatrt.partner.reporting.style.Texts;
import ru.agatrt.partner.review.Scorecards;
import ru.agatrt.partner.review.ScorecardQuery;

/** Gathers one partner's half-year from the warehouse, its scorecard from the book, and hands them to the form asked for. */
@ApplicationScoped
public class PartnerStatementReport implements ReportDefinition {

    /** As in addresses. */
    public static final String NAME = "partner-statement";

    @Inject
    private PartnerDirectory directory;

    @Inject
    private Scorecards scorecards;

    @Inject
    private ProgramEditions editions;

    @Inject
    private People people;

    @Inject
    private StatementQuery query;

    @Inject
    private Proofs proofs;

    @Override
    public ReportDescription describe(Locale locale) {
        return new ReportDescription(NAME, Texts.of(NAME, locale).say("report.title"),
                List.of(new ReportDescription.Parameter("halfYear", true), new ReportDescription.Parameter("partner", false)),
                List.of(ReportFormat.values()), Set.of(Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PARTNER));
    }

    @Override
    public boolean readsWarehouse() {
        return true;
    }

    @Override
    public RenderedReport render(ReportCall call) {
        HalfYear period = call.halfYear();
        PartnerCode code = partner(call);
        // The directory answers "not found" for a company that is not the caller's: nothing is read before it is asked.
        PartnerCard partner = directory.card(code);
        PartnerStatement statement = statement(partner, period, LocalDate.ofInstant(call.producedAt(), Texts.MOSCOW));
        StatementTexts words = new StatementTexts(imprint(call, statement), manager(partner));
        ReportFormat format = call.request().format();
        Forms forms = Forms.of(() -> new StatementPdf(statement, words).render(), () -> new StatementXlsx(statement, words).render(),
                () -> StatementCsv.render(statement));
        return RenderedReport.of(NAME, code.value() + "_" + period, format, forms.in(format));
    }

    /** Of the half-year, as every report on one: the edition is the one that the half-year is judged by. */
    private Imprint imprint(ReportCall call, PartnerStatement statement) {
        Texts texts = Texts.of(NAME, call.request().locale());
        EditionSummary edition = editions.summaryInForceOn(statement.period().firstDay());
        return Imprint.halfYear(texts, statement.period(), texts.pick(edition.titleRu(), edition.titleEn()),
                Imprint.warehouse(texts, statement.figures().seenAt(), proofs.newest()),
                new Imprint.Producer(call.caller().displayName(), call.producedAt()));
    }

    private PartnerStatement statement(PartnerCard partner, HalfYear period, LocalDate today) {
        PartnerStatement.Figures figures = query.read(partner.code(), period, today);
        StatusCode goal = scorecards.nextGoal(partner);
        return new PartnerStatement(partner, period, figures, scorecards.evaluate(ScorecardQuery.of(partner.code(), goal, period)),
                editions.inForceOn(today));
    }

    private String manager(PartnerCard partner) {
        return partner.manager() == null ? "–" : people.displayNames(List.of(partner.manager())).get(partner.manager());
    }

    /** A partner's own company when it names none; staff must name one. */
    private static PartnerCode partner(ReportCall call) {
        return call.request().parameter("partner").map(PartnerCode::new).or(() -> call.caller().partner())
                .orElseThrow(() -> new InvalidInput("REPORT_PARAMETER_MISSING", "report", NAME, "parameter", "partner"));
    }
}
