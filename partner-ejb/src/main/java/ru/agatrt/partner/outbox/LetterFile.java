package ru.agatrt.partner.outbox;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** Reads a letter from a file. */
final class LetterFile {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS");
    private static final int LENGTH_OF_MOMENT = 17;

    private LetterFile() {
    }

    /** Without what it says. */
    static ReceivedLetter head(String id, Path file) {
        return read(file, message -> letter(id, message, null));
    }

    static ReceivedLetter whole(String id, Path file) {
        return read(file, message -> {
            List<Part> leaves = leaves(message);
            return letter(id, message, new ReceivedLetter.Content(headers(message), text(leaves, "text/plain"), text(leaves, "text/html"), files(leaves)));
        });
    }

    /** @param number from 0 */
    static Optional<byte[]> attached(Path file, int number) {
        return read(file, message -> {
            List<Part> attached = leaves(message).stream().filter(LetterFile::isFile).toList();
            return number < 0 || number >= attached.size() ? Optional.empty() : Optional.of(bytes(attached.get(number)));
        });
    }

    private interface Reading<T> {
        T of(MimeMessage message) throws MessagingException, IOException;
    }

    private static <T> T read(Path file, Reading<T> reading) {
        try (InputStream in = Files.newInputStream(file)) {
            return reading.of(new MimeMessage(Session.getInstance(new Properties()), in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException("not a letter: " + file.getFileName(), e);
        }
    }

    private static ReceivedLetter letter(String id, MimeMessage message, ReceivedLetter.Content content) throws MessagingException, IOException {
        Instant at = LocalDateTime.parse(id.substring(0, LENGTH_OF_MOMENT), NAME).toInstant(ZoneOffset.UTC);
        String to = message.getHeader("To", ", ");
        return new ReceivedLetter(id, at, to == null ? "" : MimeUtility.decodeText(to), message.getSubject() == null ? "" : message.getSubject(), content);
    }

    private static List<String> headers(MimeMessage message) throws MessagingException, IOException {
        List<String> lines = new ArrayList<>();
        for (Header header : Collections.list(message.getAllHeaders())) {
            lines.add(header.getName() + ": " + MimeUtility.decodeText(MimeUtility.unfold(header.getValue())));
        }
        return lines;
    }

    /** Parts that hold no other parts. Taken apart by hand: the server may not know the types of all. */
    private static List<Part> leaves(Part part) throws MessagingException, IOException {
        if (!part.isMimeType("multipart/*")) {
            return List.of(part);
        }
        List<Part> leaves = new ArrayList<>();
        MimeMultipart parts = new MimeMultipart(part.getDataHandler().getDataSource());
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart each = parts.getBodyPart(i);
            leaves.addAll(leaves(each));
        }
        return leaves;
    }

    private static String text(List<Part> leaves, String type) throws MessagingException, IOException {
        for (Part part : leaves) {
            if (part.isMimeType(type) && !isFile(part)) {
                String charset = new ContentType(part.getContentType()).getParameter("charset");
                return new String(bytes(part), charset == null ? StandardCharsets.UTF_8 : Charset.forName(MimeUtility.javaCharset(charset)));
            }
        }
        return null;
    }

    private static List<ReceivedLetter.Attached> files(List<Part> leaves) throws MessagingException, IOException {
        List<ReceivedLetter.Attached> files = new ArrayList<>();
        for (Part part : leaves) {
            if (isFile(part)) {
                String name = part.getFileName();
                files.add(new ReceivedLetter.Attached(name == null ? "" : MimeUtility.decodeText(name), new ContentType(part.getContentType()).getBaseType(),
                        bytes(part).length));
            }
        }
        return files;
    }

    private static boolean isFile(Part part) {
        try {
            return Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
        } catch (MessagingException e) {
            return true;
        }
    }

    private static byte[] bytes(Part part) throws MessagingException, IOException {
        try (InputStream in = part.getInputStream()) {
            return in.readAllBytes();
        }
    }
}
