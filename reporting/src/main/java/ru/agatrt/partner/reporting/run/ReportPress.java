package ru.agatrt.partner.reporting.run;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.account.MachineAccounts;
import ru.agatrt.partner.document.ArchivedDocument;
import ru.agatrt.partner.document.DocumentArchive;
import ru.agatrt.partner.document.DocumentKey;
import ru.agatrt.partner.document.DocumentKind;
import ru.agatrt.partner.document.NewDocument;
import ru.agatrt.partner.kernel.Forbidden;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.reporting.catalogue.RenderedReport;
import ru.agatrt.partner.reporting.catalogue.ReportMaker;
import ru.agatrt.partner.reporting.catalogue.ReportRequest;
import ru.agatrt.partner.reporting.export.Making;

/**
 * Makes the document of a run and keeps it. A job has no caller, and the facades that a report asks want one: it runs as the application,
 * while the report is asked in the name of who wanted it, as that account stands now.
 */
@Stateless
@RunAs(Role.FINANCE)
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReportPress {

    @Inject
    private ReportMaker maker;
    @Inject
    private MachineAccounts accounts;
    @Inject
    private DocumentArchive archive;
    @Inject
    private KnowledgeClock knowledge;

    /**
     * The document of a run: the one that an instance kept before it died, or one made now.
     *
     * @return id of the document, which is that of the run
     * @throws ru.agatrt.partner.reporting.export.MakingStopped     when the run was cancelled; nothing is kept then
     * @throws Forbidden                                            {@code REPORT_RUN_PERSON_GONE} when who asked may not sign in any more
     * @throws ru.agatrt.partner.kernel.BusinessException           as the report itself
     */
    public String make(ReportRunView run, RunWatch watch) {
        if (archive.find(run.id()).isEmpty()) {
            ReportRequest request = run.request();
            CallerScope scope = scope(run);
            // Before it is drawn: what is learnt meanwhile may be in it, what was known before is.
            Instant knownAt = knowledge.now().moment();
            RenderedReport drawn = Making.watched(watch, () -> maker.make(request, scope));
            watch.lastLook();
            Map<String, String> parameters = new TreeMap<>(request.parameters());
            parameters.put("report", request.name());
            ArchivedDocument kept = archive.add(run.id(), key(request), run.asked().by(),
                    new NewDocument(drawn.fileName(), drawn.contentType(), drawn.content(), parameters, knownAt));
            return kept.id();
        }
        return run.id();
    }

    /** In whose name it is made. Data of one company is asked for by staff only: a partner's scope would be wider here than it is. */
    private CallerScope scope(ReportRunView run) {
        String login = run.asked().by();
        if (Callers.SYSTEM_LOGIN.equals(login)) {
            boolean english = "en".equals(run.request().locale().getLanguage());
            return new CallerScope(login, english ? "Agat Partner" : "Агат Партнёр", Set.of(Role.FINANCE), Optional.empty());
        }
        return accounts.scope(login).filter(scope -> !scope.isPartner()).orElseThrow(() -> new Forbidden("REPORT_RUN_PERSON_GONE", "login", login));
    }

    private static DocumentKey key(ReportRequest request) {
        String language = "en".equals(request.locale().getLanguage()) ? "en" : "ru";
        return new DocumentKey(DocumentKind.REPORT, request.parameter("partner").map(PartnerCode::new).orElse(null),
                request.parameter("halfYear").map(HalfYear::parse).orElse(null), null, new DocumentKey.Form(language, request.format().name()));
    }
}
