package ru.agatrt.partner.reporting.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.agatrt.partner.document.DocumentWay;
import ru.agatrt.partner.job.JobPostponed;
import ru.agatrt.partner.job.RunningJob;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.catalogue.ReportRequest;
import ru.agatrt.partner.reporting.export.MakingStage;
import ru.agatrt.partner.reporting.freshness.WarehouseUnavailable;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationState;
import ru.agatrt.partner.reporting.reconciliation.persistence.RunStore;
import ru.agatrt.partner.reporting.testing.BookAndWarehouse;
import ru.agatrt.partner.tally.CommonPoint;

/** Reports in the background: made once whatever dies, stopped when somebody wants, seen by whom they concern. */
class ReportRunTest {

    private static final Instant DUE = Instant.parse("2026-07-16T05:00:00Z");
    private static final PageRequest FIRST = PageRequest.of(0, 25);

    private static BookAndWarehouse both;

    @TempDir
    private Path files;
    private RunScenario scene;

    @BeforeAll
    static void prepare() {
        both = RunScenario.prepared();
    }

    @BeforeEach
    void start() {
        scene = new RunScenario(both, files);
    }

    private long filesKept() throws Exception {
        if (!Files.exists(files.resolve("documents"))) {
            return 0;
        }
        try (Stream<Path> all = Files.walk(files.resolve("documents"))) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    private String scheduled(String login) {
        return scene.queue.submit(new NewReportRun(RunScenario.volume(ReportFormat.CSV), login, new Occasion(7L, DUE)));
    }

    @Test
    void aReportIsMadeKeptAndHandedOutAsItIsEverAfter() throws Exception {
        for (ReportFormat format : ReportFormat.values()) {
            String id = scene.runs.begin(RunScenario.volume(format));
            assertEquals(RunState.QUEUED, scene.runs.get(id).state());
            scene.work(id);

            ReportRunView run = scene.runs.get(id);
            assertEquals(RunState.DONE, run.state());
            byte[] content = scene.runs.open(id, DocumentWay.PAGE).content();
            assertEquals(run.result().sha256(), HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
            assertEquals(content.length, run.result().size());
            assertArrayEquals(content, scene.runs.open(id, DocumentWay.PAGE).content());
            assertTrue(run.result().fileName().endsWith("." + format.extension()));
        }
        assertEquals(3, scene.drawn);
        assertEquals(6, scene.count("document_access WHERE way = 'PAGE' AND login = 'finance'"));
    }

    @Test
    void itEndsOnceAndTellsSoOnce() throws Exception {
        String id = scene.runs.begin(RunScenario.volume(ReportFormat.PDF));
        scene.work(id);
        scene.work(id);
        scene.job.giveUp(new RunningJob(1, scene.job.kind(), id, 6, (done, total) -> { }));
        scene.runs.cancel(id);

        assertEquals(List.of(new ReportRunEnded(id, RunState.DONE, id, Occasion.ON_DEMAND, null)), scene.ended);
        assertEquals(1, scene.drawn);
        assertEquals(1, scene.count("document"));
    }

    @Test
    void anInstanceThatDiesWhileDrawingLeavesNothingAndTheNextMakesIt() throws Exception {
        String id = scene.runs.begin(RunScenario.volume(ReportFormat.PDF));
        scene.meanwhile = call -> {
            throw new StackOverflowError("the instance dies");
        };
        assertThrows(StackOverflowError.class, () -> scene.work(id));
        assertEquals(RunState.RUNNING, scene.runs.get(id).state());
        assertEquals(0, scene.count("document"));

        scene.meanwhile = call -> { };
        scene.work(id);
        assertEquals(RunState.DONE, scene.runs.get(id).state());
        assertEquals(1, filesKept());
    }

    @Test
    void anInstanceThatDiesAfterKeepingHasKeptTheOneResult() throws Exception {
        String id = scene.runs.begin(RunScenario.volume(ReportFormat.PDF));
        ReportRunView run = scene.runs.get(id);
        scene.book.useHandle(h -> h.execute("UPDATE report_run SET state = 'RUNNING', started_at = requested_at"));
        scene.beans.get(ReportPress.class).make(run, new RunWatch(new ru.agatrt.partner.reporting.run.persistence.RunTable(scene.book), id, Duration.ZERO));
        assertEquals(RunState.RUNNING, scene.runs.get(id).state());

        scene.work(id);
        assertEquals(RunState.DONE, scene.runs.get(id).state());
        assertEquals(1, scene.drawn);
        assertEquals(1, scene.count("document"));
    }

    @Test
    void oneThatWaitsIsCancelledAtOnce() throws Exception {
        String id = scene.runs.begin(RunScenario.volume(ReportFormat.PDF));
        assertEquals(RunState.CANCELLED, scene.runs.cancel(id).state());
        scene.work(id);

        assertEquals(0, scene.drawn);
        assertEquals(List.of(new ReportRunEnded(id, RunState.CANCELLED, null, Occasion.ON_DEMAND, null)), scene.ended);
        assertEquals("REPORT_RUN_NO_DOCUMENT", assertThrows(NotFound.class, () -> scene.runs.open(id, DocumentWay.PAGE)).code());
    }

    @Test
    void oneThatIsDrawnStopsAndLeavesNoDocument() throws Exception {
        for (ReportFormat format : ReportFormat.values()) {
            String id = scene.runs.begin(RunScenario.volume(format));
            scene.meanwhile = call -> {
                ReportRunView asked = scene.runs.cancel(id);
                assertEquals(RunState.RUNNING, asked.state());
                assertTrue(asked.progress().stopping());
            };
            scene.work(id);

            ReportRunView run = scene.runs.get(id);
            assertEquals(RunState.CANCELLED, run.state(), format.name());
            assertNull(run.result());
            assertFalse(scene.runs.mayCancel(run));
        }
        assertEquals(0, scene.count("document"));
        assertEquals(0, filesKept());
    }

    @Test
    void howFarItIsStandsInTheBook() throws Exception {
        String id = scene.runs.begin(RunScenario.volume(ReportFormat.PDF));
        ReportRunView.Progress[] seen = new ReportRunView.Progress[1];
        scene.meanwhile = call -> seen[0] = scene.runs.get(id).progress();
        scene.later = Duration.ofSeconds(3);
        scene.work(id);

        assertNull(seen[0].stage());
        assertEquals(-1, seen[0].percent());
        assertEquals(RunScenario.NOW.plusSeconds(3), seen[0].startedAt());
        ReportRunView.Progress last = scene.runs.get(id).progress();
        assertEquals(MakingStage.PAGES, last.stage());
        assertEquals(last.total(), last.done());
        assertEquals(100, last.percent());
    }

    @Test
    void ofOneScheduleAndMomentThereIsOneRun() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        CyclicBarrier together = new CyclicBarrier(2);
        List<Future<String>> submitted = Stream.of("finance", "finance").map(login -> threads.submit(() -> {
            together.await();
            return scheduled(login);
        })).toList();
        String id = submitted.get(0).get();
        assertEquals(id, submitted.get(1).get());
        assertEquals(id, scheduled("finance"));
        threads.shutdown();

        assertEquals(1, scene.count("report_run"));
        assertEquals(1, scene.count("job WHERE kind = 'REPORT'"));
        String next = scene.queue.submit(new NewReportRun(RunScenario.volume(ReportFormat.CSV), "finance", new Occasion(7L, DUE.plusSeconds(60))));
        assertFalse(id.equals(next));
    }

    @Test
    void aScheduledOneWaitsUntilTheWarehouseIsComparedWithTheBook() throws Exception {
        String id = scheduled("finance");
        assertThrows(JobPostponed.class, () -> scene.work(id));
        assertEquals("REPORT_RUN_RECONCILING", scene.runs.get(id).problem().code());
        assertEquals(RunState.QUEUED, scene.runs.get(id).state());

        RunStore comparisons = new RunStore(scene.book);
        RunStore.Run comparison = comparisons.running().orElseThrow();
        comparisons.waitFor(comparison, new CommonPoint(new Knowledge(RunScenario.NOW), RunScenario.NOW.plusSeconds(1)), RunScenario.NOW.plusSeconds(60));
        comparisons.finish(comparison, ReconciliationState.DIFFERENT, new RunStore.Counts(2, 1, 1), RunScenario.NOW.plusSeconds(2));
        scene.work(id);

        ReportRunView run = scene.runs.get(id);
        assertEquals(RunState.DONE, run.state(), "a difference does not hold it up");
        assertNull(run.problem());
        assertEquals(new ReportRunEnded(id, RunState.DONE, id, new Occasion(7L, DUE), null), scene.ended.get(0));
    }

    @Test
    void itWaitsForTheWarehouseAndNotForEver() throws Exception {
        String id = scene.runs.begin(RunScenario.volume(ReportFormat.CSV));
        scene.meanwhile = call -> {
            throw new WarehouseUnavailable(new SQLException("away"));
        };
        assertThrows(JobPostponed.class, () -> scene.work(id));
        assertEquals("WAREHOUSE_UNAVAILABLE", scene.runs.get(id).problem().code());
        scene.later = Duration.ofMinutes(30);
        assertThrows(JobPostponed.class, () -> scene.work(id));

        scene.later = Duration.ofMinutes(30).plusMillis(1);
        scene.work(id);
        assertEquals(RunState.FAILED, scene.runs.get(id).state());
        assertEquals(List.of(new ReportRunEnded(id, RunState.FAILED, null, Occasion.ON_DEMAND, "WAREHOUSE_UNAVAILABLE")), scene.ended);
    }

    @Test
    void whatWouldBeRefusedIsRefusedBeforeItIsQueued() {
        ReportFormat pdf = ReportFormat.PDF;
        Locale ru = Locale.forLanguageTag("ru");
        refused("REPORT_PARAMETER_MISSING", new ReportRequest("half-year-volume", pdf, Map.of(), ru));
        refused("HALF_YEAR", new ReportRequest("half-year-volume", pdf, Map.of("halfYear", "2026-H3"), ru));
        refused("REPORT_NOT_FOUND", new ReportRequest("nothing", pdf, Map.of(), ru));
        refused("REPORT_PARAMETER_MISSING", new ReportRequest("partner-statement", pdf, Map.of("halfYear", "2025-H2", "partner", " "), ru));
        refused("PARTNER_NOT_FOUND", RunScenario.statement("P-9"));
        scene.caller.scope = RunScenario.PARTNER;
        refused("REPORT_NOT_FOR_ROLE", RunScenario.volume(pdf));

        assertEquals(0, scene.count("report_run"));
        assertEquals(0, scene.count("job"));
    }

    private void refused(String code, ReportRequest request) {
        assertEquals(code, assertThrows(BusinessException.class, () -> scene.runs.begin(request)).code());
    }

    @Test
    void onlyTheParametersOfTheReportAreKept() {
        String id = scene.runs.begin(new ReportRequest("half-year-volume", ReportFormat.PDF, Map.of("halfYear", " 2026-H1 ", "view", "x"), Locale.ENGLISH));
        assertEquals(Map.of("halfYear", "2026-H1"), scene.runs.get(id).request().parameters());
        assertEquals("en", scene.runs.get(id).request().locale().getLanguage());
    }

    @Test
    void itIsMadeInTheNameOfWhoAskedAsThatAccountStandsThen() throws Exception {
        String[] inTheNameOf = new String[1];
        scene.meanwhile = call -> inTheNameOf[0] = call.caller().login();
        scene.caller.scope = RunScenario.MANAGER;
        String id = scene.runs.begin(RunScenario.statement("P-2"));
        String closed = scene.runs.begin(RunScenario.statement("P-1"));
        scene.work(id);
        assertEquals("manager", inTheNameOf[0]);

        scene.accounts.remove("manager");
        scene.work(closed);
        assertEquals("REPORT_RUN_PERSON_GONE", scene.runs.get(closed).problem().code());
        scene.accounts.put("manager", RunScenario.PARTNER);
        String now = scene.runs.begin(RunScenario.statement("P-1"));
        scene.work(now);
        assertEquals(RunState.FAILED, scene.runs.get(now).state(), "an account that became a company's");
        assertEquals(1, scene.drawn);
    }

    @Test
    void everybodySeesTheOwnOnesAndThoseOfSchedules() throws Exception {
        String own = scene.runs.begin(RunScenario.volume(ReportFormat.CSV));
        scene.work(own);
        String due = scheduled("finance");
        scene.caller.scope = RunScenario.MANAGER;

        assertEquals(List.of(due), scene.runs.list(null, FIRST).items().stream().map(ReportRunView::id).toList());
        for (String id : List.of(own, "x", "00000000-0000-0000-0000-000000000000")) {
            assertThrows(NotFound.class, () -> scene.runs.get(id));
            assertThrows(NotFound.class, () -> scene.runs.cancel(id));
            assertThrows(NotFound.class, () -> scene.runs.again(id));
            assertThrows(NotFound.class, () -> scene.runs.open(id, DocumentWay.PAGE));
        }
        assertEquals("REPORT_RUN_NOT_YOURS", assertThrows(BusinessException.class, () -> scene.runs.cancel(due)).code());
        assertFalse(scene.runs.mayCancel(scene.runs.get(due)));
        assertEquals(0, scene.count("document_access"));

        scene.caller.scope = RunScenario.FINANCE;
        assertEquals(List.of(due, own), scene.runs.list("half-year-volume", FIRST).items().stream().map(ReportRunView::id).toList());
        assertEquals(0, scene.runs.list("partner-statement", FIRST).total());
        assertTrue(scene.runs.mayCancel(scene.runs.get(due)));
        assertEquals(RunState.CANCELLED, scene.runs.cancel(due).state());
    }

    @Test
    void nobodyHasMoreThanTenWaiting() throws Exception {
        String first = scene.runs.begin(RunScenario.volume(ReportFormat.CSV));
        for (int i = 1; i < ReportRuns.MOST_UNFINISHED; i++) {
            scene.runs.begin(RunScenario.volume(ReportFormat.CSV));
        }
        assertEquals("REPORT_RUNS_MANY", assertThrows(Conflict.class, () -> scene.runs.again(first)).code());
        scheduled("finance");
        scene.work(first);
        scene.runs.again(first);
        assertEquals(ReportRuns.MOST_UNFINISHED + 2, scene.count("report_run"));
    }

    @Test
    void whatHasEndedIsNotRewritten() throws Exception {
        String id = scene.runs.begin(RunScenario.volume(ReportFormat.CSV));
        assertThrows(RuntimeException.class, () -> scene.book.useHandle(h -> h.execute("UPDATE report_run SET requested_by = 'manager'")));
        scene.work(id);
        for (String forbidden : List.of("UPDATE report_run SET sha256 = REPEAT('0', 64)", "UPDATE report_run SET state = 'QUEUED', finished_at = NULL,"
                + " document = NULL, sha256 = NULL", "DELETE FROM report_run")) {
            assertThrows(RuntimeException.class, () -> scene.book.useHandle(h -> h.execute(forbidden)), forbidden);
            assertThrows(IllegalStateException.class, () -> both.inBook(forbidden), "as owner: " + forbidden);
        }
    }
}
