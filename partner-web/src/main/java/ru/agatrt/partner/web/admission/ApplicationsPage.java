package ru.agatrt.partner.web.admission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.admission.ApplicationFilter;
import ru.agatrt.partner.admission.ApplicationRow;
import ru.agatrt.partner.admission.Applications;
import ru.agatrt.partner.admission.StatusApplication.State;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ListPage;

/** {@code /console/applications}: applications for a status, those that wait for a decision first. */
@Named("applicationsPage")
@RequestScoped
public class ApplicationsPage {

    private static final List<Integer> DAYS = List.of(3, 7, 14, 30);

    @EJB
    private Applications applications;
    @EJB
    private PartnerDirectory partners;
    @Inject
    private AddressParameters parameters;

    private ListPage<ApplicationRow> list;
    private Map<State, Long> counts;

    /** Reads what the address asks for; once, also where a form comes back and nobody has called it yet. */
    public void load() {
        if (list != null) {
            return;
        }
        String partner = parameters.text("partner");
        ApplicationFilter filter = new ApplicationFilter(parameters.text("text"), parameters.constant("state", State.class),
                parameters.constant("kind", StatusCode.class), partner == null ? null : new PartnerCode(partner), parameters.text("manager"), parameters.number("days"));
        list = parameters.list("/console/applications", "text", "state", "kind", "partner", "manager", "days").read(page -> applications.find(filter, page));
        counts = applications.counts(filter);
    }

    public ListPage<ApplicationRow> getList() {
        load();
        return list;
    }

    public State[] getStates() {
        return State.values();
    }

    /** Statuses one applies for. */
    public List<StatusCode> getKinds() {
        return List.of(StatusCode.AUTHORIZED, StatusCode.SILVER);
    }

    /** Days of waiting to choose among. */
    public List<Integer> getDays() {
        return DAYS;
    }

    public List<String> getManagers() {
        return partners.managers();
    }

    /** Over all states that the other filters leave. */
    public long count(State state) {
        load();
        return counts.getOrDefault(state, 0L);
    }
}
