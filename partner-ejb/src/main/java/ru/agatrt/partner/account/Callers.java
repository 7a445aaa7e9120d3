package ru.agatrt.partner.account;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import ru.agatrt.partner.account.persistence.AccountRepository;
import ru.agatrt.partner.kernel.Forbidden;
import ru.agatrt.partner.kernel.Role;

/**
 * The one place where a facade learns who calls it. The account is read from the book with every request, so that a deactivated
 * account or a changed company takes effect with the next request and not with the next sign-in.
 */
@Stateless
@PermitAll
@DeclareRoles({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PRIVACY, Role.ADMIN, Role.PARTNER, Role.ERP})
public class Callers {

    /** Name of the caller in background jobs; stands as the author of what a job writes. */
    public static final String SYSTEM_LOGIN = "system";

    /**
     * Principal that {@code @RunAs} roles are mapped to in glassfish-application.xml. No account can have this name,
     * because a login never contains {@code @}.
     */
    public static final String SYSTEM_PRINCIPAL = "system@agat-partner";

    private static final List<String> ALL_ROLES = List.of(
            Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PRIVACY, Role.ADMIN, Role.PARTNER, Role.ERP);

    @Resource
    private SessionContext context;

    @Inject
    private AccountRepository accounts;

    @Inject
    private CallersOfRequest found;

    /**
     * Scope of the present caller.
     *
     * @throws Forbidden {@code SIGN_IN_NEEDED} when nobody is signed in or the account is no longer active
     */
    public CallerScope current() {
        return find().orElseThrow(() -> new Forbidden("SIGN_IN_NEEDED"));
    }

    /** Scope of the present caller; empty on public pages that nobody signed in to. */
    public Optional<CallerScope> find() {
        String name = context.getCallerPrincipal().getName();
        if (SYSTEM_PRINCIPAL.equals(name)) {
            return Optional.of(new CallerScope(SYSTEM_LOGIN, SYSTEM_LOGIN, rolesOfJob(), Optional.empty()));
        }
        try {
            return found.of(name, this::read);
        } catch (ContextNotActiveException e) {
            // A thread of its own, outside any request: nothing is remembered there.
            return read(name);
        }
    }

    private Optional<CallerScope> read(String login) {
        return accounts.findActive(login)
                .map(a -> new CallerScope(a.login(), a.displayName(), a.roles(), a.partner()));
    }

    private Set<String> rolesOfJob() {
        return ALL_ROLES.stream()
                .filter(role -> !Role.PARTNER.equals(role) && context.isCallerInRole(role))
                .collect(Collectors.toUnmodifiableSet());
    }
}
