package ru.agatrt.partner.web.security;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** What the Authorization header of an API call offers as proof. */
sealed interface ApiCredential {

    /** RFC 7617 with UTF-8. */
    record Basic(String login, String password) implements ApiCredential {

        @Override
        public String toString() {
            return "Basic " + login;
        }
    }

    /** RFC 6750. */
    record Bearer(String token) implements ApiCredential {

        @Override
        public String toString() {
            return "Bearer";
        }
    }

    /** Empty for no header, another scheme or one that cannot be decoded. */
    static Optional<ApiCredential> parse(String header) {
        if (header == null) {
            return Optional.empty();
        }
        String[] parts = header.strip().split("\\s+", 2);
        if (parts.length != 2) {
            return Optional.empty();
        }
        if ("Bearer".equalsIgnoreCase(parts[0])) {
            return Optional.of(new Bearer(parts[1]));
        }
        return "Basic".equalsIgnoreCase(parts[0]) ? basic(parts[1]) : Optional.empty();
    }

    private static Optional<ApiCredential> basic(String encoded) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(encoded));
            String pair = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
            int colon = pair.indexOf(':');
            return colon < 1 ? Optional.empty() : Optional.of(new Basic(pair.substring(0, colon), pair.substring(colon + 1)));
        } catch (IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
