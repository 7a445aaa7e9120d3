package ru.agatrt.partner.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.kernel.PartnerCode;

/**
 * An account as its administrator sees it.
 *
 * @param roles       in alphabetical order
 * @param lockedUntil sign-in is closed until then because of failures; empty when it is open
 */
public record AccountRow(String login, String displayName, List<String> roles, Optional<PartnerCode> partner, State state,
                         Optional<Instant> lockedUntil, Instant createdAt, Letters letters) {

    /**
     * Where letters go.
     *
     * @param email    empty when not known
     * @param language {@code ru} or {@code en}
     */
    public record Letters(Optional<String> email, String language) {
    }

    /** What an administrator can do depends on it. */
    public enum State {
        /** Signs in. */
        OPEN,
        /** Made, but its link was not used yet. */
        INVITED,
        /** Refused for a while after failures. */
        LOCKED,
        /** Refused until an administrator opens it again. */
        CLOSED
    }
}
