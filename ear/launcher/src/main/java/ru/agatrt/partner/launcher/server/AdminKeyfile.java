package ru.agatrt.partner.launcher.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The line Payara keeps its administrator in. The distribution comes with an empty password. */
final class AdminKeyfile {

    private static final int SALT_BYTES = 8;
    private static final int ROUNDS = 100;

    private AdminKeyfile() {
    }

    /** Salted SHA-256 in the server's own form: salt last, 100 rounds. The password is long and random, see the caller. */
    static String line(String password) {
        byte[] salt = new byte[SALT_BYTES];
        new SecureRandom().nextBytes(salt);
        byte[] hash = hash(password, salt);
        byte[] both = new byte[hash.length + salt.length];
        System.arraycopy(hash, 0, both, 0, hash.length);
        System.arraycopy(salt, 0, both, hash.length, salt.length);
        return "admin;{SSHA256}" + Base64.getEncoder().encodeToString(both) + ";asadmin\n";
    }

    private static byte[] hash(String password, byte[] salt) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(password.getBytes(StandardCharsets.UTF_8));
            byte[] hash = digest.digest(salt);
            for (int round = 2; round <= ROUNDS; round++) {
                hash = digest.digest(hash);
            }
            return hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
