package ru.agatrt.partner.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import ru.agatrt.partner.account.domain.Account;
import ru.agatrt.partner.account.persistence.AccountRepository;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.AuditTrail;

/** What people may change about their own account. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PRIVACY, Role.ADMIN, Role.PARTNER})
public class OwnAccount {

    @EJB
    private Callers callers;

    @EJB
    private SignIn signIn;

    @Inject
    private AccountRepository accounts;

    @Inject
    private NewPasswords newPasswords;

    @Inject
    private AuditTrail audit;

    /**
     * Changes the password; every session but the one that is opened anew with the result is over.
     *
     * @throws InvalidInput {@code PASSWORD_CURRENT_WRONG}, {@code PASSWORD_SAME}
     * @throws InvalidPassword with everything that is wrong with the new one
     * @throws Conflict {@code TOO_MANY_ATTEMPTS}: a stolen session must not serve to guess the password
     */
    public SignedIn changePassword(PasswordChange change) {
        String login = callers.current().login();
        SignInResult proof = signIn.byPassword(login, change.current(), change.address());
        if (proof instanceof SignInResult.Delayed delayed) {
            throw new Conflict("TOO_MANY_ATTEMPTS", "seconds", delayed.delay().toSeconds() + 1);
        }
        if (!(proof instanceof SignInResult.Accepted)) {
            throw new InvalidInput("PASSWORD_CURRENT_WRONG");
        }
        if (change.current().equals(change.next())) {
            throw new InvalidInput("PASSWORD_SAME");
        }
        Account account = accounts.findActive(login).orElseThrow();
        newPasswords.set(account, change.next());
        audit.record(login, "PASSWORD_CHANGED", "ACCOUNT", login, Map.of());
        return SignIn.signedIn(account);
    }
}
