package ru.agatrt.partner.web.company;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.Benefits;
import ru.agatrt.partner.partner.PartnerCard;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.CurrentCaller;
import ru.agatrt.partner.web.support.SiteAddress;

/**
 * Whose page it is: of staff, the company the address names; of a partner always its own, whatever the address says.
 */
@Named("company")
@RequestScoped
public class CompanyScope {

    @EJB
    private PartnerDirectory directory;
    @EJB
    private Benefits benefits;
    @Inject
    private CurrentCaller caller;
    @Inject
    private AddressParameters parameters;

    private PartnerCard card;

    public PartnerCode code() {
        Optional<PartnerCode> own = caller.company();
        return own.isPresent() ? own.get() : new PartnerCode(parameters.required("code"));
    }

    /** @throws ru.agatrt.partner.kernel.NotFound when there is no such company */
    public PartnerCard getCard() {
        if (card == null) {
            card = directory.card(code());
        }
        return card;
    }

    /** Address above the pages: {@code /portal} or {@code /console/partners/P-00417}. */
    public String getBase() {
        return caller.isPartner() ? "/portal" : "/console/partners/" + SiteAddress.part(code().value());
    }

    /** Above the downloads of the company. */
    public String getFiles() {
        return "/files/partners/" + SiteAddress.part(code().value());
    }

    /** Parameters that a form says again besides those of its list; names nothing in the portal. */
    public Map<String, String> getHidden() {
        return caller.isPartner() ? Map.of() : Map.of("code", code().value());
    }

    /** Whether this part of the portal is closed to the partner's statuses; staff is never kept out. */
    public boolean isClosed() {
        return caller.isPartner() && !benefits.isOpen(code(), Benefits.PORTAL);
    }

    /** Statuses that open it. */
    public List<StatusCode> getOpenedBy() {
        return benefits.statusesWith(Benefits.PORTAL);
    }
}
