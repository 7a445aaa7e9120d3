package ru.agatrt.partner.admission;

import java.time.LocalDate;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * An application for a status.
 *
 * @param number {@code A-000012}
 * @param note   what the applicant wrote; {@code null} where nothing
 * @param decision {@code null} while it is open
 */
public record StatusApplication(String number, PartnerCode partner, StatusCode status, LocalDate submittedOn, String submittedBy, String note,
                                State state, Decision decision, long version) {

    /** Where an application is. */
    public enum State {
        SUBMITTED, GRANTED, REFUSED, WITHDRAWN
    }

    /**
     * @param reason for the vendor's eyes (§1.1); {@code null} for partners, and where none was given
     * @param term   of the status given; {@code null} without one
     */
    public record Decision(LocalDate on, String by, String reason, Period term) {
    }

    /** As the partner sees it: what was decided, not why (§1.1). */
    StatusApplication withoutReason() {
        return decision == null ? this : new StatusApplication(number, partner, status, submittedOn, submittedBy, note, state,
                new Decision(decision.on(), null, null, decision.term()), version);
    }
}
