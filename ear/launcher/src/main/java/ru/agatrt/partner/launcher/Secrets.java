package ru.agatrt.partner.launcher;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * Passwords of the embedded servers: made once from the system's random source, kept in a file only its owner can read.
 * They hold letters, digits, {@code -} and {@code _}, so they need no quoting in SQL, XML or addresses.
 */
final class Secrets {

    private static final int RANDOM_BYTES = 24;

    private final Path file;
    private final Properties values = new Properties();
    private final SecureRandom random = new SecureRandom();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets load(Path file) throws IOException {
        Secrets secrets = new Secrets(file);
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                secrets.values.load(in);
            }
        }
        return secrets;
    }

    /** The password known under this name; made and stored when asked for the first time. */
    synchronized String password(String name) {
        String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        values.setProperty(name, made);
        store();
        return made;
    }

    /** Written beside and moved over, so that a kill in the middle cannot leave half a file and lose the passwords. */
    private void store() {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(beside);
            Files.createFile(beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer out = Files.newBufferedWriter(beside)) {
                values.store(out, "passwords of the embedded servers");
            }
            Files.move(beside, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new LaunchException("The passwords cannot be kept in " + file + ": " + e + ".", e);
        }
    }
}
