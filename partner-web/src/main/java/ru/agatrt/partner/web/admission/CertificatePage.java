package ru.agatrt.partner.web.admission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.partner.StatusCertificate;
import ru.agatrt.partner.partner.StatusCertificates;
import ru.agatrt.partner.web.support.AddressParameters;

/** {@code /certificate?code=}: anyone verifies a certificate; and the certificates on a company's own pages. */
@Named("certificates")
@RequestScoped
public class CertificatePage {

    @EJB
    private StatusCertificates certificates;
    @Inject
    private AddressParameters parameters;

    private boolean loaded;
    private StatusCertificate found;
    private List<StatusCertificate> own;

    /** Whether a code was given. */
    public boolean isAsked() {
        return parameters.text("code") != null;
    }

    /** The certificate of the code; {@code null} where there is none. */
    public StatusCertificate getFound() {
        if (!loaded) {
            loaded = true;
            found = certificates.verify(parameters.text("code")).orElse(null);
        }
        return found;
    }

    /** Of statuses held today or later. */
    public List<StatusCertificate> of(PartnerCode company) {
        if (own == null) {
            own = certificates.of(company);
        }
        return own;
    }
}
