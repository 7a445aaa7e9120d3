package ru.agatrt.partner.document;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A document that has just been made.
 *
 * @param name       of its file, at most 200 characters
 * @param content    its bytes; not copied, so nobody may change them
 * @param parameters what it was asked with
 * @param knownAt    moment of knowledge of what it tells
 */
public record NewDocument(String name, String mediaType, byte[] content, Map<String, String> parameters, Instant knownAt) {

    /** Parameters in the order of their names, so that the same ones are the same text. */
    public NewDocument {
        parameters = new TreeMap<>(parameters);
    }
}
