package ru.agatrt.partner.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import ru.agatrt.partner.account.domain.Account;
import ru.agatrt.partner.account.domain.SetupLink;
import ru.agatrt.partner.account.persistence.AccountRepository;
import ru.agatrt.partner.account.persistence.SetupLinkRepository;
import ru.agatrt.partner.account.rules.LoginRules;
import ru.agatrt.partner.account.rules.PasswordHash;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.AuditTrail;

/** Setting a password with a one-time link. Open to all: whoever has the link has the right. */
@Stateless
@PermitAll
public class Setup {

    @Inject
    private SetupLinkRepository links;

    @Inject
    private AccountRepository accounts;

    @Inject
    private NewPasswords newPasswords;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    @EJB
    private FirstAdministrator firstAdministrator;

    /**
     * What the link is for.
     *
     * @throws NotFound {@code SETUP_LINK_UNKNOWN}
     * @throws Conflict {@code SETUP_LINK_USED}, {@code SETUP_LINK_EXPIRED}, {@code SETUP_NOT_NEEDED}
     */
    public SetupView open(String token) {
        Optional<Account> account = account(usableLink(token));
        return new SetupView(account.map(Account::login), account.map(Account::displayName));
    }

    /**
     * Uses the link up and sets the password. Two at once: the second is refused, because the link's version has changed.
     *
     * @throws NotFound as {@link #open}
     * @throws Conflict as {@link #open}
     * @throws InvalidPassword with everything that is wrong with the password
     * @throws ru.agatrt.partner.kernel.InvalidInput {@code LOGIN}, {@code LOGIN_RESERVED}, {@code DISPLAY_NAME}
     */
    public SignedIn complete(SetupForm form) {
        SetupLink link = usableLink(form.token());
        Instant now = clock.instant();
        Account account = account(link).orElseGet(() -> new Account(LoginRules.login(form.login()),
                LoginRules.displayName(form.displayName()), Set.of(Role.ADMIN), Optional.empty(), now));
        newPasswords.set(account, form.password());
        link.use(now);
        if (link.accountId().isEmpty()) {
            accounts.add(account);
            firstAdministrator.withdraw();
        }
        audit.record(account.login(), link.accountId().isEmpty() ? "FIRST_ADMINISTRATOR" : "PASSWORD_SET",
                "ACCOUNT", account.login(), Map.of());
        return SignIn.signedIn(account);
    }

    private SetupLink usableLink(String token) {
        SetupLink link = links.find(PasswordHash.sha256(token == null ? "" : token))
                .orElseThrow(() -> new NotFound("SETUP_LINK_UNKNOWN"));
        link.requireUsable(clock.instant());
        if (link.accountId().isEmpty() && !accounts.isEmpty()) {
            throw new Conflict("SETUP_NOT_NEEDED");
        }
        return link;
    }

    private Optional<Account> account(SetupLink link) {
        return link.accountId().map(id -> accounts.findById(id)
                .filter(Account::isActive)
                .orElseThrow(() -> new NotFound("SETUP_LINK_UNKNOWN")));
    }
}
