package ru.agatrt.partner.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The mail server of {@code bin/run}: what it takes is a file, and it steps aside for a server of one's own. */
class EmbeddedMailTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsSentToAnybodyLiesInTheFolder() throws Exception {
        Settings settings = new Settings(Map.of("SMTP_USER", "left over"));
        try (EmbeddedMail mail = EmbeddedMail.unlessGiven(settings, 0, folder).orElseThrow()) {
            send(mail.port(), "anna@example.ru", "First");
            send(mail.port(), "boris@example.ru", "Second");
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<String> letters = files.sorted().map(EmbeddedMailTest::text).toList();
            assertEquals(2, letters.size());
            assertTrue(letters.get(0).contains("Subject: First") && letters.get(0).contains("anna@example.ru"));
            assertTrue(letters.get(1).contains("Subject: Second"));
        }
        assertEquals("127.0.0.1", settings.get("SMTP_HOST", ""));
        assertEquals(folder.toString(), settings.get(EmbeddedMail.MAILBOX, ""));
        assertEquals("", settings.get("SMTP_USER", ""));
    }

    @Test
    void aServerOfOnesOwnIsLeftAloneAndNothingCanBeLookedAt() throws Exception {
        Settings settings = new Settings(Map.of("SMTP_HOST", "mail.example.ru", EmbeddedMail.MAILBOX, folder.toString()));
        assertFalse(EmbeddedMail.unlessGiven(settings, 0, folder).isPresent());
        assertEquals("mail.example.ru", settings.get("SMTP_HOST", ""));
        assertEquals("", settings.get(EmbeddedMail.MAILBOX, "unset"));
    }

    private static void send(int port, String to, String subject) throws Exception {
        Properties properties = new Properties();
        properties.setProperty("mail.smtp.host", "127.0.0.1");
        properties.setProperty("mail.smtp.port", String.valueOf(port));
        MimeMessage message = new MimeMessage(Session.getInstance(properties));
        message.setFrom(new InternetAddress("partner@localhost"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to));
        message.setSubject(subject);
        message.setText("words");
        Transport.send(message);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
