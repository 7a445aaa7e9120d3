package ru.agatrt.partner.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.account.domain.Account;
import ru.agatrt.partner.account.persistence.AccountRepository;
import ru.agatrt.partner.account.rules.LoginRules;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.AuditTrail;

/** Accounts in the hands of their administrator. Passwords are not: a person sets it with a one-time link. */
@Stateless
@RolesAllowed(Role.ADMIN)
public class AccountAdministration {

    @EJB
    private Callers callers;

    @Inject
    private AccountRepository accounts;

    @Inject
    private SetupLinks links;

    @Inject
    private FailureMemory failures;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** All accounts by login. */
    public List<AccountRow> all() {
        return accounts.findAll().stream().map(this::row).toList();
    }

    /** @throws NotFound {@code ACCOUNT_NOT_FOUND} */
    public AccountRow get(String login) {
        return row(required(login));
    }

    /**
     * Makes an account without a password.
     *
     * @return the link its owner sets the password with
     * @throws InvalidInput {@code LOGIN}, {@code LOGIN_RESERVED}, {@code DISPLAY_NAME}, {@code ROLES_EMPTY},
     *                      {@code ROLE_UNKNOWN}, {@code ROLE_ALONE}, {@code PARTNER_COMPANY}
     * @throws Conflict {@code LOGIN_TAKEN}
     */
    public IssuedLink create(NewAccount wish) {
        String login = LoginRules.login(wish.login());
        String name = LoginRules.displayName(wish.displayName());
        LoginRules.requireRoles(wish.roles(), wish.partner().isPresent());
        if (accounts.find(login).isPresent()) {
            throw new Conflict("LOGIN_TAKEN", "value", login);
        }
        Account account = new Account(login, name, wish.roles(), wish.partner(), clock.instant());
        accounts.add(account);
        record("ACCOUNT_CREATED", login, Map.of("roles", String.join(" ", account.roles().stream().sorted().toList())));
        return links.issueFor(account);
    }

    /**
     * A new link for somebody who forgot the password or did not use the first link in time. The password in force stays
     * good until the link is used; earlier links end.
     *
     * @throws Conflict {@code ACCOUNT_INACTIVE}
     */
    public IssuedLink renewLink(String login) {
        Account account = required(login);
        if (!account.isActive()) {
            throw new Conflict("ACCOUNT_INACTIVE", "login", account.login());
        }
        record("SETUP_LINK_ISSUED", account.login(), Map.of());
        return links.issueFor(account);
    }

    /**
     * Ends sessions and calls of the account at once; what it did stays under its name.
     *
     * @throws Conflict {@code OWN_ACCOUNT}, {@code LAST_ADMIN}
     */
    public void deactivate(String login) {
        Account account = required(login);
        if (account.login().equals(callers.current().login())) {
            throw new Conflict("OWN_ACCOUNT");
        }
        if (account.roles().contains(Role.ADMIN) && otherAdministrators(account) == 0) {
            throw new Conflict("LAST_ADMIN");
        }
        account.deactivate();
        record("ACCOUNT_CLOSED", account.login(), Map.of());
    }

    public void reactivate(String login) {
        Account account = required(login);
        account.reactivate();
        failures.forget(account.login());
        record("ACCOUNT_OPENED", account.login(), Map.of());
    }

    /**
     * Says where letters to this person go; for an account of a company these are the letters to the company.
     *
     * @param email    empty: nowhere
     * @param language {@code ru} or {@code en}
     * @throws InvalidInput {@code ACCOUNT_EMAIL}, {@code PARAMETER_CHOICE}
     */
    public void reachBy(String login, String email, String language) {
        Account account = required(login);
        account.reachBy(LoginRules.email(email), LoginRules.language(language));
        record("ACCOUNT_LETTERS", account.login(), Map.of("known", account.email().isPresent(), "language", account.language()));
    }

    /** Ends the delay after failures. */
    public void unlock(String login) {
        Account account = required(login);
        account.unlock();
        failures.forget(account.login());
        record("ACCOUNT_UNLOCKED", account.login(), Map.of());
    }

    private long otherAdministrators(Account account) {
        return accounts.findAll().stream()
                .filter(a -> a.isActive() && a.roles().contains(Role.ADMIN) && !a.equals(account) && a.password().isPresent())
                .count();
    }

    private Account required(String login) {
        return accounts.find(login == null ? "" : login).orElseThrow(() -> new NotFound("ACCOUNT_NOT_FOUND", "login", login));
    }

    private void record(String action, String login, Map<String, ?> details) {
        audit.record(callers.current().login(), action, "ACCOUNT", login, details);
    }

    private AccountRow row(Account account) {
        Instant now = clock.instant();
        return new AccountRow(account.login(), account.displayName(), account.roles().stream().sorted().toList(),
                account.partner(), state(account, now), account.lockedUntil().filter(now::isBefore), account.createdAt(),
                new AccountRow.Letters(account.email(), account.language()));
    }

    private static AccountRow.State state(Account account, Instant now) {
        if (!account.isActive()) {
            return AccountRow.State.CLOSED;
        }
        if (account.password().isEmpty()) {
            return AccountRow.State.INVITED;
        }
        return account.lockedUntil().filter(now::isBefore).isPresent() ? AccountRow.State.LOCKED : AccountRow.State.OPEN;
    }
}
