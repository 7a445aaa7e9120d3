package ru.agatrt.partner.web.company;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import ru.agatrt.partner.correction.Correction;
import ru.agatrt.partner.correction.CorrectionFilter;
import ru.agatrt.partner.correction.CorrectionSummary;
import ru.agatrt.partner.correction.Corrections;
import ru.agatrt.partner.correction.FactKind;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ListPage;

/** {@code …/corrections}: what became known of the company otherwise, between two moments, with who said so. */
@Named("correctionsPage")
@RequestScoped
public class CorrectionsPage {

    /** Before anything was known. */
    private static final Instant BEGINNING = Instant.parse("2000-01-01T00:00:00Z");
    private static final String[] NAMES = {"from", "to", "kind", "halfYear", "added"};

    @EJB
    private Corrections corrections;
    @Inject
    private CompanyScope company;
    @Inject
    private AddressParameters parameters;

    private ListPage<Correction> list;
    private CorrectionSummary summary;

    /** Reads what the address asks for. Open to every partner: it explains its own scorecard. */
    public void load() {
        company.getCard();
        Instant from = parameters.moment("from");
        CorrectionFilter filter = new CorrectionFilter(from == null ? BEGINNING : from, parameters.moment("to"), parameters.constant("kind", FactKind.class),
                parameters.halfYear("halfYear"), "yes".equals(parameters.text("added")));
        list = parameters.list(company.getBase() + "/corrections", NAMES).read(page -> corrections.find(company.code(), filter, page));
        summary = corrections.summary(company.code(), filter);
    }

    public ListPage<Correction> getList() {
        return list;
    }

    public CorrectionSummary getSummary() {
        return summary;
    }

    public FactKind[] getKinds() {
        return FactKind.values();
    }
}
