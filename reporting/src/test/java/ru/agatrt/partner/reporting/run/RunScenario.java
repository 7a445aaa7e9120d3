package ru.agatrt.partner.reporting.run;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.account.MachineAccounts;
import ru.agatrt.partner.job.JobPostponed;
import ru.agatrt.partner.job.RunningJob;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.platform.BookKnowledgeClock;
import ru.agatrt.partner.platform.DocumentDirectory;
import ru.agatrt.partner.reporting.archive.KeptStatements;
import ru.agatrt.partner.reporting.catalogue.RenderedReport;
import ru.agatrt.partner.reporting.catalogue.ReportCall;
import ru.agatrt.partner.reporting.catalogue.ReportDefinition;
import ru.agatrt.partner.reporting.catalogue.ReportDescription;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.catalogue.ReportRequest;
import ru.agatrt.partner.reporting.halfyearvolume.HalfYearVolumeReport;
import ru.agatrt.partner.reporting.statement.PartnerStatementReport;
import ru.agatrt.partner.reporting.testing.Beans;
import ru.agatrt.partner.reporting.testing.BookAndWarehouse;

/** Runs with a real book, a real warehouse, real files and the real drawing; what happens while a report is drawn is the test's to say. */
final class RunScenario {

    static final Instant NOW = Instant.parse("2026-07-16T09:00:00Z");
    static final CallerScope FINANCE = scope("finance", Role.FINANCE);
    static final CallerScope MANAGER = scope("manager", Role.MANAGER);
    static final CallerScope PARTNER = new CallerScope("first", "Первый", Set.of(Role.PARTNER), Optional.of(new PartnerCode("P-1")));

    private static final List<String> BOOK = List.of(
            "INSERT INTO partner (id, code, created_at) VALUES (1, 'P-1', '2026-01-01'), (2, 'P-2', '2026-01-01')",
            "INSERT INTO partner_version (id, partner_id, legal_name, short_name, inn, country, region, directions, recorded_at)"
                    + " SELECT id, id, CONCAT('ООО ', id), CONCAT('Партнёр ', id), '1655000000', 'RU', 'Татарстан', 'RETAIL', '2026-01-01' FROM partner",
            "INSERT INTO product (id, code, created_at) VALUES (1, 'UX', '2026-01-01')",
            "INSERT INTO product_version (id, product_id, name, product_group, kind, own_manufacture, recorded_at)"
                    + " VALUES (1, 1, 'Агат UX', 'AGAT_UX', 'EQUIPMENT', TRUE, '2026-01-01')",
            "INSERT INTO purchase_line (source, document_no, line_no, document_type, partner_id, shipped_on, product_id, quantity, list_price,"
                    + " discount_percent, amount, recorded_at) SELECT 'ERP', CONCAT('D-', id), 1, 'SHIPMENT', id, '2026-03-31', 1, 1, 1000, 0, 1000,"
                    + " '2026-04-01' FROM partner",
            "UPDATE knowledge_clock SET last_at = '2026-07-10'");

    final Jdbi book;
    final Someone caller = new Someone();
    final Map<String, CallerScope> accounts = new HashMap<>(Map.of("finance", FINANCE, "manager", MANAGER, "first", PARTNER));
    final List<ReportRunEnded> ended = new ArrayList<>();
    final Path files;
    final Beans beans;
    final ReportRuns runs;
    final ReportRunQueue queue;
    final ReportJob job;
    /** Happens each time a report is drawn, before its rows are read. */
    Consumer<ReportCall> meanwhile = call -> { };
    int drawn;
    Duration later = Duration.ZERO;

    /** Whoever the test says. */
    static final class Someone extends Callers {

        volatile CallerScope scope = FINANCE;

        @Override
        public Optional<CallerScope> find() {
            return Optional.of(scope);
        }
    }

    private static CallerScope scope(String login, String role) {
        return new CallerScope(login, login, Set.of(role), Optional.empty());
    }

    static BookAndWarehouse prepared() {
        BookAndWarehouse both = BookAndWarehouse.create();
        both.inBook(BOOK.toArray(String[]::new));
        both.travel();
        return both;
    }

    RunScenario(BookAndWarehouse both, Path files) {
        this.files = files;
        both.inBook("SET FOREIGN_KEY_CHECKS = 0", "TRUNCATE TABLE document_access", "TRUNCATE TABLE report_run", "TRUNCATE TABLE document",
                "TRUNCATE TABLE job", "DELETE FROM reconciliation");
        book = BookAccess.configured(both.book());
        ExecutorService threads = Executors.newSingleThreadExecutor();
        threads.shutdown();
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneId.of("Europe/Moscow");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                throw new UnsupportedOperationException();
            }

            @Override
            public Instant instant() {
                return NOW.plus(later);
            }
        };
        List<ReportDefinition> definitions = new ArrayList<>();
        beans = new Beans(book, both.warehouse().source(), threads, clock, new DocumentDirectory(files.toString()), container(Instance.class,
                method -> definitions.stream()), events());
        beans.fill(caller);
        beans.fill(new MachineAccounts() {
            @Override
            public Optional<CallerScope> scope(String login) {
                return Optional.ofNullable(accounts.get(login));
            }
        });
        beans.get(BookKnowledgeClock.class);
        beans.get(KeptStatements.class);
        definitions.add(watched(beans.get(HalfYearVolumeReport.class)));
        definitions.add(watched(beans.get(PartnerStatementReport.class)));
        runs = beans.get(ReportRuns.class);
        queue = beans.get(ReportRunQueue.class);
        job = beans.get(ReportJob.class);
    }

    private ReportDefinition watched(ReportDefinition real) {
        return new ReportDefinition() {
            @Override
            public ReportDescription describe(Locale locale) {
                return real.describe(locale);
            }

            @Override
            public boolean readsWarehouse() {
                return real.readsWarehouse();
            }

            @Override
            public RenderedReport render(ReportCall call) {
                drawn++;
                meanwhile.accept(call);
                return real.render(call);
            }
        };
    }

    private interface Answer {
        Object to(String method);
    }

    private static <T> T container(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answer.to(method.getName())));
    }

    private Event<?> events() {
        return (Event<?>) Proxy.newProxyInstance(Event.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, args) -> {
            if (args != null && args[0] instanceof ReportRunEnded end) {
                ended.add(end);
            }
            return null;
        });
    }

    static ReportRequest volume(ReportFormat format) {
        return new ReportRequest("half-year-volume", format, Map.of("halfYear", "2026-H1"), Locale.forLanguageTag("ru"));
    }

    static ReportRequest statement(String partner) {
        return new ReportRequest("partner-statement", ReportFormat.PDF, Map.of("halfYear", "2025-H2", "partner", partner), Locale.ENGLISH);
    }

    /** Does the job of a run, as a worker would. */
    void work(String run) throws JobPostponed {
        job.run(new RunningJob(1, job.kind(), run, 1, (done, total) -> { }));
    }

    long count(String from) {
        return book.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM " + from).mapTo(Long.class).one());
    }
}
