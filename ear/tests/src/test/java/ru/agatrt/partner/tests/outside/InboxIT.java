package ru.agatrt.partner.tests.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import ru.agatrt.partner.tests.Application;
import ru.agatrt.partner.tests.ApplicationExtension;

/** Files put into the watched folder are imported in the name of the ERP, moved away and reported on. */
@ExtendWith(ApplicationExtension.class)
class InboxIT {

    private static final String HEADER = "code;name;group;kind;own_manufacture\n";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Application application;
    private final Path inbox;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    InboxIT(Application application) {
        this.application = application;
        inbox = application.data().resolve("inbox");
    }

    @Test
    void aFileInTheFolderOfItsKindIsImportedAndReported() throws Exception {
        String name = "Изделия " + run + ".csv";
        put("products/" + name, HEADER + "IN-" + run + ";Изделие;AGAT_UX;EQUIPMENT;yes\n" + "IN2-" + run + ";Изделие;AGAT_UX;EQUIPMENT;perhaps\n");
        String report = await("done", name);
        assertTrue(report.contains("\"state\": \"DONE\"") && report.contains("\"rowsRead\": 2") && report.contains("\"created\": 1")
                && report.contains("\"rejected\": 1"), report);
        String rejected = Files.readString(inbox.resolve("done/" + name + ".rejected.csv"));
        assertTrue(rejected.contains("YES_NO") && rejected.contains("IN2-" + run) && !rejected.contains("IN-" + run + ";"), rejected);
        assertFalse(Files.exists(inbox.resolve("products/" + name)));
        String told = application.get("/api/v1/imports?limit=20", "manager").body();
        int at = told.indexOf(name);
        assertTrue(at > 0, told);
        assertTrue(told.contains("\"channel\":\"INBOX\""), told);
    }

    @Test
    void theNameTellsTheKindInTheRoot() throws Exception {
        String name = "products-" + run + ".csv";
        put(name, HEADER + "ROOT-" + run + ";Изделие;AGAT_UX;EQUIPMENT;yes\n");
        assertTrue(await("done", name).contains("\"kind\": \"products\""));
    }

    @Test
    void whatCannotBeImportedIsPutAwayWithTheReason() throws Exception {
        put("letter-" + run + ".txt", "hello");
        assertTrue(await("failed", "letter-" + run + ".txt").contains("\"INBOX_KIND\""));
        put("products/wrong-" + run + ".csv", "code;colour\n1;red\n");
        String report = await("failed", "wrong-" + run + ".csv");
        assertTrue(report.contains("\"COLUMNS_UNKNOWN\"") && report.contains("colour"), report);
        put("products/empty-" + run + ".csv", "");
        assertTrue(await("failed", "empty-" + run + ".csv").contains("\"FILE_EMPTY\""));
    }

    @Test
    void aFileBeyondTheLimitIsRefused() throws Exception {
        Path large = inbox.resolve("products/large-" + run + ".csv.part");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((200L << 20) + 1);
        }
        Files.move(large, inbox.resolve("products/large-" + run + ".csv"));
        assertTrue(await("failed", "large-" + run + ".csv").contains("\"FILE_TOO_LARGE\""));
        Files.delete(inbox.resolve("failed/large-" + run + ".csv"));
    }

    @Test
    void theSameNameAgainReplacesNothing() throws Exception {
        String name = "again-" + run + ".csv";
        put("products/" + name, HEADER + "AGAIN-" + run + ";Первое;AGAT_UX;EQUIPMENT;yes\n");
        await("done", name);
        put("products/" + name, HEADER + "AGAIN-" + run + ";Второе;AGAT_UX;EQUIPMENT;yes\n");
        Awaitility.await().atMost(PATIENCE).until(() -> doneBeginningWith("again-" + run + ".").size() == 4);
        assertTrue(Files.readString(inbox.resolve("done/" + name)).contains("Первое"));
        assertTrue(Files.readString(inbox.resolve("done/" + name + ".report.json")).contains("\"created\": 1"));
        Path second = doneBeginningWith("again-" + run + ".").stream().filter(f -> f.toString().endsWith(".report.json"))
                .filter(f -> !f.getFileName().toString().equals(name + ".report.json")).findFirst().orElseThrow();
        assertTrue(Files.readString(second).contains("\"corrected\": 1"));
    }

    @Test
    void aFileIsTakenOnlyWhenItIsComplete() throws Exception {
        Path growing = inbox.resolve("products/growing-" + run + ".csv");
        Path unfinished = inbox.resolve("products/unfinished-" + run + ".csv.part");
        Files.writeString(unfinished, HEADER);
        Files.writeString(growing, HEADER);
        for (int row = 0; row < 12; row++) {
            Files.writeString(growing, "GROW-" + row + "-" + run + ";Изделие;AGAT_UX;EQUIPMENT;yes\n", StandardOpenOption.APPEND);
            Thread.sleep(300);
        }
        assertTrue(await("done", "growing-" + run + ".csv").contains("\"rowsRead\": 12"));
        assertTrue(Files.exists(unfinished));
        Files.delete(unfinished);
    }

    @Test
    void aLinkIsNeitherFollowedNorMoved() throws Exception {
        Path secret = Files.writeString(application.data().resolve("secret-" + run + ".csv"), HEADER + "LINK-" + run + ";Изделие;AGAT_UX;EQUIPMENT;yes\n");
        Path link = Files.createSymbolicLink(inbox.resolve("products/link-" + run + ".csv"), secret);
        put("products/after-" + run + ".csv", HEADER);
        await("done", "after-" + run + ".csv");
        assertTrue(Files.isSymbolicLink(link));
        assertTrue(Files.exists(secret));
        Files.delete(link);
    }

    @Test
    void aFolderThatIsNotThereIsToldByHealthAndNothingElseFails() throws Exception {
        Path away = inbox.resolveSibling("inbox-away");
        Files.move(inbox, away);
        try {
            Awaitility.await().atMost(PATIENCE).until(() -> application.get("/health/ready", "").body().contains("MISSING"));
            assertEquals(200, application.get("/health/ready", "").statusCode());
            assertFalse(Files.exists(inbox), "a folder that may be a file system not mounted is not made");
        } finally {
            Files.move(away, inbox);
        }
        Awaitility.await().atMost(PATIENCE).until(() -> !application.get("/health/ready", "").body().contains("MISSING"));
    }

    private void put(String name, String text) throws IOException {
        Path unfinished = Files.writeString(inbox.resolve(name + ".tmp"), text);
        Files.move(unfinished, inbox.resolve(name));
    }

    /** Waits for a file to be put away. @return its report */
    private String await(String folder, String name) throws IOException {
        Awaitility.await().atMost(PATIENCE).until(() -> Files.exists(inbox.resolve(folder).resolve(name)));
        return Files.readString(inbox.resolve(folder).resolve(name + ".report.json"));
    }

    private List<Path> doneBeginningWith(String stem) throws IOException {
        try (Stream<Path> files = Files.list(inbox.resolve("done"))) {
            return files.filter(f -> f.getFileName().toString().startsWith(stem)).toList();
        }
    }
}
