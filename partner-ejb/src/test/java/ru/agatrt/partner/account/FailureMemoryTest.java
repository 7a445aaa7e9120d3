package ru.agatrt.partner.account;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FailureMemoryTest {

    private static final Instant NOON = Instant.parse("2026-07-16T09:00:00Z");

    private final FailureMemory memory = new FailureMemory();

    @Test
    void anUnknownLoginIsDelayedLikeARealOne() {
        fail("nobody", 3);
        assertEquals(Optional.of(Duration.ofSeconds(2)), memory.wait("nobody", "10.0.0.2", Optional.empty(), NOON));
        assertEquals(Optional.of(Duration.ofSeconds(2)), memory.wait("NoBody", "10.0.0.2", Optional.empty(), NOON));
    }

    @Test
    void theDelayEnds() {
        fail("nobody", 3);
        assertEquals(Optional.empty(), memory.wait("nobody", "10.0.0.1", Optional.empty(), NOON.plusSeconds(2)));
    }

    @Test
    void anotherLoginFromTheSameAddressIsFreeUntilTheAddressHasFailedOften() {
        fail("nobody", 49);
        assertEquals(Optional.empty(), memory.wait("manager", "10.0.0.1", Optional.empty(), NOON));
        fail("nobody", 1);
        assertEquals(Optional.of(Duration.ofSeconds(30)), memory.wait("manager", "10.0.0.1", Optional.empty(), NOON));
        assertEquals(Optional.empty(), memory.wait("manager", "10.0.0.2", Optional.empty(), NOON));
    }

    @Test
    void theLongestOfAllDelaysCounts() {
        fail("manager", 3);
        assertEquals(Optional.of(Duration.ofMinutes(5)),
                memory.wait("manager", "10.0.0.1", Optional.of(NOON.plusSeconds(300)), NOON));
    }

    @Test
    void aSuccessForgivesTheLoginAndNotTheAddress() {
        fail("manager", 50);
        memory.forget("manager");
        assertEquals(Optional.empty(), memory.wait("manager", "10.0.0.2", Optional.empty(), NOON));
        assertEquals(Optional.of(Duration.ofSeconds(30)), memory.wait("manager", "10.0.0.1", Optional.empty(), NOON));
    }

    @Test
    void halfAnHourOfQuietStartsAnew() {
        fail("nobody", 8);
        Instant later = NOON.plus(Duration.ofMinutes(31));
        memory.record("nobody", "10.0.0.1", later);
        assertEquals(Optional.empty(), memory.wait("nobody", "10.0.0.1", Optional.empty(), later));
    }

    private void fail(String login, int times) {
        for (int i = 0; i < times; i++) {
            memory.record(login, "10.0.0.1", NOON);
        }
    }
}
