package ru.agatrt.partner.reporting.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.document.ArchivedDocument;
import ru.agatrt.partner.document.DocumentKey;
import ru.agatrt.partner.document.DocumentKind;
import ru.agatrt.partner.document.DocumentMailFiles;
import ru.agatrt.partner.outbox.Letter;
import ru.agatrt.partner.outbox.LetterTexts;
import ru.agatrt.partner.outbox.Postman;
import ru.agatrt.partner.outbox.persistence.OutboxTable;
import ru.agatrt.partner.platform.BookContacts;
import ru.agatrt.partner.platform.SmtpMailer;
import ru.agatrt.partner.platform.SmtpSettings;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.run.Occasion;
import ru.agatrt.partner.reporting.run.ReportRunEnded;
import ru.agatrt.partner.reporting.run.RunState;
import ru.agatrt.partner.reporting.schedule.CalendarRule.Term;

/** From the due time to the mailbox: with the real report, real files and a real mail server. */
class ScheduledDeliveryTest extends ScheduleTest {

    private static final CalendarRule DAILY = new CalendarRule(DayPattern.daily(), LocalTime.of(9, 0), Term.OPEN);
    private static final String DUE = "2026-07-17T06:00:00Z";

    private String due(String addresses, String... accounts) {
        String id = scene.create(ScheduleScenario.volume(DAILY, addresses, accounts));
        scene.clock.set(DUE);
        scene.look();
        return id;
    }

    private List<String> letters() {
        return scene.strings("SELECT CONCAT_WS(' ', kind, recipient) FROM outbox_message ORDER BY id");
    }

    private void end(String id, RunState state, String document, String problem) {
        long key = scene.book.withHandle(h -> h.createQuery("SELECT id FROM report_schedule WHERE public_id = :id").bind("id", id).mapTo(Long.class).one());
        scene.inTransaction(() -> {
            scene.beans.get(EndedRuns.class).ended(new ReportRunEnded("run", state, document, new Occasion(key, Instant.parse(DUE)), problem));
            return null;
        });
    }

    @Test
    void theReportLandsInTheMailboxesAsItIsKept() throws Exception {
        String id = due("boss@partner.example", "finance", "director");
        assertTrue(letters().isEmpty(), "nobody is told before there is a report");
        scene.reconciled();
        scene.work();
        assertEquals(List.of("REPORT_DELIVERED anna@example.ru", "REPORT_DELIVERED vera@example.ru", "REPORT_DELIVERED boss@partner.example"), letters());

        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            Postman postman = new Postman(new OutboxTable(scene.book, scene.clock), new SmtpMailer(new SmtpSettings("127.0.0.1", server.getSmtp().getPort(), null, null,
                    "partner@agat.example", SmtpSettings.Security.OFFERED)), new Postman.Means(new LetterTexts("https://partner.example.ru/"), new BookContacts(scene.book),
                    Optional.of(scene.beans.get(DocumentMailFiles.class))), scene.clock);
            assertEquals(3, postman.work("host/1/1", () -> false));
            DueView made = scene.history(id).get(0);
            assertEquals(DueState.DONE, made.state());
            assertEquals(3, made.result().letters().size());
            for (MimeMessage letter : server.getReceivedMessages()) {
                assertEquals("Отчёт по расписанию «Объём», 17.07.2026", letter.getSubject());
                MimeMultipart parts = (MimeMultipart) letter.getContent();
                assertEquals("half-year-volume_2026-H1.csv", MimeUtility.decodeText(parts.getBodyPart(1).getFileName()));
                byte[] attached = parts.getBodyPart(1).getInputStream().readAllBytes();
                assertEquals(made.result().document().file().sha256(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(attached)));
                String text = ((MimeMultipart) parts.getBodyPart(0).getContent()).getBodyPart(0).getContent().toString();
                assertTrue(text.contains("первое полугодие 2026 года") && text.contains(made.result().document().file().sha256())
                        && text.contains("https://partner.example.ru/console/report-schedules/" + id), text);
                assertFalse(text.contains("/portal") || text.contains("больше, чем принимают"), text);
            }
        } finally {
            server.stop();
        }
    }

    @Test
    void aRunThatEndsTwiceTellsOnce() {
        String id = due("a@example.ru");
        scene.reconciled();
        scene.work();
        String document = scene.history(id).get(0).result().document().id();
        end(id, RunState.DONE, document, null);
        end(id, RunState.FAILED, null, "X");
        assertEquals(1, letters().size());
        assertEquals(DueState.DONE, scene.history(id).get(0).state());
    }

    /** The letter is committed with the end of the run, or neither is. */
    @Test
    void whatIsRolledBackIsNotSent() {
        String id = due("a@example.ru");
        scene.reconciled();
        assertThrows(IllegalStateException.class, () -> scene.inTransaction(() -> {
            scene.work();
            throw new IllegalStateException("the instance dies before the commit");
        }));
        assertEquals(List.of(), letters());
        assertEquals(DueState.RUNNING, scene.history(id).get(0).state());
        scene.work();
        assertEquals(1, letters().size());
    }

    @Test
    void itsAuthorIsToldThatAReportWasNotMade() {
        String id = due("a@example.ru");
        end(id, RunState.FAILED, null, "REPORT_RUN_RECONCILING");
        assertEquals(List.of("REPORT_FAILED anna@example.ru"), letters());
        DueView failed = scene.history(id).get(0);
        assertEquals("REPORT_RUN_RECONCILING", failed.problem());
        assertNull(failed.result().document());
        assertEquals(List.of("REPORT_RUN_RECONCILING"), scene.strings("SELECT JSON_VALUE(args, '$.why') FROM outbox_message"));
    }

    @Test
    void whenItsAuthorHasLeftEverybodyWhoMayMendItIsTold() {
        String id = due("a@example.ru");
        both.inBook("UPDATE account SET active = FALSE WHERE login = 'finance'");
        end(id, RunState.FAILED, null, "SOMETHING_ODD");
        assertEquals(List.of("REPORT_FAILED boris@example.ru"), letters());
        assertEquals(List.of("OTHER"), scene.strings("SELECT JSON_VALUE(args, '$.why') FROM outbox_message"));
    }

    @Test
    void whoHasLeftGetsNothingAndTheOthersDo() {
        due("boss@partner.example", "finance", "director");
        both.inBook("UPDATE account SET active = FALSE WHERE login = 'director'");
        scene.reconciled();
        scene.work();
        assertEquals(List.of("REPORT_DELIVERED anna@example.ru", "REPORT_DELIVERED boss@partner.example"), letters());
    }

    @Test
    void whoMayNotHaveTheReportAnyMoreGetsNothing() {
        due("boss@partner.example", "director");
        both.inBook("UPDATE account_role SET role = 'PRIVACY' WHERE account_id = 3");
        scene.reconciled();
        scene.work();
        both.inBook("UPDATE account_role SET role = 'DIRECTOR' WHERE account_id = 3");
        assertEquals(List.of("REPORT_DELIVERED boss@partner.example"), letters());
    }

    @Test
    void aReportThatNobodyCanGetIsNoSuccess() {
        String id = due("", "director");
        both.inBook("UPDATE account SET active = FALSE WHERE login = 'director'");
        scene.reconciled();
        scene.work();
        assertEquals(List.of("REPORT_FAILED anna@example.ru"), letters());
        DueView due = scene.history(id).get(0);
        assertEquals("SCHEDULE_NO_RECIPIENTS", due.problem());
        assertEquals("half-year-volume_2026-H1.csv", due.result().document().file().name());
    }

    @Test
    void aStoppedRunTellsNobody() {
        String id = due("a@example.ru");
        end(id, RunState.CANCELLED, null, null);
        assertEquals(List.of(), letters());
        assertEquals(DueState.CANCELLED, scene.history(id).get(0).state());
    }

    @Test
    void aFailedOneCanBeRunAgainForItsDay() {
        String id = due("a@example.ru");
        end(id, RunState.FAILED, null, "X");
        scene.clock.set("2027-01-10T10:00:00Z");
        scene.inTransaction(() -> {
            scene.runs.runAgain(id, scene.history(id).get(0).id());
            return null;
        });
        assertEquals(List.of("{\"halfYear\":\"2026-H1\"}", "{\"halfYear\":\"2026-H1\"}"), scene.strings("SELECT parameters FROM report_run ORDER BY id"));
        assertEquals("SCHEDULE_DUE_DONE", assertThrows(ru.agatrt.partner.kernel.Conflict.class, () -> scene.runs.runAgain(id, scene.history(id).get(0).id())).code());
    }

    @Test
    void beyondTenMegabytesALinkTakesThePlaceOfTheFile() {
        String id = due("a@example.ru");
        ScheduleView schedule = scene.schedules.get(id);
        ReportLetters letters = scene.beans.get(ReportLetters.class);
        List<Letter> made = new ArrayList<>();
        for (long size : new long[] {ReportLetters.LARGEST_ATTACHMENT, ReportLetters.LARGEST_ATTACHMENT + 1}) {
            ArchivedDocument document = new ArchivedDocument("d-1", new DocumentKey(DocumentKind.REPORT, null, null, null, new DocumentKey.Form("ru", "PDF")),
                    new ArchivedDocument.File("r.pdf", "application/pdf", size, "0".repeat(64)), new ArchivedDocument.Making(Instant.parse(DUE), "system", Instant.parse(DUE)));
            made.add(letters.delivered(schedule, new ReportLetters.Made(scene.history(id).get(0).when(), Map.of("asOf", "2026-07-17", "supplement", "1"), document), "a@example.ru"));
        }
        assertEquals(Stream.of(List.of("d-1"), List.of()).toList(), made.stream().map(Letter::documents).toList());
        LetterTexts texts = new LetterTexts("https://partner.example.ru/");
        String small = texts.say(made.get(0).kind(), "ru", made.get(0).args()).plain();
        String large = texts.say(made.get(1).kind(), "ru", made.get(1).args()).plain();
        assertTrue(small.contains("приложен файлом r.pdf") && small.contains("На день: 17.07.2026") && !small.contains("больше, чем"), small);
        assertTrue(large.contains("10,0\u00a0МБ") && !large.contains("приложен файлом"), large);
        assertEquals(ReportFormat.CSV, schedule.settings().wanted().format());
    }
}
