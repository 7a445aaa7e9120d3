package ru.agatrt.partner.reporting.archive;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.document.ArchivedDocument;
import ru.agatrt.partner.document.DocumentArchive;
import ru.agatrt.partner.document.DocumentKind;
import ru.agatrt.partner.document.DocumentWay;
import ru.agatrt.partner.job.JobProgress;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.reporting.archive.persistence.DeliveryTable;
import ru.agatrt.partner.reporting.statement.PartnerStatementReport;

/** Archived statements. A partner sees its own and no trace of others'. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PARTNER})
public class Statements {

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private PartnerDirectory directory;
    @Inject
    private DocumentArchive archive;

    /** A document with its bytes, which nobody may change. */
    public record Opened(ArchivedDocument document, byte[] content) {
    }

    /**
     * Archived statements of a company, the newest half-year first.
     *
     * @param partner {@code null}: the caller's own
     * @throws InvalidInput {@code REPORT_PARAMETER_MISSING} when staff names no company
     * @throws NotFound     {@code PARTNER_NOT_FOUND} for no company, or another's
     */
    public List<ArchivedDocument> of(PartnerCode partner) {
        CallerScope caller = callers.current();
        PartnerCode code = partner != null ? partner : caller.partner().orElseThrow(() ->
                new InvalidInput("REPORT_PARAMETER_MISSING", "report", PartnerStatementReport.NAME, "parameter", "partner"));
        return archive.of(directory.card(code).code()).stream().filter(d -> d.key().kind() == DocumentKind.STATEMENT).toList();
    }

    /** Of all companies of a published list those that have their statement and were told so. */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE})
    public JobProgress progress(String list) {
        return new DeliveryTable(book).progress(list);
    }

    /**
     * A statement as it was kept; each handing out is noted.
     *
     * @throws NotFound {@code STATEMENT_NOT_FOUND} for none, and for another company's
     */
    public Opened open(String id, DocumentWay way) {
        CallerScope caller = callers.current();
        ArchivedDocument document = archive.find(id)
                .filter(d -> d.key().kind() == DocumentKind.STATEMENT && caller.mayRead(d.key().partner()))
                .orElseThrow(() -> new NotFound("STATEMENT_NOT_FOUND", "id", String.valueOf(id)));
        return new Opened(document, archive.handOut(document, way, caller.login()));
    }
}
