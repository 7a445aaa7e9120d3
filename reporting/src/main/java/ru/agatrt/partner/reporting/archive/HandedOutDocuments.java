package ru.agatrt.partner.reporting.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import ru.agatrt.partner.document.ArchivedDocument;
import ru.agatrt.partner.document.DocumentArchive;
import ru.agatrt.partner.document.DocumentKey;
import ru.agatrt.partner.document.DocumentKind;
import ru.agatrt.partner.document.DocumentWay;
import ru.agatrt.partner.document.NewDocument;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.reporting.catalogue.DocumentsOfRecord;
import ru.agatrt.partner.reporting.catalogue.RenderedReport;
import ru.agatrt.partner.reporting.catalogue.ReportCall;
import ru.agatrt.partner.reporting.statement.PartnerStatementReport;
import ru.agatrt.partner.reporting.statuscertificate.StatusCertificateReport;
import ru.agatrt.partner.reporting.statuslist.StatusListReport;

/**
 * Keeps each certificate, each list and each statement of a half-year that still changes as it was handed out. Another one asked for tomorrow may tell
 * something else; both stay, and each can be verified. The statements of published lists are kept once each: {@link KeptStatements}.
 */
@ApplicationScoped
public class HandedOutDocuments implements DocumentsOfRecord {

    private static final Map<String, DocumentKind> KINDS = Map.of(PartnerStatementReport.NAME, DocumentKind.REPORT,
            StatusCertificateReport.NAME, DocumentKind.CERTIFICATE, StatusListReport.NAME, DocumentKind.STATUS_LIST);

    /** What these reports are asked with; whatever else stood in an address is not kept. */
    private static final Set<String> PARAMETERS = Set.of("partner", "halfYear", "supplement");

    @Inject
    private DocumentArchive archive;
    @Inject
    private KnowledgeClock knowledge;

    @Override
    public RenderedReport handOut(ReportCall call, Supplier<RenderedReport> draw) {
        DocumentKind kind = KINDS.get(call.request().name());
        if (kind == null) {
            return draw.get();
        }
        // Before it is drawn: what is learnt meanwhile may be in it, what was known before is.
        Instant knownAt = knowledge.now().moment();
        RenderedReport drawn = draw.get();
        Map<String, String> parameters = new TreeMap<>(call.request().parameters());
        parameters.keySet().retainAll(PARAMETERS);
        parameters.put("report", call.request().name());
        String login = call.caller().login();
        ArchivedDocument kept = archive.add(UUID.randomUUID().toString(), key(kind, call), login,
                new NewDocument(drawn.fileName(), drawn.contentType(), drawn.content(), parameters, knownAt));
        return new RenderedReport(archive.handOut(kept, DocumentWay.REPORT, login), drawn.contentType(), drawn.fileName());
    }

    /** It was drawn, so its parameters are right. */
    private static DocumentKey key(DocumentKind kind, ReportCall call) {
        PartnerCode partner = call.request().parameter("partner").map(PartnerCode::new).or(() -> call.caller().partner()).orElse(null);
        HalfYear halfYear = call.request().parameter("halfYear").map(HalfYear::parse).orElse(null);
        return new DocumentKey(kind, partner, halfYear, null, new KeptStatements.Form(call.request().locale(), call.request().format()).key());
    }
}
