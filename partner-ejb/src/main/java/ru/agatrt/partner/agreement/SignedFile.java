package ru.agatrt.partner.agreement;

/**
 * The signed paper as it was sent.
 *
 * @param size   bytes
 * @param sha256 of the bytes, 64 hexadecimal digits
 */
public record SignedFile(String name, long size, String sha256) {
}
