package ru.agatrt.partner.web.security;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiCredentialTest {

    @Test
    void readsBasicWithColonsAndCyrillicInThePassword() {
        assertEquals(Optional.of(new ApiCredential.Basic("erp", "тайна:с двоеточием")), ApiCredential.parse(basic("erp:тайна:с двоеточием")));
    }

    @Test
    void readsBearerInAnyCaseOfTheScheme() {
        assertEquals(Optional.of(new ApiCredential.Bearer("agp_x")), ApiCredential.parse("bearer  agp_x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic", "Basic !!!", "Basic bm9jb2xvbg==", "Basic OnBhc3N3b3Jk", "Basic /////w==", "Digest x", "Bearer"})
    void takesNothingElse(String header) {
        assertEquals(Optional.empty(), ApiCredential.parse(header));
    }

    @Test
    void takesNoMissingHeader() {
        assertEquals(Optional.empty(), ApiCredential.parse(null));
    }

    @Test
    void keepsSecretsOutOfLogs() {
        assertFalse(ApiCredential.parse(basic("erp:secret")).toString().contains("secret"));
        assertFalse(ApiCredential.parse("Bearer secret").toString().contains("secret"));
    }

    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
