package ru.agatrt.partner.account.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

    private static final byte[] SALT = "salt".getBytes(StandardCharsets.US_ASCII);

    /** A published vector of PBKDF2 with HMAC-SHA-256: password, salt, 4096 rounds, 32 bytes. */
    @Test
    void agreesWithAPublishedVector() {
        assertEquals("c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a",
                HexFormat.of().formatHex(PasswordHash.of("password", SALT, 4096).digest()));
    }

    @Test
    void survivesTheWayThroughItsText() {
        PasswordHash read = PasswordHash.parse(PasswordHash.of("сосна мотор каша", SALT, 1000).toText());
        assertTrue(read.matches("сосна мотор каша"));
        assertFalse(read.matches("сосна мотор каша "));
        assertFalse(read.matches(""));
    }

    @Test
    void takesComposedAndDecomposedLettersForTheSame() {
        assertTrue(PasswordHash.of("ё\u0439", SALT, 1000).matches("е\u0308\u0438\u0306"));
    }

    @Test
    void differsWithTheSalt() {
        assertNotEquals(PasswordHash.of("password", SALT, 1000).toText(),
                PasswordHash.of("password", "other".getBytes(StandardCharsets.US_ASCII), 1000).toText());
    }

    @Test
    void isOutdatedBelowTodaysRoundsOnly() {
        assertTrue(new PasswordHash(599_999, SALT, SALT).isOutdated());
        assertFalse(new PasswordHash(600_000, SALT, SALT).isOutdated());
    }

    @Test
    void hidesTheDigestFromLogs() {
        PasswordHash hash = PasswordHash.of("password", SALT, 1000);
        assertFalse(hash.toString().contains(hash.toText().substring(20)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "pbkdf2-sha256$x$AA==$AA==", "md5$1$AA==$AA==", "pbkdf2-sha256$1$AA=="})
    void refusesWhatIsNoHash(String text) {
        assertThrows(IllegalArgumentException.class, () -> PasswordHash.parse(text));
    }
}
