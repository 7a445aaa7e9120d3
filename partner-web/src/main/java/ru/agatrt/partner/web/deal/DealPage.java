package ru.agatrt.partner.web.deal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.deal.DealVersion;
import ru.agatrt.partner.deal.Deals;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ListAddress;
import ru.agatrt.partner.web.support.SiteAddress;

/** {@code /console/deals/{no}}: one deal, what hangs on it, and its versions with their authors. */
@Named("dealPage")
@RequestScoped
public class DealPage {

    @EJB
    private Deals deals;
    @Inject
    private DealLists lists;
    @Inject
    private AddressParameters parameters;

    private DealLine line;
    private List<DealVersion> history;

    /**
     * Reads the deal; once, also where a form comes back and nobody has called it yet.
     *
     * @throws ru.agatrt.partner.kernel.NotFound when there is no such deal
     */
    public void load() {
        if (line == null) {
            line = lists.line(parameters.required("no"));
            history = deals.history(line.deal().dealNo());
        }
    }

    public DealLine getLine() {
        load();
        return line;
    }

    /** The newest first. */
    public List<DealVersion> getHistory() {
        load();
        return history;
    }

    /** What the form of the dialog must say again to come back to this page. */
    public Map<String, String> getHidden() {
        return Map.of("no", getLine().deal().dealNo());
    }

    /** Address of this page, for the dialog to come back to. */
    public ListAddress getAddress() {
        return new ListAddress("/console/deals/" + SiteAddress.part(getLine().deal().dealNo()), Map.of(), null, 1, ListAddress.ROWS.get(0));
    }
}
