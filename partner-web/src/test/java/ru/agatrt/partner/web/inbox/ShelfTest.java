package ru.agatrt.partner.web.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names of what is put away. */
class ShelfTest {

    private static final UUID ID = UUID.fromString("0a1b2c3d-0000-4000-8000-000000000000");

    @TempDir
    private Path root;
    private Path done;
    private Shelf shelf;

    @BeforeEach
    void makeFolders() throws IOException {
        done = Files.createDirectory(root.resolve("done"));
        shelf = new Shelf(done);
    }

    @Test
    void aFreeNameIsKept() throws IOException {
        assertEquals("Закупки.csv", shelf.nameFor(taken("Закупки.csv")));
    }

    @Test
    void aTakenNameGetsTheIdAndNothingIsReplaced() throws IOException {
        Files.writeString(done.resolve("x.csv"), "earlier");
        TakenFile taken = taken("x.csv");
        String name = shelf.nameFor(taken);
        assertEquals("x.0a1b2c3d.csv", name);
        shelf.store(taken, name);
        assertEquals("earlier", Files.readString(done.resolve("x.csv")));
        assertFalse(Files.exists(taken.folder()));
    }

    @Test
    void theNameOfAReportOfAnotherFileIsTakenToo() throws IOException {
        Files.writeString(done.resolve("x.csv.report.json"), "{\"id\": \"another\"}");
        assertEquals("x.0a1b2c3d.csv", shelf.nameFor(taken("x.csv")));
    }

    @Test
    void afterACrashBetweenReportAndFileTheNameIsTheSame() throws IOException {
        TakenFile taken = taken("x.csv");
        String name = shelf.nameFor(taken);
        shelf.put(Shelf.report(name), file -> Files.writeString(file, "{\"id\": \"" + ID + "\"}"));
        assertEquals(name, shelf.nameFor(taken));
    }

    @Test
    void aReportThatFailsHalfWayIsNotThere() throws IOException {
        assertThrows(IOException.class, () -> shelf.put("x.csv.report.json", file -> {
            Files.writeString(file, "half");
            throw new IOException("disk full");
        }));
        try (var files = Files.list(done)) {
            assertEquals(0, files.count());
        }
    }

    @Test
    void aVeryLongNameIsCutSoThatItsReportsFit() throws IOException {
        TakenFile taken = taken("я".repeat(120) + ".csv");
        String name = shelf.nameFor(taken);
        assertTrue(Shelf.rejected(name).getBytes(StandardCharsets.UTF_8).length <= 255, name);
        assertTrue(name.endsWith(".0a1b2c3d.csv"), name);
    }

    private TakenFile taken(String name) throws IOException {
        Path folder = Files.createDirectories(root.resolve("taken/purchases+" + ID));
        return new TakenFile(ID, "purchases", folder, Files.writeString(folder.resolve(name), "content"));
    }
}
