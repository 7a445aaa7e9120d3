package ru.agatrt.partner.idempotency;

/**
 * The answer of a call, to be given again.
 *
 * @param status      HTTP status, 200 to 399
 * @param location    header {@code Location} as it was sent; {@code null} for none
 * @param contentType {@code null} for none
 * @param body        bytes as they were sent; empty for none
 */
public record StoredAnswer(int status, String location, String contentType, byte[] body) {
}
