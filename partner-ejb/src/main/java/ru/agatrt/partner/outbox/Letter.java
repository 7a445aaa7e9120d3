package ru.agatrt.partner.outbox;

import java.util.List;
import java.util.Map;

/**
 * A letter to be sent.
 *
 * @param kind      which text
 * @param partner   key of the company it concerns; {@code null} where none
 * @param recipient address; {@code null}: the company's own, looked up when it is sent, each in the language of its reader
 * @param language  {@code ru} or {@code en}
 * @param args      what the text says: texts, numbers, dates; no personal data beyond what the text needs
 * @param documents ids of what is attached
 */
public record Letter(LetterKind kind, Long partner, String recipient, String language, Map<String, Object> args, List<String> documents) {

    /** @throws IllegalArgumentException when an argument of the text is missing, or nobody would get the letter */
    public Letter {
        args = Map.copyOf(args);
        documents = List.copyOf(documents);
        kind.requireComplete(args);
        if (partner == null && recipient == null) {
            throw new IllegalArgumentException(kind + " goes to nobody");
        }
    }

    /** Without attachments. */
    public Letter(LetterKind kind, Long partner, String recipient, String language, Map<String, Object> args) {
        this(kind, partner, recipient, language, args, List.of());
    }
}
