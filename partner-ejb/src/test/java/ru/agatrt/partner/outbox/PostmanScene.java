package ru.agatrt.partner.outbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import ru.agatrt.partner.kernel.port.MailFiles;
import ru.agatrt.partner.kernel.port.Mailer;
import ru.agatrt.partner.outbox.persistence.OutboxTable;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.platform.BookContacts;
import ru.agatrt.partner.platform.SmtpMailer;
import ru.agatrt.partner.platform.SmtpSettings;
import ru.agatrt.partner.testing.SettableClock;
import ru.agatrt.partner.testing.TestDatabase;

/** Letters between a real book and a real mail server. */
abstract class PostmanScene {

    static final String ANNA = "anna@example.ru";
    static final String WORKER = "host/1/1";

    final SettableClock clock = new SettableClock("2026-07-16T06:00:00Z");
    static TestDatabase.Book shared;
    Jdbi book;
    MailServer server;
    OutboxTable table;

    @BeforeAll
    static void migrate() {
        shared = TestDatabase.newBook();
    }

    /** A book for all, emptied by its owner: the application may not delete. */
    @BeforeEach
    void start() throws Exception {
        try (java.sql.Connection owner = shared.connectAsOwner(); java.sql.Statement empty = owner.createStatement()) {
            empty.execute("SET FOREIGN_KEY_CHECKS = 0");
            for (String used : List.of("outbox_attempt", "outbox_message", "joining_application", "account", "partner")) {
                empty.execute("TRUNCATE TABLE " + used);
            }
        }
        book = BookAccess.configured(Jdbi.create(shared::connect));
        server = new MailServer(0);
        table = new OutboxTable(book, clock);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    Postman postman(Mailer mailer) {
        return postman(mailer, Optional.empty());
    }

    Postman postman(Mailer mailer, Optional<MailFiles> files) {
        return new Postman(table, mailer, new Postman.Means(new LetterTexts("https://partner.example.ru/"), new BookContacts(book), files), clock);
    }

    SmtpMailer mailer() {
        return mailer(server.port());
    }

    static SmtpMailer mailer(int port) {
        return new SmtpMailer(new SmtpSettings("127.0.0.1", port, null, null, "partner@agat.example", SmtpSettings.Security.OFFERED));
    }

    int work(Postman postman) {
        return postman.work(WORKER, () -> false);
    }

    Letter registered(String recipient) {
        return new Letter(LetterKind.JOINING_REGISTERED, null, recipient, "ru", Map.of("number", "J-000007"));
    }

    void queue(Letter... letters) {
        new Outbox(book, clock).queue(List.of(letters));
    }

    List<String> strings(String sql) {
        return book.withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    List<String> states() {
        return strings("SELECT CONCAT_WS(' ', state, attempts, failure) FROM outbox_message ORDER BY id");
    }

    List<String> log() {
        return strings("SELECT CONCAT_WS(' ', attempt, outcome, answer) FROM outbox_attempt ORDER BY id");
    }

    String queuedId() {
        return "<" + strings("SELECT message_id FROM outbox_message").get(0) + ">";
    }
}
