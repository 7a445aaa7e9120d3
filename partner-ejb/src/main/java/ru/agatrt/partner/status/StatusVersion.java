package ru.agatrt.partner.status;

import ru.agatrt.partner.kernel.fact.VersionSource;

/**
 * One version of an assignment with everything behind it.
 *
 * @param cause     what led to the decision; {@code HISTORY} where a file told it
 * @param decidedBy login; {@code null} where a file told it, and towards partners
 */
public record StatusVersion(HeldStatus held, Assignment.Cause cause, String decidedBy, VersionSource source) {

    /**
     * For partners: without authors and without notes, except the number of a published list or of their own application (§1.1).
     */
    public StatusVersion withoutReasons() {
        boolean own = cause == Assignment.Cause.REVIEW || cause == Assignment.Cause.APPLICATION || cause == Assignment.Cause.AUTHORIZATION;
        return new StatusVersion(own ? held : new HeldStatus(held.status(), held.direction(), held.from(), held.lastDay(),
                held.individualThreshold(), held.decidedOn(), null), cause, null, source.withoutAuthor());
    }
}
