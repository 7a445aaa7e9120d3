package ru.agatrt.partner.outbox;

import java.util.Map;

/**
 * A letter to be sent.
 *
 * @param kind      which text, e.g. {@code STATUS_DECIDED}; a key of the bundles
 * @param partner   key of the company it concerns; {@code null} where none
 * @param recipient address; {@code null}: the company's own, looked up when it is sent
 * @param language  {@code ru} or {@code en}
 * @param args      what the text says: texts, numbers, dates; no personal data beyond what the text needs
 */
public record Letter(String kind, Long partner, String recipient, String language, Map<String, Object> args) {

    public Letter {
        args = Map.copyOf(args);
    }
}
