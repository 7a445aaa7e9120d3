package ru.agatrt.partner.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import ru.agatrt.partner.kernel.PartnerCode;

/**
 * A person or machine that has proved who it is.
 *
 * @param passwordChangedAt a session opened before this moment is over: a change of password ends all other sessions
 * @param language          {@code ru} or {@code en}
 */
public record SignedIn(String login, String displayName, Set<String> roles, Optional<PartnerCode> partner,
                       Instant passwordChangedAt, String language) {

    public SignedIn {
        roles = Set.copyOf(roles);
    }
}
