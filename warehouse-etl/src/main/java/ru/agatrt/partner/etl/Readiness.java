package ru.agatrt.partner.etl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells whoever waits, by making a file, that all connectors run and the facts were in step with staging once. */
final class Readiness {

    private final Optional<Path> file;
    private boolean connectorsRun;
    private boolean factsInStep;
    private boolean told;

    Readiness(Optional<Path> file) {
        this.file = file;
    }

    synchronized void connectorsRun() {
        connectorsRun = true;
        tell();
    }

    synchronized void factsInStep() {
        factsInStep = true;
        tell();
    }

    private void tell() {
        if (told || !connectorsRun || !factsInStep || file.isEmpty()) {
            return;
        }
        try {
            Files.writeString(file.get(), "ready\n");
            told = true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
