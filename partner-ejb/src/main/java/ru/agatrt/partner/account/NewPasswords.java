package ru.agatrt.partner.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import ru.agatrt.partner.account.domain.Account;
import ru.agatrt.partner.account.rules.PasswordRules;
import ru.agatrt.partner.kernel.Text;

/** The one way a person's password gets into the book. */
@ApplicationScoped
class NewPasswords {

    @Inject
    private PasswordVerifier verifier;

    @Inject
    private FailureMemory failures;

    @Inject
    private Clock clock;

    /** @throws InvalidPassword with everything that is wrong with it */
    void set(Account account, String password) {
        List<Text> faults = PasswordRules.faults(account.login(), password == null ? "" : password);
        if (!faults.isEmpty()) {
            throw new InvalidPassword(faults);
        }
        // As fine as the column: the moment is compared with what a session remembers.
        account.changePassword(verifier.hash(password), clock.instant().truncatedTo(ChronoUnit.MICROS));
        failures.forget(account.login());
    }
}
