package ru.agatrt.partner.web.admission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import ru.agatrt.partner.admission.Joining;
import ru.agatrt.partner.admission.Joining.State;
import ru.agatrt.partner.admission.Joinings;
import ru.agatrt.partner.admission.StatusApplication.Words;
import ru.agatrt.partner.web.support.Acted;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.ListPage;
import ru.agatrt.partner.web.support.SiteAddress;

/** {@code /console/applications/joining} and one of them: taken up, accepted, refused. */
@Named("joiningPage")
@RequestScoped
public class JoiningPage {

    /** What the dialog is open for. */
    public enum Act {
        TAKE, ACCEPT, REFUSE
    }

    private static final String HERE = "/console/applications/joining";

    @EJB
    private Joinings joinings;
    @Inject
    private AddressParameters parameters;
    @Inject
    private Acted acted;

    private ListPage<Joining> list;
    private Map<State, Long> counts;
    private Joining joining;

    public ListPage<Joining> getList() {
        if (list == null) {
            list = parameters.list(HERE, "text", "state")
                    .read(page -> joinings.find(parameters.text("text"), parameters.constant("state", State.class), page));
        }
        return list;
    }

    public State[] getStates() {
        return State.values();
    }

    public long count(State state) {
        if (counts == null) {
            counts = joinings.counts();
        }
        return counts.getOrDefault(state, 0L);
    }

    /** Waits for a person. */
    public long getOpen() {
        return count(State.SUBMITTED) + count(State.TAKEN);
    }

    /** The application the address names. */
    public Joining getJoining() {
        if (joining == null) {
            joining = joinings.get(parameters.required("no"));
        }
        return joining;
    }

    public String getAddress() {
        return HERE + "/" + SiteAddress.part(getJoining().number());
    }

    /** Act whose dialog is open; {@code null} for none, and once it is decided. */
    public Act getAct() {
        Act act = parameters.constant("act", Act.class);
        return act != null && getJoining().state().isOpen() ? act : null;
    }

    /** Does what the dialog is open for and comes back to the page. */
    public void decide() throws IOException {
        String number = parameters.required("no");
        Act act = parameters.constant("act", Act.class);
        acted.attempt(HERE + "/" + SiteAddress.part(number), () -> {
            String code = "";
            switch (act) {
                case TAKE -> joinings.take(number);
                case REFUSE -> joinings.refuse(number, new Words(parameters.text("reason"), parameters.text("told")));
                case ACCEPT -> code = joinings.accept(number);
            }
            return acted.say("joining.done." + act, "number", number, "code", code);
        });
    }
}
