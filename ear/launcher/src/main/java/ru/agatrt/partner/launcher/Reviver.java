package ru.agatrt.partner.launcher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import ru.agatrt.partner.launcher.process.ChildProcess;
import ru.agatrt.partner.launcher.process.Processes;

/**
 * Starts processes again that ended although nobody asked them to: at once, and after 2, 4, 8 … 60 s when they end again soon. Each
 * on a thread of its own, since one may wait for another.
 */
final class Reviver implements AutoCloseable {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(60);
    /** A process that lived so long is well again. */
    private static final Duration WELL_AFTER = Duration.ofMinutes(2);

    /** Starts one process again and returns when it answers. */
    @FunctionalInterface
    interface Start {
        void run() throws Exception;
    }

    /** Without these nothing can be served. What they need is not here, and whoever runs the launcher has to know it. */
    private static final Set<String> NEEDED = Set.of("book", Instance.SERVER);
    private static final int MOST_ATTEMPTS = 5;

    private record Attempts(Instant last, Instant due, Duration pause, int number) {
    }

    private final Progress progress;
    private final Clock clock;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Start> starts = new ConcurrentHashMap<>();
    private final Map<String, Attempts> attempts = new HashMap<>();
    private final Map<String, Boolean> busy = new ConcurrentHashMap<>();

    Reviver(Progress progress, Clock clock) {
        this.progress = progress;
        this.clock = clock;
    }

    /** How a process of this name is started again. */
    void knows(String name, Start start) {
        starts.put(name, start);
    }

    /**
     * Looks once; what has ended and is due is started on another thread. Parts of the pipeline are tried for ever: the application
     * serves without them.
     *
     * @return a process without which nothing can be served and which has ended five times, each soon after its start
     */
    synchronized Optional<ChildProcess> look(Processes processes) {
        for (ChildProcess ended : processes.unexpectedEnds()) {
            Start start = starts.get(ended.name());
            if (start == null || busy.containsKey(ended.name()) || !due(ended.name())) {
                continue;
            }
            if (NEEDED.contains(ended.name()) && attempts.get(ended.name()).number > MOST_ATTEMPTS) {
                return Optional.of(ended);
            }
            busy.put(ended.name(), true);
            progress.line(ended.name() + " ended unexpectedly and is started again; its log is " + ended.log());
            threads.submit(() -> revive(ended.name(), start));
        }
        return Optional.empty();
    }

    /** Whether an attempt is under way. */
    boolean isBusy(String name) {
        return busy.containsKey(name);
    }

    /** True when an attempt is due now; the next one is then put off. */
    boolean due(String name) {
        Instant now = clock.instant();
        Attempts before = attempts.get(name);
        if (before != null && now.isBefore(before.due)) {
            return false;
        }
        boolean well = before == null || Duration.between(before.last, now).compareTo(WELL_AFTER) > 0;
        Duration pause = well ? Duration.ofSeconds(2) : shorter(before.pause.multipliedBy(2), LONGEST_PAUSE);
        attempts.put(name, new Attempts(now, now.plus(pause), pause, well ? 1 : before.number + 1));
        return true;
    }

    private void revive(String name, Start start) {
        try {
            start.run();
            progress.line(name + " runs again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            progress.line(name + " could not be started again: " + e.getMessage());
        } finally {
            busy.remove(name);
        }
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    /** What is being started is interrupted and ends what it has begun. */
    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
