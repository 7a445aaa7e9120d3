package ru.agatrt.partner.web.deal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ru.agatrt.partner.deal.DealFilter;
import ru.agatrt.partner.deal.DealState;
import ru.agatrt.partner.deal.DealSum;
import ru.agatrt.partner.deal.Deals;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ListPage;

/** {@code /console/deals}: deals, those that wait for a decision first. */
@Named("dealsPage")
@RequestScoped
public class DealsPage {

    private static final int HALF_YEARS = 8;

    @EJB
    private Deals deals;
    @EJB
    private PartnerDirectory partners;
    @Inject
    private DealLists lists;
    @Inject
    private AddressParameters parameters;
    @Inject
    private Clock clock;

    private ListPage<DealLine> list;
    private Map<DealState, DealSum> sums;

    /** Reads what the address asks for; once, also where a form comes back and nobody has called it yet. */
    public void load() {
        if (list != null) {
            return;
        }
        list = lists.read(parameters.list("/console/deals", "text", "state", "partner", "manager", "halfYear"), filter(parameters.constant("state", DealState.class)));
        sums = deals.sums(filter(null));
    }

    private DealFilter filter(DealState state) {
        return new DealFilter(parameters.text("text"), state, parameters.text("partner"), parameters.text("manager"), parameters.halfYear("halfYear"));
    }

    public ListPage<DealLine> getList() {
        load();
        return list;
    }

    public DealState[] getStates() {
        return DealState.values();
    }

    /** Over all states that the other filters leave; {@code null} for a state without deals. */
    public DealSum sum(DealState state) {
        load();
        return sums.get(state);
    }

    public List<String> getManagers() {
        return partners.managers();
    }

    /** Newest first; one in the address is among them however old it is. */
    public List<HalfYear> getHalfYears() {
        HalfYear chosen = parameters.halfYear("halfYear");
        List<HalfYear> last = Stream.iterate(HalfYear.of(LocalDate.now(clock)), HalfYear::previous).limit(HALF_YEARS).toList();
        return chosen == null || last.contains(chosen) ? last : Stream.concat(last.stream(), Stream.of(chosen)).toList();
    }
}
