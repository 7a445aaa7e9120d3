package ru.agatrt.partner.account;

import java.util.Optional;
import java.util.Set;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;

/**
 * Who calls and how far that caller may look. A partner's scope is one company: facades put {@link #partner()} into the
 * SQL, and what belongs to another company answers exactly as if it did not exist.
 *
 * @param login       account name; {@link Callers#SYSTEM_LOGIN} for background jobs
 * @param displayName for documents and screens
 * @param roles       names from {@link Role}
 * @param partner     the one company of a {@code PARTNER} account; empty for staff, the ERP and jobs
 */
public record CallerScope(String login, String displayName, Set<String> roles, Optional<PartnerCode> partner) {

    public CallerScope {
        roles = Set.copyOf(roles);
        if (roles.contains(Role.PARTNER) != partner.isPresent()) {
            throw new IllegalArgumentException("a PARTNER account has exactly one company, any other account none: " + login);
        }
    }

    /** Whether the caller is bound to one company. */
    public boolean isPartner() {
        return partner.isPresent();
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** Whether the company may be seen at all; what staff may see beyond that is decided by roles. */
    public boolean mayRead(PartnerCode code) {
        return partner.isEmpty() || partner.get().equals(code);
    }

    /** @throws NotFound {@code PARTNER_NOT_FOUND} when the company is not the caller's own */
    public void requireMayRead(PartnerCode code) {
        if (!mayRead(code)) {
            throw new NotFound("PARTNER_NOT_FOUND", "code", code.value());
        }
    }
}
