package ru.agatrt.partner.outbox;

import java.time.Instant;
import java.util.List;

/**
 * A letter as it lies in the mailbox of a server that delivers to nobody.
 *
 * @param id      names it in addresses
 * @param at      when the server took it
 * @param content {@code null} in a list
 */
public record ReceivedLetter(String id, Instant at, String to, String subject, Content content) {

    /**
     * @param headers as they travelled, one a line, decoded
     * @param plain   {@code null} without
     * @param html    {@code null} without
     */
    public record Content(List<String> headers, String plain, String html, List<Attached> files) {

        public Content {
            headers = List.copyOf(headers);
            files = List.copyOf(files);
        }
    }

    /** @param size bytes */
    public record Attached(String name, String mediaType, long size) {
    }
}
