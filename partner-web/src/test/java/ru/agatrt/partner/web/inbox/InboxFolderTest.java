package ru.agatrt.partner.web.inbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What in the folder is a file to be imported, of which kind and when its turn is. */
class InboxFolderTest {

    private static final List<String> KINDS = List.of("partners", "partner-reports", "price-list", "products", "purchases");

    @TempDir
    private Path root;
    private InboxFolder folder;

    @BeforeEach
    void prepare() {
        folder = new InboxFolder(root, KINDS);
        assertEquals(Optional.empty(), folder.prepare());
    }

    @ParameterizedTest
    @CsvSource({"purchases.csv, purchases", "purchases, purchases", "purchases-2026-07.csv, purchases", "Purchases_1.CSV, purchases",
        "purchases 16.07.csv, purchases", "partner-reports-2026.csv, partner-reports", "partners.csv, partners", "price-list.csv, price-list",
        "purchasesold.csv, _", "my-purchases.csv, _", "readme.txt, _", "partner.csv, _"})
    void theNameTellsTheKind(String name, String kind) {
        assertEquals(kind, folder.kindOf(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {".hidden.csv", "x.csv.part", "x.csv.PART", "x.tmp", "x.csv.filepart", "x.crdownload", "~lock.x.csv", "x.csv~"})
    void unfinishedFilesAreLeftAlone(String name) throws IOException {
        Files.writeString(root.resolve("purchases").resolve(name), "a");
        assertEquals(List.of(), folder.waiting());
    }

    @Test
    void linksAreNoFilesAndLeadNowhere(@TempDir Path elsewhere) throws IOException {
        Path outside = Files.writeString(elsewhere.resolve("purchases.csv"), "secret");
        Files.createSymbolicLink(root.resolve("purchases.csv"), outside);
        Files.delete(root.resolve("products"));
        Files.createSymbolicLink(root.resolve("products"), elsewhere);
        Files.createDirectory(root.resolve("purchases/deeper"));
        Files.writeString(root.resolve("purchases/deeper/x.csv"), "a");
        assertEquals(List.of(), folder.waiting());
        assertTrue(Files.exists(outside));
    }

    @Test
    void aLinkInPlaceOfOurOwnFoldersIsAProblem(@TempDir Path elsewhere) throws IOException {
        Files.delete(root.resolve("done"));
        Files.createSymbolicLink(root.resolve("done"), elsewhere);
        assertEquals(Optional.of("NOT_WRITABLE"), folder.prepare());
    }

    @Test
    void aMissingFolderIsToldAndNotMade() {
        Path missing = root.resolve("not-mounted");
        assertEquals(Optional.of("MISSING"), new InboxFolder(missing, KINDS).prepare());
        assertFalse(Files.exists(missing));
    }

    @Test
    void whatOthersReferToComesFirstThenTheOldest() throws IOException {
        put("purchases/b.csv", 2);
        put("purchases/a.csv", 3);
        put("partner-reports.csv", 1);
        put("products/p.csv", 9);
        put("partners/p.csv", 9);
        assertEquals(List.of("partners/p.csv", "products/p.csv", "partner-reports.csv", "purchases/b.csv", "purchases/a.csv"),
                folder.waiting().stream().map(f -> root.relativize(f.path()).toString()).toList());
    }

    @Test
    void aTakenFileIsFoundAgainWithItsIdAndKind() throws IOException {
        put("purchases/Закупки за июль.csv", 1);
        TakenFile taken = folder.take(folder.waiting().get(0)).orElseThrow();
        assertEquals(List.of(), folder.waiting());
        assertEquals(List.of(taken), new InboxFolder(root, KINDS).taken());
        assertEquals("purchases", taken.kind());
    }

    @Test
    void ofTwoThatTakeOneFileOneGetsIt() throws IOException {
        put("purchases/a.csv", 1);
        InboxFile seen = folder.waiting().get(0);
        assertTrue(folder.take(seen).isPresent());
        assertTrue(folder.take(seen).isEmpty());
        assertEquals(1, folder.taken().size());
    }

    private void put(String name, int minute) throws IOException {
        Path file = Files.writeString(root.resolve(name), "a");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-07-16T09:00:00Z").plusSeconds(60L * minute)));
    }
}
