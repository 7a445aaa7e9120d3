package ru.agatrt.partner.account;

import java.util.Optional;
import java.util.Set;
import ru.agatrt.partner.kernel.PartnerCode;

/**
 * An account to be made.
 *
 * @param roles   any of staff's together, or {@code PARTNER} alone, or {@code ERP} alone
 * @param partner the company, for {@code PARTNER} and only then
 */
public record NewAccount(String login, String displayName, Set<String> roles, Optional<PartnerCode> partner) {

    public NewAccount {
        roles = Set.copyOf(roles);
    }
}
