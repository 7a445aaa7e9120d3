package ru.agatrt.partner.admission;

import java.time.Instant;
import java.time.LocalDate;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * An application for a status.
 *
 * @param number {@code A-000012}
 * @param submittedBy login; of a manager where it came by letter; {@code null} for partners
 * @param note   what the applicant wrote; {@code null} where nothing
 * @param decision {@code null} while it is open
 */
public record StatusApplication(String number, PartnerCode partner, StatusCode status, LocalDate submittedOn, String submittedBy, String note,
                                State state, Decision decision, long version) {

    /** Where an application is. */
    public enum State {
        SUBMITTED, GRANTED, REFUSED, WITHDRAWN;

        /** Waits for a person. */
        public boolean isOpen() {
            return this == SUBMITTED;
        }
    }

    /**
     * @param words    why, and what the partner is told
     * @param term     of the status given; {@code null} without one
     * @param judgedAt knowledge the findings rest on, UTC; {@code null} where nobody judged
     */
    public record Decision(LocalDate on, String by, Words words, Period term, Instant judgedAt) {
    }

    /**
     * @param reason for the vendor's eyes (§1.1); {@code null} for partners, and where none was given
     * @param told   what the partner is told beside the decision; {@code null} where nothing
     */
    public record Words(String reason, String told) {

        public static final Words NONE = new Words(null, null);
    }

    /** As the partner sees it: what was decided and told, not why nor by whom (§1.1). */
    StatusApplication forPartner() {
        return new StatusApplication(number, partner, status, submittedOn, null, note, state, decision == null ? null
                : new Decision(decision.on(), null, new Words(null, decision.words().told()), decision.term(), null), version);
    }
}
