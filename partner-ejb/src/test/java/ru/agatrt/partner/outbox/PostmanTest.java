package ru.agatrt.partner.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.port.Mail;
import ru.agatrt.partner.kernel.port.MailFiles;
import ru.agatrt.partner.platform.BookContacts;
import ru.agatrt.partner.platform.SmtpMailer;
import ru.agatrt.partner.platform.SmtpSettings;

/** What becomes of letters, whatever the mail server says. */
class PostmanTest extends PostmanScene {

    @Test
    void aLetterIsSentOnce() throws Exception {
        queue(registered(ANNA));
        assertEquals(1, work(postman(mailer())));
        assertEquals(0, work(postman(mailer())));
        MimeMessage letter = server.received().get(0);
        assertEquals(List.of(queuedId()), server.messageIds());
        assertEquals("Заявка J-000007 зарегистрирована", letter.getSubject());
        assertEquals(ANNA, letter.getAllRecipients()[0].toString());
        assertEquals("Thu Jul 16 06:00:00 UTC 2026", letter.getSentDate().toInstant().atZone(ZoneId.of("UTC"))
                .format(java.time.format.DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss VV uuuu", java.util.Locale.ENGLISH)));
        MimeMultipart forms = (MimeMultipart) letter.getContent();
        assertTrue(forms.getContentType().startsWith("multipart/alternative"));
        assertTrue(forms.getBodyPart(0).getContent().toString().contains("зарегистрирована под номером J-000007"));
        assertTrue(forms.getBodyPart(1).getContent().toString().contains("<a href=\"https://partner.example.ru/\""));
        assertEquals(List.of("SENT 1"), states());
        assertEquals(List.of("1 SENT 250 OK"), log());
    }

    @Test
    void aTemporaryRefusalIsTriedAgainUnderTheSameMessageId() throws Exception {
        server.answer(ANNA, "450 4.2.0 <" + ANNA + ">: greylisted, come back later");
        queue(registered(ANNA));
        Postman postman = postman(mailer());
        work(postman);
        assertEquals(List.of("QUEUED 1 DEFERRED"), states());
        clock.pass(Duration.ofSeconds(29));
        assertEquals(0, work(postman), "not yet");
        clock.pass(Duration.ofSeconds(1));
        work(postman);
        clock.pass(Duration.ofSeconds(60));
        server.answer(ANNA, null);
        work(postman);
        assertEquals(List.of(queuedId()), server.messageIds());
        assertEquals(List.of("SENT 3"), states());
        assertEquals(List.of("1 DEFERRED 450 4.2.0 …: greylisted, come back later", "2 DEFERRED 450 4.2.0 …: greylisted, come back later", "3 SENT 250 OK"), log());
    }

    @Test
    void aLetterPutOffForDaysIsGivenUpAtLast() {
        server.answer(ANNA, "452 4.2.2 mailbox full");
        queue(registered(ANNA));
        Postman postman = postman(mailer());
        work(postman);
        clock.pass(Duration.ofDays(5).minusSeconds(1));
        work(postman);
        assertEquals(List.of("QUEUED 2 DEFERRED"), states());
        clock.pass(Duration.ofMinutes(1));
        work(postman);
        assertEquals(List.of("FAILED 3 GIVEN_UP"), states());
    }

    @Test
    void timeWithoutAServerDoesNotCountAgainstALetter() {
        int port = server.port();
        server.close();
        queue(registered(ANNA));
        Postman postman = postman(mailer(port));
        work(postman);
        clock.pass(Duration.ofDays(6));
        server = new MailServer(port);
        server.answer(ANNA, "450 4.2.0 greylisted");
        work(postman);
        assertEquals(List.of("QUEUED 2 DEFERRED"), states());
    }

    @Test
    void aRefusedRecipientBouncesAtOnceAndTheOthersGetTheirs() throws Exception {
        server.answer(ANNA, "550 5.1.1 <" + ANNA + "> user anna unknown");
        queue(registered(ANNA), registered("boris@example.ru"));
        work(postman(mailer()));
        assertEquals(List.of("FAILED 1 REFUSED", "SENT 1"), states());
        assertEquals(1, server.received().size());
        assertEquals(List.of("1 REFUSED 550 5.1.1 … user … unknown", "1 SENT 250 OK"), log());
    }

    @Test
    void anAddressThatIsNoneIsRefusedWithoutTheServer() {
        queue(registered("nobody at all"), registered("x@y.ru\r\nBcc: other@example.ru"));
        work(postman(mailer()));
        assertEquals(List.of("FAILED 1 REFUSED", "FAILED 1 REFUSED"), states());
        assertEquals(0, server.received().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"550 5.7.1 sender not allowed", "554 5.7.1 sender not allowed", "451 4.3.0 not now", "530 5.7.0 sign in first"})
    void aRefusedSenderIsNoFaultOfTheLetters(String answer) {
        server.answer("partner@agat.example", answer);
        queue(registered(ANNA), registered("boris@example.ru"));
        assertEquals(1, work(postman(mailer())));
        assertEquals(List.of("QUEUED 1 UNREACHABLE", "QUEUED 0"), states());
    }

    @Test
    void aSenderThatIsNoAddressIsNoFaultOfTheLetters() {
        queue(registered(ANNA));
        work(postman(new SmtpMailer(new SmtpSettings("127.0.0.1", server.port(), null, null, "Агат Партнёр", SmtpSettings.Security.OFFERED))));
        assertEquals(List.of("QUEUED 1 UNREACHABLE"), states());
    }

    @Test
    void aServerThatIsAwayForWeeksLosesNothing() throws Exception {
        int port = server.port();
        server.close();
        queue(registered(ANNA), registered("boris@example.ru"), registered("vera@example.ru"));
        Postman postman = postman(mailer(port));
        assertEquals(1, work(postman), "one letter finds out for all");
        assertEquals(List.of("QUEUED 1 UNREACHABLE", "QUEUED 0", "QUEUED 0"), states());
        assertEquals(0, work(postman), "nobody knocks during the pause");
        for (int i = 0; i < 12; i++) {
            clock.pass(Duration.ofDays(1));
            assertEquals(1, work(postman));
        }
        server = new MailServer(port);
        clock.pass(Duration.ofMinutes(2));
        assertEquals(3, work(postman));
        assertEquals(3, new HashSet<>(server.messageIds()).size());
        assertEquals(List.of("SENT", "SENT", "SENT"), strings("SELECT state FROM outbox_message"));
        assertEquals(13 + 3, log().size());
    }

    @Test
    void aLineThatBreaksIsTriedAgain() throws Exception {
        try (ServerSocket rude = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            Thread hangsUp = new Thread(() -> {
                try (var line = rude.accept()) {
                    line.getOutputStream().write("220 rude ESMTP\r\n".getBytes(StandardCharsets.US_ASCII));
                    var lines = new java.io.BufferedReader(new java.io.InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
                    for (String command = lines.readLine(); command != null && !command.startsWith("DATA"); command = lines.readLine()) {
                        line.getOutputStream().write("250 OK\r\n".getBytes(StandardCharsets.US_ASCII));
                    }
                } catch (java.io.IOException e) {
                    throw new java.io.UncheckedIOException(e);
                }
            });
            hangsUp.start();
            queue(registered(ANNA));
            work(postman(mailer(rude.getLocalPort())));
            hangsUp.join();
        }
        assertEquals(List.of("QUEUED 1 DEFERRED"), states());
    }

    @Test
    void aCompanysAddressesAreLookedUpWhenTheLetterLeaves() throws Exception {
        book.useHandle(h -> h.execute("INSERT INTO partner (id, code, created_at) VALUES (7, 'P-7', '2026-01-01')"));
        queue(new Letter(LetterKind.STATUS_GRANT, 7L, null, "ru", Map.of("list", "2026-H1", "from", LocalDate.parse("2026-08-01"), "status", "GOLD")));
        work(postman(mailer()));
        assertEquals(List.of("FAILED 1 NO_ADDRESS"), states(), "nobody to write to yet");
        account(1, "one", ANNA, "ru", true);
        account(2, "two", "john@example.com", "en", true);
        account(3, "three", "gone@example.com", "en", false);
        account(4, "four", ANNA.toUpperCase(java.util.Locale.ROOT), "ru", true);
        account(5, "five", null, "ru", true);
        book.useHandle(h -> h.execute("UPDATE outbox_message SET state = 'QUEUED'"));
        assertEquals(2, work(postman(mailer())));
        assertEquals(List.of("Присвоен статус: золотой партнёр", "Status granted: gold partner"), subjects());
        assertEquals(2, new HashSet<>(server.messageIds()).size());
        assertTrue(server.messageIds().contains(queuedId()));
        assertEquals(List.of("1"), strings("SELECT COUNT(DISTINCT origin) FROM outbox_message"));
    }

    @Test
    void sentAgainToOneOfSeveralTheOthersAreLeftInPeace() throws Exception {
        book.useHandle(h -> h.execute("INSERT INTO partner (id, code, created_at) VALUES (7, 'P-7', '2026-01-01')"));
        account(1, "one", ANNA, "ru", true);
        account(2, "two", "john@example.com", "en", true);
        server.answer(ANNA, "550 5.1.1 unknown");
        queue(new Letter(LetterKind.MEASURE_LIFTED, 7L, null, "ru", Map.of("kind", "SUSPEND", "from", LocalDate.parse("2026-08-01"))));
        work(postman(mailer()));
        assertEquals(List.of("FAILED 1 REFUSED", "SENT 1"), states());
        book.useHandle(h -> h.execute("UPDATE account SET email = 'anna.new@example.ru' WHERE id = 1"));
        book.useHandle(h -> h.execute("UPDATE outbox_message SET state = 'QUEUED', recipient = NULL WHERE state = 'FAILED'"));
        work(postman(mailer()));
        assertEquals(List.of("SENT 2", "SENT 1"), states());
        assertEquals(List.of("john@example.com", "anna.new@example.ru"), List.of(server.received().get(0).getAllRecipients()[0].toString(),
                server.received().get(1).getAllRecipients()[0].toString()));
    }

    @Test
    void theContactOfTheApplicationIsWrittenToWhereNobodyHasAnAccount() {
        book.useHandle(h -> {
            h.execute("INSERT INTO partner (id, code, created_at) VALUES (7, 'P-7', '2026-01-01')");
            h.execute("""
                    INSERT INTO joining_application (id, joining_no, company, inn, region, direction, contact_name, contact_email, consent_version, language,
                      submitted_at, submitted_on, state, partner_id)
                    VALUES (1, 'J-000001', 'ООО', '7700000000', 'Москва', 'RETAIL', 'Анна', 'anna@example.ru', '1', 'en', '2026-07-01', '2026-07-01', 'ACCEPTED', 7)""");
        });
        assertEquals(List.of(new ru.agatrt.partner.kernel.port.Contacts.Contact(ANNA, "en")), new BookContacts(book).of(7));
    }

    @Test
    void documentsAreAttachedAndAMissingOneIsSaid() throws Exception {
        MailFiles files = id -> id.equals("d-1")
                ? Optional.of(new Mail.File("Отчёт 2026.pdf", "application/pdf", () -> new ByteArrayInputStream("%PDF".getBytes(StandardCharsets.US_ASCII))))
                : Optional.empty();
        queue(new Letter(LetterKind.JOINING_REGISTERED, null, ANNA, "ru", Map.of("number", "J-1"), List.of("d-1")),
                new Letter(LetterKind.JOINING_REGISTERED, null, ANNA, "ru", Map.of("number", "J-2"), List.of("d-2")));
        work(postman(mailer(), Optional.of(files)));
        assertEquals(List.of("SENT 1", "FAILED 1 NO_DOCUMENT"), states());
        MimeMultipart parts = (MimeMultipart) server.received().get(0).getContent();
        assertEquals(2, parts.getCount());
        assertEquals("Отчёт 2026.pdf", jakarta.mail.internet.MimeUtility.decodeText(parts.getBodyPart(1).getFileName()));
        assertEquals("%PDF", new String(parts.getBodyPart(1).getInputStream().readAllBytes(), StandardCharsets.US_ASCII));
    }

    @Test
    void aLetterInAFolderIsReadAsItTravelled(@TempDir Path folder) throws Exception {
        MailFiles files = id -> Optional.of(new Mail.File("Отчёт 2026.pdf", "application/pdf", () -> new ByteArrayInputStream("%PDF".getBytes(StandardCharsets.US_ASCII))));
        queue(new Letter(LetterKind.JOINING_REGISTERED, null, ANNA, "ru", Map.of("number", "J-1"), List.of("d-1")));
        work(postman(mailer(), Optional.of(files)));
        String id = "20260716060000123-00000000-0000-0000-0000-000000000001";
        try (var out = Files.newOutputStream(folder.resolve(id + ".eml"))) {
            server.received().get(0).writeTo(out);
        }
        Files.writeString(folder.resolve("20260716060000123-00000000-0000-0000-0000-000000000002.part"), "half");
        Mailbox mailbox = new Mailbox(Optional.of(folder.toString()));
        assertEquals(List.of("Заявка J-1 зарегистрирована"), mailbox.find(PageRequest.of(0, 10)).items().stream().map(ReceivedLetter::subject).toList());
        ReceivedLetter letter = mailbox.get(id);
        assertEquals(Instant.parse("2026-07-16T06:00:00.123Z"), letter.at());
        assertTrue(letter.content().plain().contains("под номером J-1") && letter.content().html().contains("под номером J-1"));
        assertTrue(letter.content().headers().contains("Message-ID: " + queuedId()));
        assertEquals(List.of(new ReceivedLetter.Attached("Отчёт 2026.pdf", "application/pdf", 4)), letter.content().files());
        assertEquals("%PDF", new String(mailbox.attached(id, 0), StandardCharsets.US_ASCII));
        assertThrows(NotFound.class, () -> mailbox.attached(id, 1));
        assertThrows(NotFound.class, () -> mailbox.get("../" + id));
    }

    @Test
    void withARealServerThereIsNoMailbox() {
        for (Optional<String> none : List.of(Optional.<String>empty(), Optional.of(" "))) {
            Mailbox mailbox = new Mailbox(none);
            assertFalse(mailbox.isThere());
            assertEquals("MAILBOX_NOT_THERE", assertThrows(NotFound.class, () -> mailbox.find(PageRequest.of(0, 10))).code());
        }
    }

    @Test
    void whatEndedLongAgoIsEmptiedAndTheLogStays() {
        queue(registered(ANNA));
        work(postman(mailer()));
        queue(registered("boris@example.ru"));
        clock.pass(Duration.ofDays(180));
        assertEquals(0, table.empty(clock.instant().minus(Duration.ofDays(180)), 100));
        assertEquals(1, table.empty(clock.instant().minus(Duration.ofDays(180)).plusMillis(1), 100));
        assertEquals(List.of("SENT {}", "QUEUED boris@example.ru {\"number\":\"J-000007\"}"),
                strings("SELECT CONCAT_WS(' ', state, recipient, args) FROM outbox_message ORDER BY id"));
        assertEquals(1, log().size());
        assertThrows(RuntimeException.class, () -> book.useHandle(h -> h.execute("DELETE FROM outbox_attempt")));
        assertThrows(RuntimeException.class, () -> book.useHandle(h -> h.execute("UPDATE outbox_attempt SET outcome = 'SENT'")));
    }

    @Test
    void withoutAServerLettersWait() {
        queue(registered(ANNA));
        SmtpMailer none = new SmtpMailer(new SmtpSettings(null, 25, null, null, null, SmtpSettings.Security.OFFERED));
        assertFalse(none.isSetUp());
        assertEquals(0, work(postman(none)));
        assertEquals(List.of("QUEUED 0"), states());
    }

    private List<String> subjects() throws Exception {
        List<String> subjects = new ArrayList<>();
        for (MimeMessage message : server.received()) {
            subjects.add(message.getSubject());
        }
        return subjects;
    }

    private void account(long id, String login, String email, String language, boolean active) {
        book.useHandle(h -> h.execute("""
                INSERT INTO account (id, login, display_name, email, password_hash, partner_code, active, language, created_at)
                VALUES (?, ?, ?, ?, '', 'P-7', ?, ?, '2026-01-01')""", id, login, login, email, active, language));
    }
}
