package ru.agatrt.partner.reporting.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.document.ArchivedDocument;
import ru.agatrt.partner.document.DocumentArchive;
import ru.agatrt.partner.document.DocumentKey;
import ru.agatrt.partner.document.DocumentKind;
import ru.agatrt.partner.document.DocumentWay;
import ru.agatrt.partner.document.NewDocument;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.reporting.catalogue.KeptReports;
import ru.agatrt.partner.reporting.catalogue.RenderedReport;
import ru.agatrt.partner.reporting.catalogue.ReportCall;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.catalogue.ReportRequest;
import ru.agatrt.partner.reporting.statement.PartnerStatementReport;
import ru.agatrt.partner.review.StatusListView;
import ru.agatrt.partner.review.StatusLists;

/**
 * Keeps statements of half-years whose list is published: the first who asks has it made, everybody after gets the same bytes. It is made
 * in nobody's name, so it does not matter who was first. A supplement to a list asks for another statement; the former one stays.
 */
@ApplicationScoped
public class KeptStatements implements KeptReports {

    private static final int PATIENCE_SECONDS = 10;

    @Inject
    private StatusLists lists;
    @Inject
    private PartnerDirectory directory;
    @Inject
    private DocumentArchive archive;
    @Inject
    private PartnerStatementReport report;
    @Inject
    private StatementPoints points;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private Clock clock;

    @Override
    public Optional<RenderedReport> handOut(ReportCall call) {
        if (!PartnerStatementReport.NAME.equals(call.request().name())) {
            return Optional.empty();
        }
        HalfYear halfYear = call.halfYear();
        Optional<PartnerCode> partner = call.request().parameter("partner").map(PartnerCode::new).or(() -> call.caller().partner());
        Optional<StatusListView> list = list(halfYear);
        if (partner.isEmpty() || list.isEmpty()) {
            return Optional.empty();
        }
        // The directory answers "not found" for a company that is not the caller's: nothing is made or read before it is asked.
        PartnerCode code = directory.card(partner.get()).code();
        Form form = new Form(call.request().locale(), call.request().format());
        ArchivedDocument document = existing(code, list.get(), form).orElseGet(() -> first(code, list.get(), form, call.caller().login()));
        return Optional.of(new RenderedReport(archive.handOut(document, DocumentWay.REPORT, call.caller().login()), document.file().mediaType(),
                document.file().name()));
    }

    /** Language and format of a statement. */
    record Form(Locale locale, ReportFormat format) {

        /** As in the archive; everything but English is Russian. */
        DocumentKey.Form key() {
            return new DocumentKey.Form("en".equals(locale.getLanguage()) ? "en" : "ru", format.name());
        }
    }

    /** The newest list of a half-year; empty until one is published. */
    Optional<StatusListView> list(HalfYear halfYear) {
        return lists.all().stream().filter(l -> l.halfYear().equals(halfYear)).findFirst();
    }

    /**
     * The statement of a list, made in the present caller's context where there was none yet. Whoever calls has seen that the warehouse is
     * filled up to the publication.
     *
     * @param login kept as who asked first
     */
    ArchivedDocument keep(PartnerCode partner, StatusListView list, Form form, String login) {
        return archive.once(key(partner, list, form), login, () -> made(partner, list, form));
    }

    private Optional<ArchivedDocument> existing(PartnerCode partner, StatusListView list, Form form) {
        return archive.find(key(partner, list, form));
    }

    private ArchivedDocument first(PartnerCode partner, StatusListView list, Form form, String login) {
        if (!points.reachedWithin(list.number(), PATIENCE_SECONDS)) {
            throw new StatementNotReady(list.number());
        }
        return keep(partner, list, form, login);
    }

    private NewDocument made(PartnerCode partner, StatusListView list, Form form) {
        Map<String, String> parameters = Map.of("partner", partner.value(), "halfYear", list.halfYear().toString());
        // Before it is drawn: what is learnt meanwhile may be in it, what was known before is.
        Instant knownAt = knowledge.now().moment();
        RenderedReport drawn = report.render(new ReportCall(new ReportRequest(PartnerStatementReport.NAME, form.format(), parameters, form.locale()),
                program(form), clock.instant()));
        return new NewDocument(drawn.fileName(), drawn.contentType(), drawn.content(), parameters, knownAt);
    }

    private static DocumentKey key(PartnerCode partner, StatusListView list, Form form) {
        return new DocumentKey(DocumentKind.STATEMENT, partner, list.halfYear(), list.number(), form.key());
    }

    /** Whose name stands on a document that is for everybody. */
    private static CallerScope program(Form form) {
        return new CallerScope(Callers.SYSTEM_LOGIN, "en".equals(form.key().language()) ? "Agat Partner" : "Агат Партнёр", Set.of(Role.FINANCE),
                Optional.empty());
    }
}
