package ru.agatrt.partner.account.rules;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A salted password digest with its parameters in one text, {@code pbkdf2-sha256$rounds$salt$digest} (Base64), so that
 * the number of rounds can grow without a migration: an older hash still verifies and is renewed at the next sign-in.
 */
public record PasswordHash(int rounds, byte[] salt, byte[] digest) {

    /** OWASP's figure for PBKDF2 with HMAC-SHA-256; about a quarter of a second of one core. */
    public static final int CURRENT_ROUNDS = 600_000;

    public static final int SALT_BYTES = 16;

    private static final String ALGORITHM = "pbkdf2-sha256";
    private static final int DIGEST_BITS = 256;

    /** @param salt {@value #SALT_BYTES} random bytes, used for this password only */
    public static PasswordHash of(String password, byte[] salt) {
        return of(password, salt, CURRENT_ROUNDS);
    }

    static PasswordHash of(String password, byte[] salt, int rounds) {
        return new PasswordHash(rounds, salt.clone(), derive(password, salt, rounds));
    }

    /** @throws IllegalArgumentException when the text is not of the form above */
    public static PasswordHash parse(String text) {
        String[] parts = text.split("\\$");
        if (parts.length != 4 || !ALGORITHM.equals(parts[0])) {
            throw new IllegalArgumentException("not a password hash of a known form");
        }
        Base64.Decoder decoder = Base64.getDecoder();
        return new PasswordHash(Integer.parseInt(parts[1]), decoder.decode(parts[2]), decoder.decode(parts[3]));
    }

    /** Takes the same time for a right and a wrong password. */
    public boolean matches(String password) {
        return MessageDigest.isEqual(digest, derive(password, salt, rounds));
    }

    public boolean isOutdated() {
        return rounds < CURRENT_ROUNDS;
    }

    public String toText() {
        Base64.Encoder encoder = Base64.getEncoder();
        return ALGORITHM + '$' + rounds + '$' + encoder.encodeToString(salt) + '$' + encoder.encodeToString(digest);
    }

    /** Without the digest: a hash has no business in a log. */
    @Override
    public String toString() {
        return ALGORITHM + '$' + rounds;
    }

    private static byte[] derive(String password, byte[] salt, int rounds) {
        // The same character can be typed as one or as two code points; NFKC makes both the same password.
        char[] chars = Normalizer.normalize(password, Normalizer.Form.NFKC).toCharArray();
        PBEKeySpec spec = new PBEKeySpec(chars, salt, rounds, DIGEST_BITS);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has PBKDF2WithHmacSHA256", e);
        } finally {
            spec.clearPassword();
        }
    }

    /** SHA-256 in hexadecimal: enough for tokens of 256 random bits, which need no salt and no rounds. */
    public static String sha256(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return java.util.HexFormat.of().formatHex(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
