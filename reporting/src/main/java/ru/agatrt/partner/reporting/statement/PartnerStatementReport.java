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
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.reporting.catalogue.RenderedReport;
import ru.agatrt.partner.reporting.catalogue.ReportCall;
import ru.agatrt.partner.reporting.catalogue.ReportDefinition;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
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
    public RenderedReport render(ReportCall call) {
        HalfYear period = call.halfYear();
        PartnerCode code = partner(call);
        // The directory answers "not found" for a company that is not the caller's: nothing is read before it is asked.
        PartnerCard partner = directory.card(code);
        StatementTexts words = new StatementTexts(Texts.of(NAME, call.request().locale()), manager(partner),
                call.caller().displayName(), call.producedAt(), proofs.newest());
        PartnerStatement statement = statement(partner, period, words.today());
        ReportFormat format = call.request().format();
        byte[] content = switch (format) {
            case PDF -> new StatementPdf(statement, words).render();
            case XLSX -> new StatementXlsx(statement, words).render();
            case CSV -> StatementCsv.render(statement);
        };
        return new RenderedReport(content, format.contentType(), fileName(code, period, format));
    }

    private PartnerStatement statement(PartnerCard partner, HalfYear period, LocalDate today) {
        StatementQuery.Result figures = query.read(partner.code(), period);
        StatusCode goal = scorecards.nextGoal(partner.code());
        return new PartnerStatement(partner, period,
                new PartnerStatement.Figures(figures.purchases(), figures.history(), figures.seenAt()),
                scorecards.evaluate(ScorecardQuery.of(partner.code(), goal, period)), editions.inForceOn(today));
    }

    private String manager(PartnerCard partner) {
        return partner.manager() == null ? "–" : people.displayNames(List.of(partner.manager())).get(partner.manager());
    }

    /** A partner's own company when it names none; staff must name one. */
    private static PartnerCode partner(ReportCall call) {
        return call.request().parameter("partner").map(PartnerCode::new).or(() -> call.caller().partner())
                .orElseThrow(() -> new InvalidInput("REPORT_PARAMETER_MISSING", "report", NAME, "parameter", "partner"));
    }

    /** Codes come from others' systems; what has no place in a file name becomes a dash. */
    private static String fileName(PartnerCode code, HalfYear period, ReportFormat format) {
        return NAME + "_" + code.value().replaceAll("[^A-Za-z0-9_-]", "-") + "_" + period + "." + format.extension();
    }
}
