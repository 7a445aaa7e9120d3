package ru.agatrt.partner.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import ru.agatrt.partner.account.domain.Account;
import ru.agatrt.partner.account.domain.SetupLink;
import ru.agatrt.partner.account.persistence.SetupLinkRepository;
import ru.agatrt.partner.account.rules.PasswordHash;

/** Makes one-time links. The address is seen once, by whoever passes it on; the book keeps only a hash. */
@ApplicationScoped
class SetupLinks {

    @Inject
    private SetupLinkRepository links;

    @Inject
    private PasswordVerifier random;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "PUBLIC_URL", defaultValue = "http://localhost:8080/")
    private String publicUrl;

    IssuedLink issueForFirstAdministrator() {
        return issue(null);
    }

    IssuedLink issueFor(Account account) {
        return issue(account.id());
    }

    private IssuedLink issue(Long accountId) {
        Instant now = clock.instant();
        String token = random.newToken();
        links.replace(accountId, new SetupLink(accountId, PasswordHash.sha256(token), now), now);
        String base = publicUrl.endsWith("/") ? publicUrl : publicUrl + '/';
        return new IssuedLink(base + "setup?token=" + token, now.plus(SetupLink.LIFETIME));
    }
}
