package ru.agatrt.partner.admission;

import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * One company in a run of renewals.
 *
 * @param manager   login of the personal manager; {@code null} where none is named
 * @param term      the new one
 * @param suspended the status rests already, and goes on resting
 * @param required  rows that decide
 * @param decision  of a person; {@code null} where there is none
 */
public record RenewalRow(PartnerCode partner, String name, String manager, StatusCode status, RenewalOutcome outcome, Period term, boolean suspended,
                         int required, int met, RenewalDecision decision) {

    public int missing() {
        return required - met;
    }

    /** Waits for a person once the run is applied. */
    public boolean isOpenCase() {
        return outcome.isCase() && decision == null;
    }
}
