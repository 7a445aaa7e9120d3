package ru.agatrt.partner.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import ru.agatrt.partner.launcher.demo.DemoData;
import ru.agatrt.partner.launcher.demo.DemoFile;

/**
 * Loads the demo data once, through the same import doors as anybody's files. A run that was cut off is taken up again:
 * files already done are noted, and a file sent twice changes nothing.
 */
final class DemoImport {

    private static final String DONE = "done.txt";
    private static final String ALL = "everything";

    private final Path directory;
    private final ImportClient client;
    private final Progress progress;

    /**
     * @param directory holds the demo files and the note of those already loaded
     */
    DemoImport(Path directory, ImportClient client, Progress progress) {
        this.directory = directory;
        this.client = client;
        this.progress = progress;
    }

    /** True when every file was loaded by this or an earlier run. */
    boolean isComplete() throws IOException {
        return loaded().contains(ALL);
    }

    /** Writes the files and sends those that were not sent before, in their order: what is referred to comes first. */
    void load() throws IOException, InterruptedException {
        if (isComplete()) {
            return;
        }
        List<DemoFile> files = new DemoData().write(directory);
        List<String> loaded = loaded();
        for (DemoFile file : files) {
            String name = file.path().getFileName().toString();
            if (!loaded.contains(name)) {
                send(file);
                note(name);
            }
        }
        note(ALL);
    }

    private void send(DemoFile file) throws IOException, InterruptedException {
        long from = System.nanoTime();
        ImportClient.Outcome outcome = client.send(file.kind(), file.path());
        progress.line(String.format(Locale.ROOT, "demo %s: %d rows, %d created, %d rejected (%.1f s)", file.path().getFileName(),
                outcome.rowsRead(), outcome.created(), outcome.rejected(), (System.nanoTime() - from) / 1e9));
    }

    private List<String> loaded() throws IOException {
        Path note = directory.resolve(DONE);
        return Files.exists(note) ? Files.readAllLines(note) : List.of();
    }

    private void note(String name) throws IOException {
        Files.writeString(directory.resolve(DONE), name + "\n", StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
