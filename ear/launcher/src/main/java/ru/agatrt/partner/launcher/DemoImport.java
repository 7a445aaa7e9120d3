package ru.agatrt.partner.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Loads the demo data once, through the same import doors as anybody's files. A run that was cut off is taken up again:
 * files already done are noted, and a file sent twice changes nothing.
 */
final class DemoImport {

    private static final String DONE = "done.txt";

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
        return loaded().contains("all");
    }

    /**
     * @param files kind of import and file, in the order of loading
     */
    void load(List<Map.Entry<String, Path>> files) throws Exception {
        List<String> loaded = loaded();
        for (Map.Entry<String, Path> file : files) {
            String name = file.getValue().getFileName().toString();
            if (!loaded.contains(name)) {
                load(file.getKey(), file.getValue());
                note(name);
            }
        }
        note("all");
    }

    private void load(String kind, Path file) throws Exception {
        long from = System.nanoTime();
        ImportClient.Outcome outcome = client.send(kind, file);
        progress.line(String.format(java.util.Locale.ROOT, "demo %s: %d rows, %d created, %d rejected (%.1f s)", kind,
                outcome.rowsRead(), outcome.created(), outcome.rejected(), (System.nanoTime() - from) / 1e9));
    }

    private List<String> loaded() throws IOException {
        Path note = directory.resolve(DONE);
        return Files.exists(note) ? Files.readAllLines(note) : List.of();
    }

    private void note(String name) throws IOException {
        Files.writeString(directory.resolve(DONE), name + "\n", java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.APPEND);
    }
}
