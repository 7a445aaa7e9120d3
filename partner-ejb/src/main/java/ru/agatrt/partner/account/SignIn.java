package ru.agatrt.partner.account;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ru.agatrt.partner.account.domain.Account;
import ru.agatrt.partner.account.persistence.AccountRepository;
import ru.agatrt.partner.account.persistence.ApiTokenRepository;
import ru.agatrt.partner.account.rules.PasswordHash;

/**
 * Proof of identity by password, token or an open session. Runs without a transaction of its own, since hashing takes a
 * quarter of a second; what it records are short transactions of the repository.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {

    @Inject
    private AccountRepository accounts;

    @Inject
    private ApiTokenRepository tokens;

    @Inject
    private PasswordVerifier verifier;

    @Inject
    private FailureMemory failures;

    @Inject
    private RecentSuccesses recent;

    @Inject
    private Clock clock;

    /** Sign-in of a person in a form. @param address network address of the client */
    public SignInResult byPassword(String login, String password, String address) {
        return attempt(login, password, address, false);
    }

    /**
     * One of many calls of a machine with the same password: a success is remembered for
     * {@link RecentSuccesses#LIFETIME}, so that not every call costs a hash.
     */
    public SignInResult byPasswordOfCall(String login, String password, String address) {
        return attempt(login, password, address, true);
    }

    /** The owner of a token that is neither expired nor revoked. */
    public Optional<SignedIn> byToken(String token) {
        return tokens.findOwner(PasswordHash.sha256(token), clock.instant()).map(SignIn::signedIn);
    }

    /**
     * Whether an open session still stands.
     *
     * @param passwordChangedAt as it was when the session was opened
     */
    public Optional<SignedIn> resume(String login, Instant passwordChangedAt) {
        return accounts.findActive(login)
                .filter(account -> account.passwordChangedAt().equals(passwordChangedAt))
                .map(SignIn::signedIn);
    }

    private SignInResult attempt(String login, String password, String address, boolean remember) {
        // One attempt on a login at a time: a hundred parallel guesses would all pass before the first failure counts.
        return failures.oneAtATime(login, () -> decide(login, password, address, remember));
    }

    private SignInResult decide(String login, String password, String address, boolean remember) {
        Instant now = clock.instant();
        Optional<Account> found = accounts.find(login);
        Optional<Duration> wait = failures.wait(login, address, found.flatMap(Account::lockedUntil), now);
        if (wait.isPresent()) {
            return new SignInResult.Delayed(wait.get());
        }
        Optional<Account> active = found.filter(Account::isActive);
        if (remember && active.isPresent() && recent.contains(active.get(), password, now)) {
            return new SignInResult.Accepted(signedIn(active.get()));
        }
        // The password of an unknown login is hashed too: the time of the answer must not tell which logins exist.
        if (!verifier.matches(active.flatMap(Account::password), password)) {
            failures.record(login, address, now);
            accounts.change(login, account -> account.recordFailure(now));
            return new SignInResult.Refused();
        }
        Account account = active.orElseThrow();
        succeed(account, password);
        if (remember) {
            recent.add(account, password, now);
        }
        return new SignInResult.Accepted(signedIn(account));
    }

    private void succeed(Account account, String password) {
        failures.forget(account.login());
        boolean outdated = account.password().orElseThrow().isOutdated();
        if (outdated || account.failedAttempts() > 0) {
            Optional<PasswordHash> renewed = outdated ? Optional.of(verifier.hash(password)) : Optional.empty();
            accounts.change(account.login(), a -> {
                a.unlock();
                renewed.ifPresent(a::renewHash);
            });
        }
    }

    static SignedIn signedIn(Account account) {
        return new SignedIn(account.login(), account.displayName(), account.roles(), account.partner(),
                account.passwordChangedAt(), account.language());
    }
}
