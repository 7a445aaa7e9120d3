package ru.agatrt.partner.admission;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * An application to join.
 *
 * @param number  {@code J-000007}
 * @param partner code of the company it became; {@code null} while it has not
 * @param known   code of a partner that has this INN already; {@code null} where none has
 * @param today   day of reading
 */
public record Joining(String number, NewJoining wanted, State state, LocalDate submittedOn, People people, LocalDate decidedOn,
                      StatusApplication.Words words, String partner, String known, LocalDate today) {

    /** Where it is. */
    public enum State {
        SUBMITTED, TAKEN, ACCEPTED, REFUSED;

        public boolean isOpen() {
            return this == SUBMITTED || this == TAKEN;
        }
    }

    /**
     * Logins.
     *
     * @param submittedBy {@code null}: the public form
     */
    public record People(String submittedBy, String takenBy, String decidedBy) {
    }

    /** Days from handing in to the decision, or to today. */
    public long days() {
        return ChronoUnit.DAYS.between(submittedOn, decidedOn == null ? today : decidedOn);
    }
}
