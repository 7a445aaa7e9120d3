package ru.agatrt.partner.kernel.port;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

/**
 * A letter as it goes out, the same at every try.
 *
 * @param messageId without angle brackets
 * @param writtenAt its date, whenever it leaves
 * @param to        one address
 * @param text      what it says
 * @param files     what is attached
 */
public record Mail(String messageId, Instant writtenAt, String to, Body text, List<File> files) {

    public Mail {
        files = List.copyOf(files);
    }

    /**
     * @param language {@code ru} or {@code en}
     * @param subject  one line
     * @param plain    plain text
     * @param html     the same as a page; everything a person wrote is escaped
     */
    public record Body(String language, String subject, String plain, String html) {
    }

    /**
     * @param mediaType such as {@code application/pdf}
     * @param content   opened when the letter goes out, again at every try
     */
    public record File(String name, String mediaType, Content content) {
    }

    /** Gives the bytes of a file. */
    public interface Content {
        InputStream open() throws IOException;
    }
}
