package ru.agatrt.partner.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import ru.agatrt.partner.account.domain.Account;

/**
 * Passwords of API calls that were right a short while ago. Kept is only an HMAC under a key that is drawn at every start
 * and never leaves memory. The moment of the last password change is part of what is hashed, so that a change makes every
 * earlier entry worthless at once, on whichever way it came; an inactive account is refused before it is looked up here.
 */
@ApplicationScoped
public class RecentSuccesses {

    public static final Duration LIFETIME = Duration.ofMinutes(5);

    private static final int MOST = 1_000;

    private final SecretKeySpec key = randomKey();

    /** Oldest first, so that the bound drops what is nearest to its end. */
    private final Map<String, Instant> goodUntil = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST;
        }
    };

    boolean contains(Account account, String password, Instant now) {
        String mac = mac(account, password);
        synchronized (goodUntil) {
            Instant until = goodUntil.get(mac);
            return until != null && now.isBefore(until);
        }
    }

    void add(Account account, String password, Instant now) {
        String mac = mac(account, password);
        synchronized (goodUntil) {
            goodUntil.values().removeIf(until -> !now.isBefore(until));
            goodUntil.put(mac, now.plus(LIFETIME));
        }
    }

    private String mac(Account account, String password) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((account.login() + '\0' + account.passwordChangedAt() + '\0').getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }

    private static SecretKeySpec randomKey() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return new SecretKeySpec(bytes, "HmacSHA256");
    }
}
