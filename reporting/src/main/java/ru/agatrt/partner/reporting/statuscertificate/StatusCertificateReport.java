package ru.agatrt.partner.reporting.statuscertificate;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.partner.StatusCertificate;
import ru.agatrt.partner.partner.StatusCertificates;
import ru.agatrt.partner.program.EditionSummary;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.reporting.catalogue.RenderedReport;
import ru.agatrt.partner.reporting.catalogue.ReportCall;
import ru.agatrt.partner.reporting.catalogue.ReportDefinition;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.export.Imprint;
import ru.agatrt.partner.reporting.style.Texts;

/** Certificates of a partner's statuses of today and later, from the book: whether one holds is read from its assignment (ADR 0070). */
@ApplicationScoped
public class StatusCertificateReport implements ReportDefinition {

    /** As in addresses. */
    public static final String NAME = "status-certificate";

    @EJB
    private StatusCertificates certificates;
    @EJB
    private ProgramEditions editions;
    @Inject
    @ConfigProperty(name = "PUBLIC_URL", defaultValue = "http://localhost:8080/")
    private String publicUrl;

    @Override
    public ReportDescription describe(Locale locale) {
        return new ReportDescription(NAME, Texts.of(NAME, locale).say("report.title"),
                List.of(new ReportDescription.Parameter("partner", false)), List.of(ReportFormat.values()),
                Set.of(Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PARTNER));
    }

    @Override
    public void check(ReportCall call) {
        own(partner(call));
    }

    @Override
    public RenderedReport render(ReportCall call) {
        PartnerCode partner = partner(call);
        List<StatusCertificate> own = own(partner);
        CertificateForms forms = new CertificateForms(partner.value(), own, publicUrl.endsWith("/") ? publicUrl : publicUrl + "/", imprint(call, partner));
        ReportFormat format = call.request().format();
        return RenderedReport.of(NAME, partner.value(), format, forms.in(format));
    }

    private static PartnerCode partner(ReportCall call) {
        return call.request().parameter("partner").map(PartnerCode::new).or(() -> call.caller().partner())
                .orElseThrow(() -> new InvalidInput("REPORT_PARAMETER_MISSING", "report", NAME, "parameter", "partner"));
    }

    /** The facade answers "not found" for a company that is not the caller's. */
    private List<StatusCertificate> own(PartnerCode partner) {
        List<StatusCertificate> own = certificates.of(partner);
        if (own.isEmpty()) {
            throw new NotFound("CERTIFICATE_NONE", "partner", partner.value());
        }
        return own;
    }

    private Imprint imprint(ReportCall call, PartnerCode partner) {
        Texts texts = Texts.of(NAME, call.request().locale());
        EditionSummary edition = editions.summaryInForceOn(LocalDate.ofInstant(call.producedAt(), Texts.MOSCOW));
        return new Imprint(texts, partner.value(), texts.say("edition", "title", texts.pick(edition.titleRu(), edition.titleEn())),
                List.of(texts.say("known", "moment", texts.moment(call.producedAt()))),
                new Imprint.Producer(call.caller().displayName(), call.producedAt()));
    }
}
