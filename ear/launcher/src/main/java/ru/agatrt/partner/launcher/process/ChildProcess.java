package ru.agatrt.partner.launcher.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** One running program of ours. Closing it asks it to end, waits, and ends it by force when it does not listen. */
public final class ChildProcess implements AutoCloseable {

    private static final int LINES_OF_LOG = 25;

    private final String name;
    private final ProcessHandle handle;
    private final Path log;
    private final Path record;
    private final Duration patience;
    private volatile boolean closing;

    ChildProcess(String name, ProcessHandle handle, Path log, Path record, Duration patience) {
        this.name = name;
        this.handle = handle;
        this.log = log;
        this.record = record;
        this.patience = patience;
    }

    public String name() {
        return name;
    }

    public long pid() {
        return handle.pid();
    }

    public boolean isAlive() {
        return handle.isAlive();
    }

    /** True from the moment somebody asked this process to end: its end is then nothing to report. */
    boolean isClosing() {
        return closing;
    }

    public CompletableFuture<ProcessHandle> onExit() {
        return handle.onExit();
    }

    /** The end of what the process wrote, for an error message. */
    public String lastLines() {
        try (Stream<String> lines = Files.lines(log, java.nio.charset.StandardCharsets.ISO_8859_1)) {
            List<String> all = lines.toList();
            return String.join("\n", all.subList(Math.max(0, all.size() - LINES_OF_LOG), all.size()));
        } catch (IOException e) {
            return "(no log: " + e + ")";
        }
    }

    public Path log() {
        return log;
    }

    @Override
    public void close() {
        closing = true;
        end(handle, patience);
        try {
            Files.deleteIfExists(record);
        } catch (IOException e) {
            // A record left behind does no harm: the next start sees that its process is gone.
            System.err.println("The record " + record + " could not be removed: " + e);
        }
    }

    /** Asks a process to end and makes it end after the given patience. Returns when it is gone. */
    static void end(ProcessHandle handle, Duration patience) {
        if (!handle.isAlive()) {
            return;
        }
        handle.destroy();
        if (!gone(handle, patience)) {
            handle.destroyForcibly();
            gone(handle, Duration.ofSeconds(10));
        }
    }

    private static boolean gone(ProcessHandle handle, Duration patience) {
        try {
            handle.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
            return false;
        }
    }
}
