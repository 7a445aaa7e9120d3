package ru.agatrt.partner.etl.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A Java process of ours: one at a time for each data directory. A pid file outlives a parent that was killed, so that the
 * next start finds the orphan, which still holds the ports and the data, and ends it first.
 */
final class ChildProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String name;
    private final Path pidFile;
    private final Path output;
    private final Process process;

    private ChildProcess(String name, Path pidFile, Path output, Process process) {
        this.name = name;
        this.pidFile = pidFile;
        this.output = output;
        this.process = process;
    }

    /**
     * @param arguments what follows {@code java}: options, class path, main class, its arguments
     * @throws IOException when the process cannot be started or an orphan does not end
     */
    static ChildProcess start(String name, Path directory, List<String> arguments, Map<String, String> environment)
            throws IOException {
        Files.createDirectories(directory);
        Path pidFile = directory.resolve(name + ".pid");
        endOrphan(pidFile);
        List<String> command = new ArrayList<>();
        // A session of its own: Ctrl-C in a terminal reaches the parent alone, which ends its processes in order.
        command.add("setsid");
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Dlog4j2.configurationFile=" + LogFiles.configuration(name, directory));
        // Days and moments must not shift, nor letters change, with the machine's settings.
        command.addAll(List.of("-Duser.timezone=UTC", "-Dfile.encoding=UTF-8"));
        command.addAll(arguments);
        Path output = directory.resolve(name + ".out");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        // Broker and worker are told nothing they do not need; the supervisor is given its passwords by name.
        builder.environment().keySet().removeIf(variable -> variable.endsWith("_PASSWORD"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        Files.writeString(pidFile, process.pid() + " " + started(process.toHandle()).map(Instant::toString).orElse("?"));
        return new ChildProcess(name, pidFile, output, process);
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** @throws IllegalStateException when the process has ended, with the end of what it printed */
    void requireAlive() {
        if (!process.isAlive()) {
            throw new IllegalStateException(name + " ended with code " + process.exitValue() + ": " + lastOutput());
        }
    }

    /** Waits for a process that ends by itself. */
    int await(Duration limit) throws IOException {
        try {
            if (!process.waitFor(limit.toSeconds(), TimeUnit.SECONDS)) {
                close();
                throw new IOException(name + " did not end within " + limit.toSeconds() + " s");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new IOException("Interrupted while waiting for " + name, e);
        }
        Files.deleteIfExists(pidFile);
        return process.exitValue();
    }

    String lastOutput() {
        try {
            List<String> lines = Files.readAllLines(output);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "no output (" + e.getMessage() + ")";
        }
    }

    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    /** Asks the process to end, and ends it after 20 s. */
    @Override
    public void close() {
        end(process.toHandle());
        try {
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void endOrphan(Path pidFile) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        String[] words = Files.readString(pidFile).strip().split(" ");
        // The start time tells our process from a stranger that was given the same number later.
        Optional<ProcessHandle> orphan = words.length == 2 && words[0].matches("\\d{1,18}")
                ? ProcessHandle.of(Long.parseLong(words[0]))
                        .filter(handle -> started(handle).map(Instant::toString).orElse("?").equals(words[1]))
                : Optional.empty();
        orphan.ifPresent(ChildProcess::end);
        Files.delete(pidFile);
    }

    private static Optional<Instant> started(ProcessHandle handle) {
        return handle.info().startInstant();
    }

    private static void end(ProcessHandle handle) {
        handle.destroy();
        try {
            handle.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            handle.destroyForcibly();
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.TimeoutException | java.util.concurrent.ExecutionException e) {
            handle.destroyForcibly();
            handle.onExit().join();
        }
    }
}
