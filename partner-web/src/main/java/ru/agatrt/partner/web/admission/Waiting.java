package ru.agatrt.partner.web.admission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ru.agatrt.partner.admission.ApplicationFilter;
import ru.agatrt.partner.admission.Applications;
import ru.agatrt.partner.admission.StatusApplication.State;
import ru.agatrt.partner.web.support.CurrentCaller;

/** How much waits for a decision, for the numbers beside the sections. */
@Named("waiting")
@RequestScoped
public class Waiting {

    @EJB
    private Applications applications;
    @Inject
    private CurrentCaller caller;

    private Long open;

    /** Applications without a decision; 0 for who does not decide them. */
    public long getApplications() {
        if (open == null) {
            open = caller.isMayReadApplications() ? applications.counts(ApplicationFilter.ALL).getOrDefault(State.SUBMITTED, 0L) : 0L;
        }
        return open;
    }
}
