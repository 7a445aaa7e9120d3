package ru.agatrt.partner.web.company;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import ru.agatrt.partner.agreement.AgreementView;
import ru.agatrt.partner.agreement.Agreements;
import ru.agatrt.partner.web.support.AddressParameters;

/** {@code …/agreements}: what was agreed with the company, in files and by people, with the signed papers. Open to every partner. */
@Named("agreementsPage")
@RequestScoped
public class AgreementsPage {

    @EJB
    private Agreements agreements;
    @Inject
    private CompanyScope company;
    @Inject
    private AddressParameters parameters;

    private List<AgreementView> list;

    /** Reads what the address asks for; once, also where a form comes back and nobody has called it yet. */
    public void load() {
        if (list == null) {
            company.getCard();
            list = agreements.of(company.code(), parameters.moment("knownAt"));
        }
    }

    public List<AgreementView> getList() {
        load();
        return list;
    }

    /** Whether another moment than now was asked for; nothing is edited there. */
    public boolean isThen() {
        return parameters.text("knownAt") != null;
    }

    /** Number and day that only the company's own row tells; {@code null} where an agreement of that number is known. */
    public String getOnlyNamed() {
        String number = company.getCard().agreementNo();
        return number == null || getList().stream().anyMatch(a -> a.number().equals(number)) ? null : number;
    }
}
