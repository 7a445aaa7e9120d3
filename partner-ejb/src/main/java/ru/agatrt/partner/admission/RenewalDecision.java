package ru.agatrt.partner.admission;

import java.time.LocalDate;

/**
 * What a person decided on a case of a renewal.
 *
 * @param reason        for the vendor's eyes (§1.1)
 * @param effectiveFrom first day of what was decided
 */
public record RenewalDecision(Kind kind, LocalDate on, String by, String reason, LocalDate effectiveFrom) {

    /** Which. */
    public enum Kind {
        /** Silver gave way to authorized. */
        LOWERED,
        /** Silver was prolonged all the same. */
        KEPT,
        /** The suspension ended. */
        RESUMED
    }
}
