package ru.agatrt.partner.web.admission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import ru.agatrt.partner.admission.ApplicationDecisions;
import ru.agatrt.partner.admission.ApplicationFilter;
import ru.agatrt.partner.admission.ApplicationRow;
import ru.agatrt.partner.admission.Applications;
import ru.agatrt.partner.admission.StatusApplication;
import ru.agatrt.partner.admission.StatusApplication.Words;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.partner.PartnerCard;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.web.scorecard.ScorecardView;
import ru.agatrt.partner.web.scorecard.ScorecardViews;
import ru.agatrt.partner.web.support.Acted;
import ru.agatrt.partner.web.support.AddressParameters;
import ru.agatrt.partner.web.support.CurrentCaller;
import ru.agatrt.partner.web.support.SiteAddress;

/** {@code /console/applications/{no}}: an application beside what is met and missing, and the decision on it. */
@Named("applicationPage")
@RequestScoped
public class ApplicationPage {

    /** What the dialog is open for; names stand in the address. */
    public enum Act {
        GRANT, REFUSE, WITHDRAW
    }

    private static final int OTHERS = 10;

    @EJB
    private Applications applications;
    @EJB
    private ApplicationDecisions decisions;
    @EJB
    private PartnerDirectory partners;
    @Inject
    private ScorecardViews scorecards;
    @Inject
    private AddressParameters parameters;
    @Inject
    private CurrentCaller caller;
    @Inject
    private Acted acted;

    private ApplicationRow row;
    private PartnerCard card;
    private ScorecardView view;
    private Period term;

    /** Reads the application; once, also where a form comes back and nobody has called it yet. */
    public void load() {
        if (row == null) {
            row = applications.get(parameters.required("no"));
            card = partners.card(application().partner());
            view = scorecards.of(card, decisions.scorecard(application().number()));
            term = application().decision() == null ? decisions.term(application().status()) : application().decision().term();
        }
    }

    private StatusApplication application() {
        return row.application();
    }

    public ApplicationRow getRow() {
        load();
        return row;
    }

    public PartnerCard getCard() {
        load();
        return card;
    }

    public ScorecardView getView() {
        load();
        return view;
    }

    /** Term given, or that a grant of today would give; {@code null} where nothing was given. */
    public Period getTerm() {
        load();
        return term;
    }

    /** Other applications of the company. */
    public List<ApplicationRow> getOthers() {
        load();
        return applications.find(ApplicationFilter.of(application().partner(), null), PageRequest.of(0, OTHERS)).items().stream()
                .filter(other -> !other.application().number().equals(application().number())).toList();
    }

    /** Whether the present caller may grant: all is met, or a director overlooks what is not. */
    public boolean isMayGrant() {
        return getView().eligible() || caller.isDirector();
    }

    /** Act whose dialog is open; {@code null} for none, and once it is decided. */
    public Act getAct() {
        Act act = parameters.constant("act", Act.class);
        return act != null && getRow().application().state().isOpen() && (act != Act.GRANT || isMayGrant()) ? act : null;
    }

    public String getAddress() {
        return "/console/applications/" + SiteAddress.part(getRow().application().number());
    }

    public String getReason() {
        return parameters.text("reason");
    }

    public String getTold() {
        return parameters.text("told");
    }

    /** Does what the dialog is open for and comes back to the page. */
    public void decide() throws IOException {
        String number = parameters.required("no");
        Act act = parameters.constant("act", Act.class);
        Words words = new Words(getReason(), getTold());
        acted.attempt("/console/applications/" + SiteAddress.part(number), () -> {
            switch (act) {
                case GRANT -> decisions.grant(number, words);
                case REFUSE -> decisions.refuse(number, words);
                case WITHDRAW -> applications.withdraw(number);
            }
            return acted.say("applications.done." + act, "number", number);
        });
    }
}
