package ru.agatrt.partner.purchase;

import java.time.Instant;

/**
 * One version of a line: what it said, and from when until when that was known.
 *
 * @param until    {@code null} for the one known now
 * @param author   login of who sent the file; {@code null} towards partners
 * @param fileName {@code null} towards partners
 * @param importId public id of the import; {@code null} towards partners
 */
public record PurchaseVersion(Instant since, Instant until, PurchaseRow line, String partner, String author, String fileName, String importId) {

    PurchaseVersion withoutSource() {
        return new PurchaseVersion(since, until, line, partner, null, null, null);
    }
}
