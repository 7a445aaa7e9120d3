package ru.agatrt.partner.web.company;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.Map;
import ru.agatrt.partner.deal.DealFilter;
import ru.agatrt.partner.deal.DealState;
import ru.agatrt.partner.web.deal.DealLine;
import ru.agatrt.partner.web.deal.DealLists;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ListPage;

/** {@code …/deals}: the deals of one company. */
@Named("companyDeals")
@RequestScoped
public class CompanyDealsPage {

    @Inject
    private DealLists lists;
    @Inject
    private CompanyScope company;
    @Inject
    private AddressParameters parameters;

    private ListPage<DealLine> list;

    /** Reads what the address asks for; once, also where a form comes back and nobody has called it yet. */
    public void load() {
        if (list == null) {
            company.getCard();
            list = lists.read(parameters.list(company.getBase() + "/deals", "text", "state"),
                    new DealFilter(parameters.text("text"), parameters.constant("state", DealState.class), company.code().value(), null, null));
        }
    }

    public ListPage<DealLine> getList() {
        load();
        return list;
    }

    public DealState[] getStates() {
        return DealState.values();
    }

    /** What the form of the dialog must say again to come back to this page. */
    public Map<String, String> getHidden() {
        Map<String, String> hidden = new LinkedHashMap<>(company.getHidden());
        hidden.putAll(getList().address().parameters());
        return hidden;
    }
}
