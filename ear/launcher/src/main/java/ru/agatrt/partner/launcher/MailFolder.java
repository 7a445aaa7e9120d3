package ru.agatrt.partner.launcher;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The one mailbox of all recipients: a file a letter, so that nothing stays in memory, however much is sent, and all is still there
 * after the next start. The server takes a letter only once its file lies there.
 */
final class MailFolder extends OneMailbox {

    /** Letters kept; the oldest go first. */
    static final int KEPT = 2000;

    private static final String ENDING = ".eml";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS").withZone(ZoneOffset.UTC);

    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder;
    }

    /** The name begins with the moment: the order of names is that of arrival. */
    @Override
    public synchronized void deliver(MimeMessage message) {
        String name = NAME.format(Instant.now()) + "-" + UUID.randomUUID();
        Path incoming = folder.resolve(name + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(incoming)) {
                message.writeTo(out);
            }
            Files.move(incoming, folder.resolve(name + ENDING), StandardCopyOption.ATOMIC_MOVE);
            forgetOldest();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void forgetOldest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> letters = files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList();
            for (Path old : letters.subList(0, Math.max(0, letters.size() - KEPT))) {
                Files.deleteIfExists(old);
            }
        }
    }
}
