package ru.agatrt.partner.launcher;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
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

    private record Attempts(Instant last, Instant due, Duration pause) {
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

    /** Looks once; what has ended and is due is started on another thread. */
    synchronized void look(Processes processes) {
        for (ChildProcess ended : processes.unexpectedEnds()) {
            Start start = starts.get(ended.name());
            if (start == null || busy.containsKey(ended.name()) || !due(ended.name())) {
                continue;
            }
            busy.put(ended.name(), true);
            progress.line(ended.name() + " ended unexpectedly and is started again; its log is " + ended.log());
            threads.submit(() -> revive(ended.name(), start));
        }
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
        attempts.put(name, new Attempts(now, now.plus(pause), pause));
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
