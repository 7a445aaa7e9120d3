package ru.agatrt.partner.document;

import java.time.Instant;

/**
 * A document as it is kept.
 *
 * @param id UUID, by which the outside names it
 */
public record ArchivedDocument(String id, DocumentKey key, File file, Making made) {

    /**
     * @param size   bytes
     * @param sha256 of the bytes, 64 hexadecimal digits
     */
    public record File(String name, String mediaType, long size, String sha256) {
    }

    /**
     * @param by      login of who asked first, or {@code system}
     * @param knownAt moment of knowledge of what it tells
     */
    public record Making(Instant at, String by, Instant knownAt) {
    }
}
