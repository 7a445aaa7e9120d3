package ru.agatrt.partner.account;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.account.domain.Account;
import ru.agatrt.partner.account.domain.ApiToken;
import ru.agatrt.partner.account.persistence.AccountRepository;
import ru.agatrt.partner.account.persistence.ApiTokenRepository;
import ru.agatrt.partner.account.rules.PasswordHash;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.AuditTrail;

/** Tokens for machines that call the REST interface, so that no program has to know a password. */
@Stateless
@RolesAllowed(Role.ADMIN)
public class ApiTokens {

    /** Makes a token that was pasted in the wrong place findable by search. */
    public static final String PREFIX = "agp_";

    @EJB
    private Callers callers;

    @Inject
    private AccountRepository accounts;

    @Inject
    private ApiTokenRepository tokens;

    @Inject
    private PasswordVerifier random;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /** Of one account, newest first. */
    public List<TokenRow> of(String login) {
        Instant now = clock.instant();
        return tokens.findAll(login).stream()
                .map(t -> new TokenRow(t.tokenHash(), t.label(), t.createdAt(), t.expiresAt(), t.revokedAt(), t.isValidAt(now)))
                .toList();
    }

    /**
     * @return the token, which is kept nowhere and cannot be shown again
     * @throws InvalidInput {@code TOKEN_LABEL}, {@code TOKEN_DAYS}
     * @throws NotFound {@code ACCOUNT_NOT_FOUND}
     * @throws Conflict {@code ACCOUNT_INACTIVE}
     */
    public String create(NewToken wish) {
        String label = wish.label() == null ? "" : wish.label().strip();
        if (label.isEmpty() || label.length() > NewToken.LONGEST_LABEL) {
            throw new InvalidInput("TOKEN_LABEL", "max", NewToken.LONGEST_LABEL);
        }
        if (wish.days() < 1 || wish.days() > NewToken.MOST_DAYS) {
            throw new InvalidInput("TOKEN_DAYS", "max", NewToken.MOST_DAYS);
        }
        Account account = accounts.find(wish.login())
                .orElseThrow(() -> new NotFound("ACCOUNT_NOT_FOUND", "login", wish.login()));
        if (!account.isActive()) {
            throw new Conflict("ACCOUNT_INACTIVE", "login", account.login());
        }
        Instant now = clock.instant();
        String token = PREFIX + random.newToken();
        tokens.add(new ApiToken(account, label, PasswordHash.sha256(token), now, now.plus(Duration.ofDays(wish.days()))));
        audit.record(callers.current().login(), "TOKEN_CREATED", "ACCOUNT", account.login(), Map.of("label", label));
        return token;
    }

    /**
     * Takes effect with the next call.
     *
     * @param reference as in {@link TokenRow#reference()}
     * @throws NotFound {@code TOKEN_NOT_FOUND}
     */
    public void revoke(String reference) {
        ApiToken token = tokens.find(reference == null ? "" : reference).orElseThrow(() -> new NotFound("TOKEN_NOT_FOUND"));
        token.revoke(clock.instant());
        audit.record(callers.current().login(), "TOKEN_REVOKED", "ACCOUNT", token.account().login(), Map.of("label", token.label()));
    }
}
