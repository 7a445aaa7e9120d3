package ru.agatrt.partner.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A token as it may be shown: without itself.
 *
 * @param reference names the token towards {@link ApiTokens#revoke}; its hash, from which nobody gets the token
 * @param valid     whether a call with it is accepted now
 */
public record TokenRow(String reference, String label, Instant createdAt, Optional<Instant> expiresAt,
                       Optional<Instant> revokedAt, boolean valid) {
}
