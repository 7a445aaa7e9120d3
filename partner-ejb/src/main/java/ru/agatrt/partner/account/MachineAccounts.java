package ru.agatrt.partner.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import ru.agatrt.partner.account.persistence.AccountRepository;

/** Accounts in whose name a part of the program itself acts. Closing such an account stops that part. */
@Stateless
@PermitAll
public class MachineAccounts {

    @Inject
    private AccountRepository accounts;

    /** Whether an account may act now in a role. */
    public boolean mayAct(String login, String role) {
        return accounts.findActive(login).filter(account -> account.roles().contains(role)).isPresent();
    }

    /** How far an account may look now; empty when it may not sign in. What a person asked for is made in this scope when nobody is there. */
    public Optional<CallerScope> scope(String login) {
        return accounts.findActive(login).map(a -> new CallerScope(a.login(), a.displayName(), a.roles(), a.partner()));
    }
}
