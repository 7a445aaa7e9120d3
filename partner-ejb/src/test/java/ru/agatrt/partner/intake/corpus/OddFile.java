package ru.agatrt.partner.intake.corpus;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * A file as nobody should send it, and what is due to it.
 *
 * @param family what is odd about it
 * @param name   tells it from the others of its family
 * @param bytes  made when they are needed, since some are large
 * @param refusal code for which the whole file is refused; {@code null} when it is read
 * @param accepted rows that go in
 * @param errors  {@code line column code} of each refusal of a row
 */
public record OddFile(String family, String name, String kind, Supplier<byte[]> bytes, String refusal, int accepted, List<String> errors) {

    /** A file of text in UTF-8 whose outcome is still to be said. */
    public static Sent text(String family, String name, String kind, String text) {
        return text(family, name, kind, text, StandardCharsets.UTF_8);
    }

    public static Sent text(String family, String name, String kind, String text, Charset charset) {
        return new Sent(family, name, kind, () -> text.getBytes(charset));
    }

    public static Sent bytes(String family, String name, String kind, Supplier<byte[]> bytes) {
        return new Sent(family, name, kind, bytes);
    }

    /** A file before it is said what is due to it. */
    public record Sent(String family, String name, String kind, Supplier<byte[]> bytes) {

        public OddFile isRefused(String code) {
            return new OddFile(family, name, kind, bytes, code, 0, List.of());
        }

        /** @param errors {@code line column code} of each refusal */
        public OddFile gives(int accepted, String... errors) {
            return new OddFile(family, name, kind, bytes, null, accepted, List.of(errors));
        }
    }

    @Override
    public String toString() {
        return family + ": " + name + " (" + kind + ")";
    }
}
