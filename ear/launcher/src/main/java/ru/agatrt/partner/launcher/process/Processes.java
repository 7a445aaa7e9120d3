package ru.agatrt.partner.launcher.process;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * All programs started by one launcher, ended in the opposite order of their start. Each is recorded in a file, so that
 * the next launcher ends what a killed one left behind, and nothing else.
 */
public final class Processes implements AutoCloseable {

    private static final String RECORD = ".process";

    private final Path records;
    private final Deque<ChildProcess> running = new ArrayDeque<>();
    private boolean closed;

    /**
     * @param records directory of the records, one file a process
     */
    public Processes(Path records) {
        this.records = records;
    }

    /**
     * Starts a program in a session of its own: Ctrl-C in the terminal reaches the launcher alone, which then ends its
     * programs one after the other instead of all at once.
     *
     * @param log      receives standard output and error, appended
     * @param patience how long the program may take to end when asked to
     * @throws IllegalStateException when everything is being stopped already
     */
    public synchronized ChildProcess start(String name, ProcessBuilder program, Path log, Duration patience) throws IOException {
        requireOpen();
        List<String> command = new ArrayList<>(program.command());
        String executable = Path.of(command.get(0)).getFileName().toString();
        command.add(0, "setsid");
        program.command(command);
        program.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        program.redirectErrorStream(true);
        program.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return register(name, executable, program.start().toHandle(), log, patience);
    }

    /**
     * Takes over a Java process that was started elsewhere in this launcher. It is ended at once when everything is being
     * stopped already.
     */
    public synchronized ChildProcess adoptJava(String name, ProcessHandle handle, Path log, Duration patience) throws IOException {
        if (closed) {
            ChildProcess.end(handle, patience);
        }
        requireOpen();
        // Not asked of the process: just started, it may still be on its way to becoming Java.
        return register(name, "java", handle, log, patience);
    }

    private ChildProcess register(String name, String executable, ProcessHandle handle, Path log, Duration patience) throws IOException {
        Path record = records.resolve(name + RECORD);
        ChildProcess child = new ChildProcess(name, handle, log, record, patience);
        running.removeIf(earlier -> earlier.name().equals(name) && !earlier.isAlive());
        running.push(child);
        ProcessRecord.of(handle.pid(), executable).write(record);
        return child;
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("everything is being stopped");
        }
    }

    /** Processes that ended although nobody asked them to, until they are started again under their names. */
    public synchronized List<ChildProcess> unexpectedEnds() {
        return running.stream().filter(child -> !child.isAlive() && !child.isClosing()).toList();
    }

    public synchronized List<ChildProcess> all() {
        return List.copyOf(running);
    }

    /** Memory in use by the running processes and this one together, bytes (resident set, shared pages counted each time). */
    public long residentBytes() {
        long sum = Memory.resident(ProcessHandle.current().pid());
        for (ChildProcess child : all()) {
            sum += Memory.resident(child.pid());
        }
        return sum;
    }

    /**
     * Ends what an earlier launcher of the same data left running, the last started first.
     *
     * @return names of the processes that had to be ended
     */
    public List<String> endLeftovers(Duration patience) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(records, "*" + RECORD)) {
            found.forEach(files::add);
        }
        files.sort((a, b) -> Long.compare(b.toFile().lastModified(), a.toFile().lastModified()));
        List<String> ended = new ArrayList<>();
        for (Path file : files) {
            Optional<ProcessRecord> record = ProcessRecord.read(file);
            if (record.isPresent() && record.get().isRunning()) {
                ProcessHandle.of(record.get().pid()).ifPresent(handle -> ChildProcess.end(handle, patience));
                ended.add(file.getFileName().toString().replace(RECORD, ""));
            }
            Files.delete(file);
        }
        return ended;
    }

    @Override
    public void close() {
        List<ChildProcess> toEnd;
        synchronized (this) {
            closed = true;
            toEnd = List.copyOf(running);
            running.clear();
        }
        toEnd.forEach(ChildProcess::close);
    }
}
