package ru.agatrt.partner.bench.mail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Random;
import ru.agatrt.partner.bench.Book;

/** Letters written into the outbox as a transaction of the application leaves them: all at once, due now. */
final class QueuedLetters {

    private static final String DOCUMENT = "00000000-0000-4000-8000-000000000001";
    private static final long SEED = 20_260_716L;

    private final Book book;

    QueuedLetters(Book book) {
        this.book = book;
    }

    /**
     * Keeps a document as the archive keeps one.
     *
     * @param files directory of the application's files
     */
    void keepDocument(Path files, int bytes) throws IOException, SQLException {
        byte[] content = new byte[bytes];
        new Random(SEED).nextBytes(content);
        String digest = digest(content);
        Path place = files.resolve("documents").resolve(digest.substring(0, 2));
        Files.createDirectories(place);
        Files.write(place.resolve(digest), content);
        book.run("INSERT INTO document (public_id, kind, language, format, media_type, file_name, size, sha256, parameters, known_at, made_at, made_by)"
                + " VALUES ('" + DOCUMENT + "', 'REPORT', 'ru', 'PDF', 'application/pdf', 'report.pdf', " + bytes + ", '" + digest
                + "', '{}', UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), 'finance')");
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @param run names them, so that no two letters of a measurement are the same */
    void queue(int letters, String run, boolean attached) throws SQLException {
        book.run("INSERT INTO outbox_message (message_id, kind, partner_id, recipient, language, args, documents, run_after, tried_from, created_at)"
                + " SELECT CONCAT('" + run + "-', seq, '@agat-partner'), 'STATEMENT_READY', p.id, CONCAT('reader', seq, '@firma.example'), 'ru',"
                + " '{\"half\": \"1\", \"year\": \"2026\", \"list\": \"2026-H1\"}', " + (attached ? "'[\"" + DOCUMENT + "\"]'" : "NULL")
                + ", UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), UTC_TIMESTAMP(6) FROM seq_1_to_" + letters
                + " JOIN (SELECT MIN(id) AS id FROM partner) p");
    }

    /** Those that are noted as sent. */
    long sent(String run) throws SQLException {
        return book.number("SELECT COUNT(*) FROM outbox_message WHERE state = 'SENT' AND message_id LIKE '" + run + "-%'");
    }
}
