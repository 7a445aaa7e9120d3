package ru.agatrt.partner.launcher.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    private Path directory;

    @Test
    void closingEndsWhatWasStartedAndRemovesItsRecord() throws Exception {
        ChildProcess child;
        try (Processes processes = new Processes(directory)) {
            child = sleep(processes, "server");
            assertTrue(Files.exists(directory.resolve("server.process")));
        }
        assertFalse(child.isAlive());
        assertFalse(Files.exists(directory.resolve("server.process")));
    }

    @Test
    void theNextLauncherEndsWhatAKilledOneLeftBehind() throws Exception {
        // The first list of processes is never closed, as if its launcher had been killed.
        ChildProcess child = sleep(new Processes(directory), "server");

        List<String> ended = new Processes(directory).endLeftovers(PATIENCE);

        assertEquals(List.of("server"), ended);
        assertFalse(child.isAlive());
    }

    @Test
    void aStrangerWithTheSameNumberIsLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "60").start();
        try {
            ProcessRecord real = ProcessRecord.of(stranger.pid(), "sleep");
            new ProcessRecord(real.pid(), real.startTicks() - 1, real.bootId(), real.program()).write(directory.resolve("server.process"));

            assertEquals(List.of(), new Processes(directory).endLeftovers(PATIENCE));

            assertTrue(stranger.isAlive());
            assertFalse(Files.exists(directory.resolve("server.process")));
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void anUnexpectedEndIsNoticed() throws Exception {
        try (Processes processes = new Processes(directory)) {
            ChildProcess child = sleep(processes, "server");
            assertTrue(processes.unexpectedEnds().isEmpty());

            ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly();
            child.onExit().get();

            assertEquals("server", processes.unexpectedEnds().get(0).name());
        }
    }

    @Test
    void nothingStartsOnceEverythingIsBeingStopped() {
        Processes processes = new Processes(directory);
        processes.close();
        assertThrows(IllegalStateException.class, () -> sleep(processes, "late"));
    }

    private ChildProcess sleep(Processes processes, String name) throws Exception {
        return processes.start(name, new ProcessBuilder("sleep", "60"), directory.resolve("log"), PATIENCE);
    }
}
