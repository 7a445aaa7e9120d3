package ru.agatrt.partner.outbox;

import java.util.UUID;

/** Message-IDs of letters, without angle brackets. The first part names a letter in addresses of pages. */
public final class MessageIds {

    private static final String RIGHT = "@agat-partner";

    private MessageIds() {
    }

    public static String next() {
        return UUID.randomUUID() + RIGHT;
    }

    /** The part before the sign, which stands in an address. */
    public static String publicId(String messageId) {
        return messageId.replace(RIGHT, "");
    }

    public static String of(String publicId) {
        return publicId + RIGHT;
    }
}
