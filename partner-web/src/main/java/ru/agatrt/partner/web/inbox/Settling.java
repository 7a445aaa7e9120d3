package ru.agatrt.partner.web.inbox;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells which files are complete: those that stayed the same for a while under our own eyes. The time written in a file is
 * not believed, since programs that copy set it back and clocks of other machines are wrong.
 */
final class Settling {

    private record Seen(InboxFile file, Instant since) {
    }

    private final Duration time;
    private Map<Path, Seen> seen = new HashMap<>();

    Settling(Duration time) {
        this.time = time;
    }

    /** The complete ones of the files that are there now, in the same order. */
    List<InboxFile> settled(List<InboxFile> present, Instant now) {
        Map<Path, Seen> next = new HashMap<>();
        List<InboxFile> complete = new ArrayList<>();
        for (InboxFile file : present) {
            Seen before = seen.get(file.path());
            Seen current = before != null && file.isAsBefore(before.file) ? before : new Seen(file, now);
            next.put(file.path(), current);
            if (!now.isBefore(current.since.plus(time))) {
                complete.add(file);
            }
        }
        seen = next;
        return complete;
    }
}
