package ru.agatrt.partner.web.admission;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import ru.agatrt.partner.admission.ApplicationFilter;
import ru.agatrt.partner.admission.Applications;
import ru.agatrt.partner.admission.Joining;
import ru.agatrt.partner.admission.Joinings;
import ru.agatrt.partner.admission.RenewalCases;
import ru.agatrt.partner.admission.StatusApplication.State;
import ru.agatrt.partner.sanction.RegisterFilter;
import ru.agatrt.partner.sanction.SanctionRegister;
import ru.agatrt.partner.sanction.Violation;
import ru.agatrt.partner.web.support.CurrentCaller;

/** How much waits for a decision, for the numbers beside the sections. */
@Named("waiting")
@RequestScoped
public class Waiting {

    @EJB
    private Applications applications;
    @EJB
    private Joinings joinings;
    @EJB
    private SanctionRegister sanctions;
    @EJB
    private RenewalCases renewals;
    @Inject
    private CurrentCaller caller;

    private Long open;
    private Long reported;
    private Long cases;

    /** Applications without a decision; 0 for who does not decide them. */
    public long getApplications() {
        if (open == null) {
            open = caller.isMayReadApplications() ? applications.counts(ApplicationFilter.ALL).getOrDefault(State.SUBMITTED, 0L)
                    + joinings.counts().getOrDefault(Joining.State.SUBMITTED, 0L) + joinings.counts().getOrDefault(Joining.State.TAKEN, 0L) : 0L;
        }
        return open;
    }

    /** Violations reported and neither confirmed nor dismissed; 0 for who does not decide them. */
    public long getViolations() {
        if (reported == null) {
            reported = caller.isMayReadSanctions() ? sanctions.violationCounts(new RegisterFilter(null, null, null, null))
                    .getOrDefault(Violation.State.REPORTED, 0L) : 0L;
        }
        return reported;
    }

    /** Cases of renewals that wait for a person; 0 for who does not decide them. */
    public long getCases() {
        if (cases == null) {
            cases = caller.isMayReadApplications() ? renewals.open() : 0L;
        }
        return cases;
    }
}
