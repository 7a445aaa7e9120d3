package ru.agatrt.partner.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.agatrt.partner.intake.persistence.WaitingFiles;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.platform.UploadDirectory;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** Files that wait: seen by their sender alone, taken once, gone when forgotten. */
class ForgottenFilesTest {

    private static final Instant NOW = Instant.parse("2026-07-16T12:00:00Z");
    private static final String FIRST = "00000000-0000-0000-0000-000000000001";
    private static final String SECOND = "00000000-0000-0000-0000-000000000002";

    @TempDir
    Path directory;

    @Test
    void aFileIsGoneAfterADayAndNotBefore() throws Exception {
        Book book = TestDatabase.newBook();
        Jdbi jdbi = BookAccess.configured(Jdbi.create(() -> book.connect()));
        WaitingFiles waiting = new WaitingFiles(jdbi);
        UploadDirectory uploads = new UploadDirectory(directory.toString());
        hold(uploads, waiting, FIRST, NOW.minus(ForgottenFiles.PATIENCE).minusSeconds(1));
        hold(uploads, waiting, SECOND, NOW.minus(ForgottenFiles.PATIENCE));
        String lost = "00000000-0000-0000-0000-000000000003";
        uploads.hold(lost, new ByteArrayInputStream(new byte[1]), 10);
        Files.setLastModifiedTime(uploads.held(lost), FileTime.from(NOW.minus(ForgottenFiles.PATIENCE).minusSeconds(1)));

        new ForgottenFiles(jdbi, uploads, Clock.fixed(NOW, ZoneOffset.UTC)).clean();

        assertEquals(List.of(SECOND), waiting.of("manager").stream().map(WaitingFile::id).toList());
        assertEquals(List.of(SECOND), files());
        assertEquals(false, waiting.find(SECOND, "manager2").isPresent(), "another's file is not there");
        assertEquals(true, waiting.delete(SECOND), "the first who takes it");
        assertEquals(false, waiting.delete(SECOND), "the second does not");
    }

    @Test
    void nothingWaitsOfAFileThatIsTooLarge() throws IOException {
        UploadDirectory uploads = new UploadDirectory(directory.toString());
        assertEquals("FILE_TOO_LARGE", assertThrows(InvalidInput.class, () -> uploads.hold(FIRST, new ByteArrayInputStream(new byte[11]), 10)).code());
        assertEquals(List.of(), files());
        assertThrows(IllegalArgumentException.class, () -> uploads.held("../x"), "an id is no path");
    }

    private void hold(UploadDirectory uploads, WaitingFiles waiting, String id, Instant at) throws IOException {
        long size = uploads.hold(id, new ByteArrayInputStream("code;name".getBytes()), 100);
        Files.setLastModifiedTime(uploads.held(id), FileTime.from(at));
        waiting.insert(new WaitingFile(id, "a.csv", "text/csv", size, "manager", at));
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(directory.resolve("uploads/waiting"))) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }
}
