package ru.agatrt.partner.partner;

import java.time.LocalDate;
import ru.agatrt.partner.kernel.Period;

/** What a certificate of a status says on a day. */
public enum CertificateState {
    VALID,
    /** The status stays assigned and rests for a time. */
    SUSPENDED,
    /** The term has not begun. */
    COMING,
    ENDED,
    /** The assignment it was issued for does not stand any more. */
    ANNULLED;

    /**
     * @param term      of the assignment as known now; {@code null} where there is none
     * @param suspended on the day
     */
    public static CertificateState of(Period term, boolean suspended, LocalDate day) {
        if (term == null) {
            return ANNULLED;
        }
        if (day.isBefore(term.from())) {
            return COMING;
        }
        return !term.contains(day) ? ENDED : suspended ? SUSPENDED : VALID;
    }
}
