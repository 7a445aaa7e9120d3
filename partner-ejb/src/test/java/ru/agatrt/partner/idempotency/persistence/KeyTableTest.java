package ru.agatrt.partner.idempotency.persistence;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.idempotency.KeyedCall.ToDo;
import ru.agatrt.partner.idempotency.StoredAnswer;
import ru.agatrt.partner.idempotency.persistence.KeyTable.Row;
import ru.agatrt.partner.testing.SettableClock;
import ru.agatrt.partner.testing.TestDatabase.Book;
import ru.agatrt.partner.testing.TestDatabase;

/** One attempt at a time, one answer for good, forgotten in the end. */
class KeyTableTest {

    private static final String TARGET = "a".repeat(64);
    private static final String BODY = "b".repeat(64);
    private static final StoredAnswer ANSWER = new StoredAnswer(202, "/x/1", "application/json", new byte[] {1, -1, 0});

    private static Jdbi book;

    private final SettableClock clock = new SettableClock("2026-07-16T09:00:00Z");
    private final KeyTable keys = new KeyTable(book, clock);

    @BeforeAll
    static void startBook() {
        Book fresh = TestDatabase.newBook();
        book = Jdbi.create(fresh::connect);
    }

    @BeforeEach
    void empty() {
        book.useHandle(h -> h.execute("DELETE FROM idempotency_key"));
    }

    @Test
    void ofManyAtOnceOneIsFirst() throws Exception {
        ExecutorService crowd = Executors.newFixedThreadPool(8);
        try {
            Callable<Boolean> attempt = () -> keys.add("erp", "k", TARGET, "w").isPresent();
            List<Future<Boolean>> all = crowd.invokeAll(IntStream.range(0, 40).mapToObj(i -> attempt).toList());
            int first = 0;
            for (Future<Boolean> one : all) {
                first += one.get() ? 1 : 0;
            }
            assertEquals(1, first);
        } finally {
            crowd.shutdownNow();
        }
    }

    @Test
    void aKeyIsItsCallersOwnAndItsCaseMatters() {
        assertTrue(keys.add("erp", "k", TARGET, "w").isPresent());
        assertTrue(keys.add("manager", "k", TARGET, "w").isPresent());
        assertTrue(keys.add("erp", "K", TARGET, "w").isPresent());
        assertFalse(keys.add("erp", "k", TARGET, "w").isPresent());
    }

    @Test
    void theAnswerComesBackAsItWasGiven() {
        ToDo call = keys.add("erp", "k", TARGET, "w").orElseThrow();
        assertNull(row().answer());
        keys.answer(call, BODY, ANSWER);
        Row answered = row();
        assertEquals(BODY, answered.bodySha256());
        assertEquals(202, answered.answer().status());
        assertEquals("/x/1", answered.answer().location());
        assertArrayEquals(ANSWER.body(), answered.answer().body());
    }

    @Test
    void anAttemptThoughtDeadThatComesBackChangesNothing() {
        ToDo slow = keys.add("erp", "k", TARGET, "slow").orElseThrow();
        clock.pass(KeyTable.LEASE.plusSeconds(1));
        assertTrue(keys.isLeaseOver(row()));
        ToDo next = keys.takeOver(row(), "other").orElseThrow();
        assertEquals(slow.id(), next.id(), "what it makes has one id in every attempt");
        assertEquals(2, next.attempt());
        keys.answer(slow, BODY, ANSWER);
        keys.remove(slow);
        keys.letGo(slow);
        assertNull(row().answer());
        assertFalse(keys.isLeaseOver(row()));
        keys.answer(next, BODY, ANSWER);
        assertEquals(202, row().answer().status());
    }

    @Test
    void ofTwoThatTakeOverOneDoes() {
        keys.letGo(keys.add("erp", "k", TARGET, "gone").orElseThrow());
        Row seen = row();
        assertTrue(keys.takeOver(seen, "a").isPresent());
        assertFalse(keys.takeOver(seen, "b").isPresent());
    }

    @Test
    void aLeaseIsRenewedByItsOwnInstanceUnlessLetGo() {
        ToDo kept = keys.add("erp", "k", TARGET, "w").orElseThrow();
        clock.pass(KeyTable.LEASE.minusSeconds(1));
        keys.renew("w");
        clock.pass(KeyTable.LEASE.minusSeconds(1));
        assertFalse(keys.isLeaseOver(row()));
        keys.letGo(kept);
        keys.renew("w");
        assertTrue(keys.isLeaseOver(row()));
    }

    @Test
    void oldAnswersAreForgottenAndYoungOnesStay() {
        keys.answer(keys.add("erp", "old", TARGET, "w").orElseThrow(), BODY, ANSWER);
        clock.pass(Duration.ofDays(1));
        keys.answer(keys.add("erp", "k", TARGET, "w").orElseThrow(), BODY, ANSWER);
        clock.pass(Duration.ofHours(1));
        assertEquals(1, keys.removeOlderThan(Duration.ofDays(1)));
        assertTrue(keys.find("erp", "old").isEmpty());
        assertEquals(202, row().answer().status());
    }

    private Row row() {
        return keys.find("erp", "k").orElseThrow();
    }
}
