package ru.agatrt.partner.web.admission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ru.agatrt.partner.document.DocumentArchive;
import ru.agatrt.partner.document.DocumentKind;
import ru.agatrt.partner.document.VerifiedDocument;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.partner.StatusCertificate;
import ru.agatrt.partner.partner.StatusCertificates;
import ru.agatrt.partner.reporting.statement.PartnerStatementReport;
import ru.agatrt.partner.web.support.AddressParameters;

/**
 * {@code /certificate?code=} and {@code /verify?code=}: anyone verifies a certificate by its code, or a file by its SHA-256; and the
 * certificates on a company's own pages.
 */
@Named("certificates")
@RequestScoped
public class CertificatePage {

    private static final String NUMBER = "(?i)\\s*AG-?\\d+\\s*";

    @EJB
    private StatusCertificates certificates;
    @EJB
    private DocumentArchive documents;
    @Inject
    private AddressParameters parameters;

    private boolean loaded;
    private StatusCertificate found;
    private VerifiedDocument document;
    private List<StatusCertificate> own;

    /** Whether a code was given. */
    public boolean isAsked() {
        return parameters.text("code") != null;
    }

    /** The certificate of the code; {@code null} where there is none. */
    public StatusCertificate getFound() {
        load();
        return found;
    }

    /** The document of the checksum; {@code null} where there is none. */
    /** What it is, as the words of the page name it: a statement from before its list was published is no statement of a list. */
    public String getDocumentKind() {
        boolean interim = document.kind() == DocumentKind.REPORT && PartnerStatementReport.NAME.equals(document.report());
        return interim ? "INTERIM_STATEMENT" : document.kind().name();
    }

    public VerifiedDocument getDocument() {
        load();
        return document;
    }

    /** Whether a number was typed, by which nothing is told: numbers run on, and would list the partners (ADR 0070). */
    public boolean isNumber() {
        return isAsked() && parameters.text("code").matches(NUMBER);
    }

    private void load() {
        if (!loaded) {
            loaded = true;
            found = certificates.verify(parameters.text("code")).orElse(null);
            document = documents.verify(parameters.text("code")).orElse(null);
        }
    }

    /** Of statuses held today or later. */
    public List<StatusCertificate> of(PartnerCode company) {
        if (own == null) {
            own = certificates.of(company);
        }
        return own;
    }
}
