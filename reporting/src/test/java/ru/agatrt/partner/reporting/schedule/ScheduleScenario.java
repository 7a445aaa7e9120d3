package ru.agatrt.partner.reporting.schedule;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.audit.BookAuditTrail;
import ru.agatrt.partner.job.JobPostponed;
import ru.agatrt.partner.job.RunningJob;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.platform.BookKnowledgeClock;
import ru.agatrt.partner.platform.DocumentDirectory;
import ru.agatrt.partner.reporting.archive.KeptStatements;
import ru.agatrt.partner.reporting.catalogue.ReportDefinition;
import ru.agatrt.partner.reporting.catalogue.ReportFormat;
import ru.agatrt.partner.reporting.halfyearvolume.HalfYearVolumeReport;
import ru.agatrt.partner.reporting.receivablesageing.ReceivablesAgeingReport;
import ru.agatrt.partner.reporting.run.ReportJob;
import ru.agatrt.partner.reporting.run.ReportRunEnded;
import ru.agatrt.partner.reporting.statement.PartnerStatementReport;
import ru.agatrt.partner.reporting.testing.Beans;
import ru.agatrt.partner.reporting.testing.BookAndWarehouse;

/** Schedules with a real book, a real warehouse and the real drawing, at whatever time the test says. */
final class ScheduleScenario {

    /** Thursday, noon in Moscow. */
    static final Instant NOON = Instant.parse("2026-07-16T09:00:00Z");

    final Jdbi book;
    final Time clock = new Time();
    final Beans beans;
    final ReportSchedules schedules;
    final ScheduleRuns runs;
    final DueTimes dueTimes;
    private final ReportJob job;
    private final BookAndWarehouse both;

    /** A clock that stands where it is put. */
    static final class Time extends Clock {

        private volatile Instant now = NOON;

        void set(String moment) {
            now = Instant.parse(moment);
        }

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/Moscow");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }

    /** Whoever the test says. */
    static final class Someone extends Callers {

        private static final CallerScope FINANCE = new CallerScope("finance", "Финансист", Set.of(Role.FINANCE), Optional.empty());

        @Override
        public Optional<CallerScope> find() {
            return Optional.of(FINANCE);
        }
    }

    static BookAndWarehouse prepared() {
        BookAndWarehouse both = BookAndWarehouse.create();
        both.inBook("INSERT INTO partner (id, code, created_at) VALUES (1, 'P-1', '2026-01-01')",
                "INSERT INTO partner_version (id, partner_id, legal_name, short_name, inn, country, region, directions, recorded_at)"
                        + " VALUES (1, 1, 'ООО 1', 'Партнёр 1', '1655000000', 'RU', 'Татарстан', 'RETAIL', '2026-01-01')",
                "INSERT INTO product (id, code, created_at) VALUES (1, 'UX', '2026-01-01')",
                "INSERT INTO product_version (id, product_id, name, product_group, kind, own_manufacture, recorded_at)"
                        + " VALUES (1, 1, 'Агат UX', 'AGAT_UX', 'EQUIPMENT', TRUE, '2026-01-01')",
                "INSERT INTO purchase_line (source, document_no, line_no, document_type, partner_id, shipped_on, product_id, quantity, list_price,"
                        + " discount_percent, amount, recorded_at) VALUES ('ERP', 'D-1', 1, 'SHIPMENT', 1, '2026-03-31', 1, 1, 1000, 0, 1000, '2026-04-01')",
                "UPDATE knowledge_clock SET last_at = '2026-07-10'",
                account(1, "finance", "Анна Финансист", "'anna@example.ru'"), "INSERT INTO account_role (account_id, role) VALUES (1, 'FINANCE')",
                account(2, "finance2", "Борис Финансист", "'boris@example.ru'"), "INSERT INTO account_role (account_id, role) VALUES (2, 'FINANCE')",
                account(3, "director", "Вера Директор", "'vera@example.ru'"), "INSERT INTO account_role (account_id, role) VALUES (3, 'DIRECTOR')",
                account(4, "silent", "Без почты", "NULL"), "INSERT INTO account_role (account_id, role) VALUES (4, 'FINANCE')",
                account(5, "erp", "ERP", "'erp@example.ru'"), "INSERT INTO account_role (account_id, role) VALUES (5, 'ERP')",
                account(6, "privacy", "Галина", "'galina@example.ru'"), "INSERT INTO account_role (account_id, role) VALUES (6, 'PRIVACY')");
        both.travel();
        return both;
    }

    private static String account(int id, String login, String name, String email) {
        return "INSERT INTO account (id, login, display_name, email, password_hash, active, language, created_at, version) VALUES (" + id + ", '" + login
                + "', '" + name + "', " + email + ", 'x', TRUE, 'ru', '2026-01-01', 0)";
    }

    ScheduleScenario(BookAndWarehouse both, Path files) {
        this.both = both;
        both.inBook("SET FOREIGN_KEY_CHECKS = 0", "TRUNCATE TABLE report_schedule_letter", "TRUNCATE TABLE report_schedule_due", "TRUNCATE TABLE report_schedule",
                "TRUNCATE TABLE document_access", "TRUNCATE TABLE report_run", "TRUNCATE TABLE document", "TRUNCATE TABLE outbox_attempt",
                "TRUNCATE TABLE outbox_message", "TRUNCATE TABLE job", "DELETE FROM reconciliation", "UPDATE account SET active = TRUE");
        book = BookAccess.configured(both.book());
        ExecutorService threads = Executors.newSingleThreadExecutor();
        threads.shutdown();
        List<ReportDefinition> definitions = new ArrayList<>();
        EndedRuns[] observer = new EndedRuns[1];
        Event<?> events = container(Event.class, (method, args) -> {
            if (args[0] instanceof ReportRunEnded ended) {
                observer[0].ended(ended);
            }
            return null;
        });
        beans = new Beans(book, both.warehouse().source(), threads, clock, new DocumentDirectory(files.toString()),
                container(Instance.class, (method, args) -> definitions.stream()), events);
        beans.fill(new Someone());
        beans.get(BookKnowledgeClock.class);
        beans.get(BookAuditTrail.class);
        beans.get(KeptStatements.class);
        definitions.add(beans.get(HalfYearVolumeReport.class));
        definitions.add(beans.get(PartnerStatementReport.class));
        definitions.add(beans.get(ReceivablesAgeingReport.class));
        observer[0] = beans.get(EndedRuns.class);
        schedules = beans.get(ReportSchedules.class);
        runs = beans.get(ScheduleRuns.class);
        dueTimes = beans.get(DueTimes.class);
        job = beans.get(ReportJob.class);
    }

    private interface Answer {
        Object to(String method, Object[] args);
    }

    private static <T> T container(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, args) -> answer.to(method.getName(), args == null ? new Object[1] : args)));
    }

    /** As the container would: all of it or nothing. */
    <T> T inTransaction(Supplier<T> work) {
        return book.inTransaction(h -> work.get());
    }

    static NewSchedule volume(CalendarRule rule, String addresses, String... accounts) {
        return new NewSchedule("Объём", new ReportWanted("half-year-volume", ReportFormat.CSV, "ru", Map.of("halfYear", "@PREVIOUS_HALF_YEAR")), rule, addresses,
                List.of(accounts));
    }

    String create(NewSchedule schedule) {
        return inTransaction(() -> schedules.create(schedule));
    }

    /** What an instance does when its timer rings. */
    int look() {
        int taken = 0;
        for (long key : dueTimes.waiting()) {
            taken += inTransaction(() -> dueTimes.take(key)) ? 1 : 0;
        }
        return taken;
    }

    /** The warehouse was compared with the book at some time after everything. */
    void reconciled() {
        both.inBook("INSERT INTO reconciliation (id, public_id, cause, requested_by, requested_at, state, phase, known_at, book_at, rows_compared, finished_at)"
                + " VALUES (1, UUID(), 'PERSON', 'admin', '2026-07-10', 'EQUAL', 'DONE', '2026-07-10', '2030-01-01', 1, '2026-07-10')");
    }

    void inBook(String... statements) {
        both.inBook(statements);
    }

    /** Does the jobs of all runs that wait, as workers would, each within one transaction. */
    void work() {
        strings("SELECT public_id FROM report_run WHERE state = 'QUEUED' ORDER BY id").forEach(run -> {
            try {
                job.run(new RunningJob(1, job.kind(), run, 1, (done, total) -> { }));
            } catch (JobPostponed e) {
                throw new IllegalStateException("postponed: " + strings("SELECT problem_code FROM report_run"), e);
            }
        });
    }

    List<DueView> history(String id) {
        return runs.history(id, PageRequest.of(0, 500)).items();
    }

    List<String> strings(String sql) {
        return book.withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    long count(String from) {
        return book.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM " + from).mapTo(Long.class).one());
    }
}
