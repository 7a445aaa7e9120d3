package ru.agatrt.partner.tests.outside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.bench.BenchSystem;
import ru.agatrt.partner.bench.KillMoment;
import ru.agatrt.partner.bench.KillRun;
import ru.agatrt.partner.bench.PurchaseLines;
import ru.agatrt.partner.bench.ReportRestart;
import ru.agatrt.partner.bench.ReviewRestart;
import ru.agatrt.partner.launcher.Options;
import ru.agatrt.partner.tests.FreePorts;

/**
 * The server is ended by force while it writes an import, while a file lies in the watched folder, while it makes a report, and after a
 * review. On a system of its own, whose data nobody else counts; the campaign of all moments is {@code bin/bench kills}.
 */
class KillIT {

    private static final int LINES = 40_000;

    private static Path data;
    private static BenchSystem system;

    @BeforeAll
    static void start() throws Exception {
        int offset = FreePorts.offset();
        data = Path.of("target", "killed").toAbsolutePath();
        Path home = Path.of(System.getProperty("partner.home")).toAbsolutePath().normalize();
        system = BenchSystem.start(home, new Options(FreePorts.http(offset), offset, data, false));
    }

    @AfterAll
    static void stop() {
        system.close();
    }

    @Test
    void anImportAndAFileInTheFolderSurviveTheEndOfTheServer() throws Exception {
        Path inbox = data.resolve("inbox");
        String prices = "product_code;territory;valid_from;list_price\nBX-0001;RU;2026-07-01;1000.00\n";
        new KillRun(system, () -> Files.writeString(inbox.resolve("price-list/prices.csv"), prices)).run(KillMoment.WRITING, new PurchaseLines("KILL-IT", 0, LINES));
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Files.exists(inbox.resolve("done/prices.csv")));
        String report = Files.readString(inbox.resolve("done/prices.csv.report.json"));
        assertTrue(report.contains("\"created\": 1"), report);
    }

    @Test
    void aReportInTheBackgroundIsMadeByTheNextServerOnce() throws Exception {
        ReportRestart.Outcome report = new ReportRestart(system).run();
        assertEquals("DONE", report.state());
        assertEquals(1, report.documents());
    }

    /** what was found does not depend on the process that found it, nor on what was learnt later. */
    @Test
    void aReviewComesOutTheSameAfterARestartAndOtherwiseWithWhatWasLearntSince() throws Exception {
        ReviewRestart.Hashes hashes = new ReviewRestart(system).run();
        assertEquals(hashes.before(), hashes.again());
        assertNotEquals(hashes.before(), hashes.corrected());
    }
}
