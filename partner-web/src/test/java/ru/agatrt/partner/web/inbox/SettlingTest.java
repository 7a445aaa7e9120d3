package ru.agatrt.partner.web.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When a file is complete. */
class SettlingTest {

    private static final Instant START = Instant.parse("2026-07-16T09:00:00Z");

    private final Settling settling = new Settling(Duration.ofSeconds(5));

    @Test
    void aFileIsCompleteWhenItStayedTheSameForTheWholeTime() {
        assertEquals(0, look(0, file(10, 1, "a")));
        assertEquals(0, look(4, file(10, 1, "a")));
        assertEquals(1, look(5, file(10, 1, "a")));
        assertEquals(1, look(60, file(10, 1, "a")));
    }

    @Test
    void everyChangeBeginsTheTimeAnew() {
        look(0, file(10, 1, "a"));
        assertEquals(0, look(5, file(11, 1, "a")), "it grew");
        assertEquals(0, look(10, file(11, 2, "a")), "it was written to");
        assertEquals(0, look(15, file(11, 2, "b")), "it is another file of that name");
        assertEquals(0, look(19, file(11, 2, "b")));
        assertEquals(1, look(20, file(11, 2, "b")));
    }

    @Test
    void aFileThatWentAwayAndCameBackIsNew() {
        look(0, file(10, 1, "a"));
        assertEquals(0, settling.settled(List.of(), START.plusSeconds(3)).size());
        assertEquals(0, look(6, file(10, 1, "a")));
    }

    private int look(int second, InboxFile file) {
        return settling.settled(List.of(file), START.plusSeconds(second)).size();
    }

    private static InboxFile file(long size, int modified, String identity) {
        return new InboxFile(Path.of("/inbox/purchases/x.csv"), "purchases", size, FileTime.fromMillis(modified), identity);
    }
}
