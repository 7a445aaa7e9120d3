package ru.agatrt.partner.outbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.port.Mail;
import ru.agatrt.partner.kernel.port.Mailer;
import ru.agatrt.partner.outbox.persistence.OutboxTable;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.platform.SmtpMailer;

/** One letter leaves once, whatever happens to those who carry it or to the book. */
class PostmanWorkersTest extends PostmanScene {

    /** The server has the letter, the book does not know: as after a power cut at the worst moment. */
    @Test
    void aWorkerKilledBetweenSendingAndCommittingMakesNoOtherLetter() throws Exception {
        queue(registered(ANNA));
        SmtpMailer real = mailer();
        Mailer dying = new Mailer() {
            @Override
            public boolean isSetUp() {
                return real.isSetUp();
            }

            @Override
            public Line open() {
                Line line = real.open();
                return new Line() {
                    @Override
                    public Receipt send(Mail mail) {
                        line.send(mail);
                        throw new LinkageError("power cut");
                    }

                    @Override
                    public void close() {
                        line.close();
                    }
                };
            }
        };
        Postman first = postman(dying);
        assertThrows(LinkageError.class, () -> work(first));
        assertEquals(List.of("SENDING 1"), states());
        Postman second = postman(real);
        assertEquals(0, second.work("host/2/2", () -> false), "its lease still runs");
        clock.pass(OutboxTable.LEASE.plusSeconds(1));
        assertEquals(1, second.work("host/2/2", () -> false));
        assertEquals(List.of(queuedId(), queuedId()), server.messageIds());
        assertEquals(List.of("SENT 2"), states());
    }

    @Test
    void aWorkerThatIsGoneIsNotWaitedFor() {
        queue(registered(ANNA));
        table.claim(WORKER).orElseThrow();
        assertEquals(List.of(WORKER), table.workers());
        assertEquals(1, table.release(WORKER));
        assertEquals(1, postman(mailer()).work("host/2/2", () -> false));
    }

    @Test
    void aWorkerThatComesBackLateChangesNothing() {
        queue(registered(ANNA));
        OutboxTable.Claim late = table.claim(WORKER).orElseThrow();
        clock.pass(OutboxTable.LEASE.plusSeconds(1));
        assertEquals(1, postman(mailer()).work("host/2/2", () -> false));
        table.failed(late, "REFUSED", "550 no");
        assertEquals(List.of("SENT 2"), states());
        assertEquals(List.of("2 SENT 250 OK", "1 LATE_REFUSED 550 no"), log());
    }

    @Test
    void twoWorkersNeverSendTheSameLetter() throws Exception {
        List<Letter> many = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            many.add(registered("p" + i + "@example.ru"));
        }
        new Outbox(book, clock).queue(many);
        ExecutorService pool = Executors.newFixedThreadPool(3);
        List<Callable<Integer>> workers = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            String name = "host/" + i + "/1";
            Postman postman = postman(mailer());
            workers.add(() -> postman.work(name, () -> false));
        }
        int tried = 0;
        for (Future<Integer> done : pool.invokeAll(workers)) {
            tried += done.get();
        }
        pool.shutdown();
        assertEquals(60, tried);
        assertEquals(60, new HashSet<>(server.messageIds()).size());
        assertEquals(60, server.received().size());
        assertEquals(List.of("60"), strings("SELECT COUNT(*) FROM outbox_message WHERE state = 'SENT' AND attempts = 1"));
    }

    /** The other one holds what the second statement needs, has changed more, and asks for what the first has: so ours gives way. */
    @Test
    void aLetterIsNotedAsSentThoughTheDatabaseMadeTheNoteGiveWay() throws Exception {
        queue(registered(ANNA));
        OutboxTable.Claim claim = table.claim(WORKER).orElseThrow();
        ExecutorService pool = Executors.newSingleThreadExecutor();
        try (java.sql.Connection owner = shared.connectAsOwner(); java.sql.Statement other = owner.createStatement()) {
            owner.setAutoCommit(false);
            other.execute("INSERT INTO partner (id, code, created_at) SELECT seq, CONCAT('W-', seq), '2026-01-01' FROM seq_1_to_200");
            other.execute("SELECT id FROM outbox_attempt WHERE outbox_id = " + claim.id() + " FOR UPDATE");
            Future<?> noted = pool.submit(() -> table.sent(claim, "250 OK"));
            shared.awaitLockWait();
            other.execute("UPDATE outbox_message SET language = 'en' WHERE id = " + claim.id());
            owner.commit();
            noted.get();
        } finally {
            pool.shutdown();
        }
        assertEquals(List.of("SENT 1"), states());
        assertEquals(List.of("1 SENT 250 OK"), log());
    }

    @Test
    void aLetterOfATransactionThatIsRolledBackNeverLeaves() throws Exception {
        try (java.sql.Connection connection = shared.connect()) {
            Jdbi one = BookAccess.configured(Jdbi.create(connection));
            connection.setAutoCommit(false);
            new Outbox(one, clock).queue(List.of(registered(ANNA)));
            connection.rollback();
            connection.setAutoCommit(true);
            table = new OutboxTable(one, clock);
            assertEquals(0, work(postman(mailer())));
        }
        assertEquals(0, server.received().size());
    }
}
