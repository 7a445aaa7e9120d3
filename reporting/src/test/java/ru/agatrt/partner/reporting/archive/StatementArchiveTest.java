package ru.agatrt.partner.reporting.archive;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.document.ArchivedDocument;
import ru.agatrt.partner.document.DocumentArchive;
import ru.agatrt.partner.document.DocumentWay;
import ru.agatrt.partner.document.VerifiedDocument;
import ru.agatrt.partner.job.JobPostponed;
import ru.agatrt.partner.job.JobProgress;
import ru.agatrt.partner.job.RunningJob;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.DocumentStore;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.platform.BookContacts;
import ru.agatrt.partner.platform.BookKnowledgeClock;
import ru.agatrt.partner.platform.DocumentDirectory;
import ru.agatrt.partner.reporting.catalogue.ReportCall;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.catalogue.ReportRequest;
import ru.agatrt.partner.reporting.testing.Beans;
import ru.agatrt.partner.reporting.testing.BookAndWarehouse;

/** Statements of a published list, with a real book, a real warehouse, real files and the real drawing. */
class StatementArchiveTest {

    private static final String LIST = "2026-H1";
    private static final Instant NOW = Instant.parse("2026-07-16T09:00:00Z");
    private static final CallerScope FINANCE = new CallerScope("finance", "Финансист", Set.of(Role.FINANCE), Optional.empty());
    private static final CallerScope FIRST = new CallerScope("first", "Первый", Set.of(Role.PARTNER), Optional.of(new PartnerCode("P-1")));

    private static final List<String> BOOK = List.of(
            "INSERT INTO partner (id, code, created_at) VALUES (1, 'P-1', '2026-01-01'), (2, 'P-2', '2026-01-01'), (3, 'P-3', '2026-01-01')",
            "INSERT INTO partner_version (id, partner_id, legal_name, short_name, inn, country, region, directions, recorded_at)"
                    + " SELECT id, id, CONCAT('ООО ', id), CONCAT('Партнёр ', id), '1655000000', 'RU', 'Татарстан', 'RETAIL', '2026-01-01' FROM partner",
            "INSERT INTO product (id, code, created_at) VALUES (1, 'UX', '2026-01-01')",
            "INSERT INTO product_version (id, product_id, name, product_group, kind, own_manufacture, recorded_at)"
                    + " VALUES (1, 1, 'Агат UX', 'AGAT_UX', 'EQUIPMENT', TRUE, '2026-01-01')",
            purchase(1, "D-1"), purchase(2, "D-2"),
            "INSERT INTO review (id, public_id, half_year, kind, state, as_of, known_at, edition_code, requested_by, requested_at)"
                    + " VALUES (1, UUID(), '2026-H1', 'MAIN', 'PUBLISHED', '2026-06-30', '2026-07-01', '2023-01', 'manager', '2026-07-01')",
            "INSERT INTO status_list (id, review_id, list_no, half_year, published_at, effective_from, edition_code, findings_hash)"
                    + " VALUES (1, 1, '2026-H1', '2026-H1', '2026-07-10', '2026-07-11', '2023-01', REPEAT('0', 64))",
            "INSERT INTO status_list_entry (list_id, entry_no, partner_id, partner_code, partner_name, region, direction, decision, status, valid_from, valid_to)"
                    + " SELECT 1, id, id, code, code, 'Татарстан', 'RETAIL', 'KEEP', 'SILVER', '2026-07-11', '9999-12-31' FROM partner",
            "UPDATE knowledge_clock SET last_at = '2026-07-10'");

    private static BookAndWarehouse both;
    private static Jdbi book;

    @TempDir
    private Path files;

    private final AtomicInteger drawn = new AtomicInteger();
    private final Someone caller = new Someone();
    private final Threads press = new Threads();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private KeptStatements kept;
    private Statements statements;
    private DocumentArchive archive;
    private StatementJob job;

    /** Whoever the test says. */
    private static final class Someone extends Callers {

        private volatile CallerScope scope = FINANCE;

        @Override
        public Optional<CallerScope> find() {
            return Optional.of(scope);
        }
    }

    /** As many as the test says. */
    private static final class Threads extends PressThreads {

        private int wanted = 1;

        @Override
        int count() {
            return wanted;
        }

        @Override
        ThreadFactory factory() {
            return Executors.defaultThreadFactory();
        }
    }

    private static String purchase(int partner, String document) {
        return "INSERT INTO purchase_line (source, document_no, line_no, document_type, partner_id, shipped_on, product_id, quantity, list_price,"
                + " discount_percent, amount, recorded_at) VALUES ('ERP', '" + document + "', 1, 'SHIPMENT', " + partner
                + ", '2026-03-31', 1, 1, 1000, 0, 1000, '2026-04-01')";
    }

    @BeforeAll
    static void prepare() {
        both = BookAndWarehouse.create();
        book = BookAccess.configured(both.book());
        both.inBook(BOOK.toArray(String[]::new));
        both.travel();
    }

    /** One book for all, its archive emptied by its owner: nobody else could. */
    @BeforeEach
    void start() throws Exception {
        both.inBook("SET FOREIGN_KEY_CHECKS = 0", "TRUNCATE TABLE document_access", "TRUNCATE TABLE statement_delivery", "TRUNCATE TABLE document",
                "TRUNCATE TABLE statement_point", "TRUNCATE TABLE outbox_message");
        DocumentStore store = new DocumentDirectory(files.toString()) {
            @Override
            public String keep(byte[] content) {
                drawn.incrementAndGet();
                return super.keep(content);
            }
        };
        Beans beans = new Beans(book, both.warehouse().source(), threads, Clock.fixed(NOW, ZoneId.of("Europe/Moscow")), store);
        beans.fill(caller);
        beans.fill(press);
        beans.get(BookKnowledgeClock.class);
        beans.get(BookContacts.class);
        kept = beans.get(KeptStatements.class);
        statements = beans.get(Statements.class);
        archive = beans.get(DocumentArchive.class);
        job = beans.get(StatementJob.class);
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** What the warehouse has is never older than what a list rests on. */
    private void warehouseCatchesUp() {
        assertThrows(JobPostponed.class, () -> run((done, total) -> { }), "the warehouse was filled before anybody asked");
        both.derive();
    }

    private void run(BiConsumer<Long, Long> progress) throws JobPostponed {
        job.run(new RunningJob(1, job.kind(), LIST, 1, progress));
    }

    private byte[] statement(CallerScope who, String partner) {
        return kept.handOut(new ReportCall(new ReportRequest("partner-statement", ReportFormat.PDF, Map.of("partner", partner, "halfYear", LIST),
                Locale.forLanguageTag("ru")), who, NOW)).orElseThrow().content();
    }

    private long count(String from) {
        return book.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM " + from).mapTo(Long.class).one());
    }

    private static String sha256(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    @Test
    void twoWhoAskAtOnceGetTheSameBytesDrawnOnce() throws Exception {
        warehouseCatchesUp();
        CountDownLatch together = new CountDownLatch(2);
        List<Future<byte[]>> asked = List.of(FINANCE, FINANCE).stream().map(who -> threads.submit(() -> {
            together.countDown();
            together.await();
            return statement(who, "P-1");
        })).toList();

        byte[] first = asked.get(0).get();
        assertArrayEquals(first, asked.get(1).get());
        assertEquals(1, drawn.get());
        assertEquals(2, count("document_access WHERE way = 'REPORT' AND login = 'finance'"));
        assertEquals(sha256(first), archive.of(new PartnerCode("P-1")).get(0).file().sha256());
    }

    @Test
    void whatIsLearntLaterChangesNothingForAnybody() throws Exception {
        warehouseCatchesUp();
        byte[] before = statement(FINANCE, "P-1");
        both.inBook(purchase(1, "D-LATER"));
        both.travel();

        caller.scope = FIRST;
        assertArrayEquals(before, statement(FIRST, "P-1"));
        ArchivedDocument own = statements.of(null).get(0);
        assertArrayEquals(before, statements.open(own.id(), DocumentWay.REST).content());
        assertEquals(1, count("document_access WHERE way = 'REST' AND login = 'first'"));
    }

    @Test
    void aFileThatWasChangedIsRefusedAndNotNotedAsHandedOut() throws Exception {
        warehouseCatchesUp();
        String sha256 = sha256(statement(FINANCE, "P-2"));
        Path file = files.resolve("documents").resolve(sha256.substring(0, 2)).resolve(sha256);
        byte[] content = Files.readAllBytes(file);
        content[content.length / 2] ^= 1;
        Files.write(file, content);

        assertThrows(DocumentStore.DocumentDamaged.class, () -> statement(FINANCE, "P-2"));
        Files.delete(file);
        assertThrows(DocumentStore.DocumentDamaged.class, () -> statement(FINANCE, "P-2"));
        assertEquals(1, count("document_access"));
    }

    @Test
    void anotherCompanysIsNotThere() throws Exception {
        warehouseCatchesUp();
        statement(FINANCE, "P-2");
        String others = archive.of(new PartnerCode("P-2")).get(0).id();
        caller.scope = FIRST;

        assertEquals("STATEMENT_NOT_FOUND", assertThrows(NotFound.class, () -> statements.open(others, DocumentWay.REST)).code());
        assertEquals("STATEMENT_NOT_FOUND", assertThrows(NotFound.class, () -> statements.open("x", DocumentWay.REST)).code());
        assertThrows(NotFound.class, () -> statements.of(new PartnerCode("P-2")));
        assertThrows(NotFound.class, () -> statement(FIRST, "P-2"));
        assertEquals(List.of(), statements.of(null));
        assertEquals(1, count("document_access"));
    }

    @Test
    void aHalfYearWithoutAListIsDrawnAnewEachTime() {
        ReportRequest before = new ReportRequest("partner-statement", ReportFormat.PDF, Map.of("partner", "P-1", "halfYear", "2025-H2"), Locale.ENGLISH);
        assertTrue(kept.handOut(new ReportCall(before, FINANCE, NOW)).isEmpty());
        ReportRequest other = new ReportRequest("status-list", ReportFormat.PDF, Map.of("list", LIST), Locale.ENGLISH);
        assertTrue(kept.handOut(new ReportCall(other, FINANCE, NOW)).isEmpty());
    }

    @Test
    void anInterruptedBatchGoesOnAndRepeatsNothing() throws Exception {
        warehouseCatchesUp();
        assertThrows(StackOverflowError.class, () -> run((done, total) -> {
            throw new StackOverflowError("the instance dies after the first");
        }));
        assertEquals(new JobProgress(1, 3), statements.progress(LIST));

        long[] seen = new long[2];
        run((done, total) -> {
            seen[0] = done;
            seen[1] = total;
        });
        run((done, total) -> seen[0] = -1);

        assertArrayEquals(new long[] {3, 3}, seen);
        assertEquals(3, drawn.get());
        assertEquals(3, count("document"));
        assertEquals(3, count("statement_delivery"));
        assertEquals(3, count("outbox_message WHERE kind = 'STATEMENT_READY'"));
        assertEquals(0, count("document_access"), "nobody was given anything yet");
    }

    @Test
    void threadsThatShareAListMakeEachStatementOnceAndCountInTurn() throws Exception {
        warehouseCatchesUp();
        press.wanted = 3;
        List<Long> told = new ArrayList<>();
        run((done, total) -> told.add(done));

        assertEquals(List.of(1L, 2L, 3L), told);
        assertEquals(3, drawn.get());
        assertEquals(3, count("statement_delivery"));
        assertEquals(3, count("outbox_message WHERE kind = 'STATEMENT_READY'"));
    }

    @Test
    void oneThreadThatFailsEndsTheOthersAndIsTold() throws Exception {
        warehouseCatchesUp();
        press.wanted = 2;
        assertThrows(Throwable.class, () -> run((done, total) -> {
            throw new StackOverflowError("whichever thread is first");
        }));
        press.wanted = 1;
        run((done, total) -> { });
        assertEquals(new JobProgress(3, 3), statements.progress(LIST));
        assertEquals(3, drawn.get());
    }

    @Test
    void halfOfTheProcessorsWorkUnlessTheSettingSaysOtherwise() {
        assertEquals(Math.max(1, Math.min(16, Runtime.getRuntime().availableProcessors() / 2)), new PressThreads(0).count());
        assertEquals(5, new PressThreads(5).count());
        assertEquals(16, new PressThreads(99).count());
    }

    @Test
    void whatWasHandedOutCannotBeRewritten() throws Exception {
        warehouseCatchesUp();
        statement(FINANCE, "P-1");
        for (String forbidden : List.of("UPDATE document SET sha256 = REPEAT('0', 64)", "DELETE FROM document", "UPDATE document_access SET login = 'x'",
                "DELETE FROM document_access")) {
            assertThrows(RuntimeException.class, () -> book.useHandle(h -> h.execute(forbidden)), forbidden);
            assertThrows(IllegalStateException.class, () -> both.inBook(forbidden), "as owner: " + forbidden);
        }
    }

    @Test
    void whoHasTheFileCanVerifyIt() throws Exception {
        warehouseCatchesUp();
        String sha256 = sha256(statement(FINANCE, "P-1"));
        VerifiedDocument found = archive.verify(" " + sha256.toUpperCase(Locale.ROOT) + "\n").orElseThrow();

        assertEquals("Партнёр 1", found.partnerName());
        assertEquals(HalfYear.parse(LIST), found.halfYear());
        assertFalse(archive.verify(sha256.replace(sha256.charAt(0), sha256.charAt(0) == '0' ? '1' : '0')).isPresent());
        assertFalse(archive.verify("' OR 1=1").isPresent());
        assertFalse(archive.verify(null).isPresent());
    }
}
