package ru.agatrt.partner.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import ru.agatrt.partner.account.rules.PasswordHash;

/** Hashes and random tokens: the only place of this feature where randomness comes in. */
@ApplicationScoped
public class PasswordVerifier {

    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /** Stands in for an account that does not exist, so that the check takes as long as for one that does. */
    private final PasswordHash nobody = new PasswordHash(PasswordHash.CURRENT_ROUNDS, salt(), new byte[32]);

    public PasswordHash hash(String password) {
        return PasswordHash.of(password, salt());
    }

    /** @param stored empty for an unknown login or one that was never set up: always {@code false}, after the same time */
    public boolean matches(Optional<PasswordHash> stored, String password) {
        boolean equal = stored.orElse(nobody).matches(password);
        return equal && stored.isPresent();
    }

    /** 256 random bits, safe in an address. */
    public String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] salt() {
        byte[] salt = new byte[PasswordHash.SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
