package ru.agatrt.partner.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    @TempDir
    private Path directory;

    @Test
    void aPasswordIsMadeOnceAndKept() throws Exception {
        Path file = directory.resolve("secrets.properties");
        String made = Secrets.load(file).password("book_owner");

        assertEquals(made, Secrets.load(file).password("book_owner"));
        assertNotEquals(made, Secrets.load(file).password("partner_app"));
        assertTrue(made.matches("[A-Za-z0-9_-]{32}"), "usable in SQL and addresses as it is");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }
}
