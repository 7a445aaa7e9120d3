package ru.agatrt.partner.correction;

import java.time.Instant;

/**
 * When a change became known, and from whom.
 *
 * @param moment   UTC, knowledge clock
 * @param author   login of who decided or sent the file; {@code null} where nobody is noted, and towards partners
 * @param fileName {@code null} where a person changed it in the console, and towards partners
 * @param importId public id of the import; {@code null} likewise
 */
public record By(Instant moment, String author, String fileName, String importId) {
}
