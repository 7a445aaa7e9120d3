package ru.agatrt.partner.etl.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The supervisor of the pipeline as a process of its own. */
public final class SupervisorProcess implements AutoCloseable {

    /** The supervisor makes this file when all connectors run and the first pass over the staging tables is done. */
    public static final String READY_FILE = "supervisor.ready";

    private final Path ready;
    private final ChildProcess process;

    private SupervisorProcess(Path ready, ChildProcess process) {
        this.ready = ready;
        this.process = process;
    }

    /**
     * Starts the process and returns at once; {@link #awaitReady} waits for its first complete pass. It outlives outages of
     * broker, Connect and warehouse by itself.
     */
    public static SupervisorProcess start(RuntimeLayout layout, SupervisorSettings settings) throws IOException {
        Path directory = settings.dataDirectory().toAbsolutePath();
        Path ready = directory.resolve(READY_FILE);
        Files.deleteIfExists(ready);
        Map<String, String> environment = new HashMap<>(settings.environment());
        environment.put("ETL_READY_FILE", ready.toString());
        ChildProcess process = ChildProcess.start("supervisor", directory, List.of(
                "-Xmx128m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError",
                "-cp", layout.supervisorClassPath(), "ru.agatrt.partner.etl.Supervisor"), environment);
        return new SupervisorProcess(ready, process);
    }

    /** @throws IOException when not all connectors run and no pass was completed within the limit */
    public void awaitReady(Duration limit) throws IOException {
        Readiness.await(process, "The pipeline's supervisor", limit, () -> Files.exists(ready));
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process at once, as a power cut would; for tests of recovery. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
