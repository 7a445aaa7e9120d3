package ru.agatrt.partner.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import ru.agatrt.partner.launcher.DataDirectory;
import ru.agatrt.partner.launcher.process.Processes;

/** An empty data directory in place of an earlier run's, whose processes are ended before their records are lost. */
public final class FreshDirectory {

    private FreshDirectory() {
    }

    public static void make(Path directory) throws IOException {
        try (DataDirectory earlier = DataDirectory.open(directory)) {
            new Processes(earlier.processes()).endLeftovers(Duration.ofSeconds(20));
        }
        try (Stream<Path> paths = Files.walk(directory)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
