package ru.agatrt.partner.account;

import java.time.Instant;

/**
 * A one-time address to set a password with.
 *
 * @param url       to be shown once and handed over; who has it can become the account
 * @param expiresAt first moment it is no longer good
 */
public record IssuedLink(String url, Instant expiresAt) {

    /** Without the address: it is a secret and has no business in a log. */
    @Override
    public String toString() {
        return "one-time link until " + expiresAt;
    }
}
