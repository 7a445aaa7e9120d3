package ru.agatrt.partner.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.agatrt.partner.launcher.process.ChildProcess;
import ru.agatrt.partner.launcher.process.Processes;

class ReviverTest {

    private static final Progress SILENT = new Progress(new PrintStream(new ByteArrayOutputStream()));

    @TempDir
    private Path directory;

    /** Stands still until it is moved. */
    private static final class HandClock extends Clock {
        private Instant now = Instant.parse("2026-07-16T10:00:00Z");

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void pausesGrowToAMinuteAndBeginAnewForWhatLivedLong() {
        HandClock clock = new HandClock();
        try (Reviver reviver = new Reviver(SILENT, clock)) {
            List<Long> waits = new ArrayList<>();
            for (int attempt = 0; attempt < 8; attempt++) {
                long waited = 0;
                while (!reviver.due("broker")) {
                    clock.now = clock.now.plusSeconds(1);
                    waited++;
                }
                waits.add(waited);
            }
            assertEquals(List.of(0L, 2L, 4L, 8L, 16L, 32L, 60L, 60L), waits);
            assertTrue(reviver.due("connect"), "another process waits for nothing");
            clock.now = clock.now.plus(Duration.ofSeconds(121));
            assertTrue(reviver.due("broker"));
            clock.now = clock.now.plusSeconds(2);
            assertTrue(reviver.due("broker"), "two seconds again");
        }
    }

    @Test
    void whatEndedUnaskedRunsAgainAndWhatWasEndedDoesNot() throws Exception {
        try (Processes processes = new Processes(directory); Reviver reviver = new Reviver(SILENT, Clock.systemUTC())) {
            ChildProcess first = sleep(processes, "worker");
            ChildProcess asked = sleep(processes, "other");
            CountDownLatch revived = new CountDownLatch(1);
            reviver.knows("worker", () -> {
                sleep(processes, "worker");
                revived.countDown();
            });
            reviver.knows("other", () -> sleep(processes, "other"));
            asked.close();
            ProcessHandle.of(first.pid()).orElseThrow().destroyForcibly();
            first.onExit().get(10, TimeUnit.SECONDS);
            reviver.look(processes);
            assertTrue(revived.await(10, TimeUnit.SECONDS));
            ChildProcess again = processes.all().stream().filter(child -> child.name().equals("worker")).findFirst().orElseThrow();
            assertTrue(again.isAlive());
            assertNotEquals(first.pid(), again.pid());
            reviver.look(processes);
            assertFalse(asked.isAlive());
            assertEquals(1, processes.all().stream().filter(child -> child.name().equals("worker")).count());
        }
    }

    @Test
    void whatNothingWorksWithoutIsGivenUpAfterFiveTriesAndThePipelineNever() throws Exception {
        HandClock clock = new HandClock();
        try (Processes processes = new Processes(directory); Reviver reviver = new Reviver(SILENT, clock)) {
            for (String name : List.of("broker", "book")) {
                ChildProcess child = sleep(processes, name);
                ProcessHandle.of(child.pid()).orElseThrow().destroyForcibly();
                child.onExit().get();
                List<Boolean> triedAgain = new ArrayList<>();
                for (int attempt = 1; attempt <= 7; attempt++) {
                    CountDownLatch tried = new CountDownLatch(1);
                    reviver.knows(name, () -> {
                        tried.countDown();
                        throw new java.io.IOException("no disk");
                    });
                    clock.now = clock.now.plusSeconds(60);
                    boolean hopeless = reviver.look(processes).isPresent();
                    triedAgain.add(!hopeless && tried.await(10, TimeUnit.SECONDS));
                    await(reviver, name);
                }
                boolean kept = name.equals("broker");
                assertEquals(List.of(true, true, true, true, true, kept, kept), triedAgain, name);
            }
        }
    }

    /** The attempt itself goes on for a moment after it was noticed. */
    private static void await(Reviver reviver, String name) throws InterruptedException {
        while (reviver.isBusy(name)) {
            Thread.sleep(10);
        }
    }

    private ChildProcess sleep(Processes processes, String name) throws Exception {
        return processes.start(name, new ProcessBuilder("sleep", "60"), directory.resolve(name + ".log"), Duration.ofSeconds(5));
    }
}
