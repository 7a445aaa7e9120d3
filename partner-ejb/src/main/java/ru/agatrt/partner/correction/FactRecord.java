package ru.agatrt.partner.correction;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * One fact with every version known of it, the newest first.
 *
 * @param name what people call it
 */
public record FactRecord(FactKind kind, String key, String name, List<Version> versions) {

    public FactRecord {
        versions = List.copyOf(versions);
    }

    /**
     * What it said over a time of knowledge.
     *
     * @param fields by name, in the order of the kind; a value may be {@code null}
     * @param until  {@code null} while it is known
     */
    public record Version(Map<String, Object> fields, By by, Instant until) {
    }
}
