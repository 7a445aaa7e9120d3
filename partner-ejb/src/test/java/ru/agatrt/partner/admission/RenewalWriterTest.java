package ru.agatrt.partner.admission;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.admission.RenewalDecision.Kind;
import ru.agatrt.partner.admission.persistence.RenewalRows;
import ru.agatrt.partner.admission.persistence.RenewalRows.NewRow;
import ru.agatrt.partner.admission.persistence.RenewalTable;
import ru.agatrt.partner.admission.persistence.RenewalTable.Run;
import ru.agatrt.partner.audit.BookAuditTrail;
import ru.agatrt.partner.job.RunningJob;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.outbox.Outbox;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.review.FrozenJudgement;
import ru.agatrt.partner.review.Judgement;
import ru.agatrt.partner.status.StatusLedger;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.Wiring;

/** A run in a real book: what it writes, what it leaves alone, and that it stays as it was. */
class RenewalWriterTest {

    private static final Knowledge MOMENT = new Knowledge(Instant.parse("2027-01-20T09:00:00Z"));
    private static final String ID = "00000000-0000-0000-0000-000000000001";

    private Jdbi jdbi;
    private RenewalTable runs;
    private RenewalRows rows;
    private RenewalWriter writer;
    private final Moment moments = new Moment(MOMENT.moment());

    @BeforeEach
    void lookAtARun() throws Exception {
        Connection connection = TestDatabase.newBook().connect();
        jdbi = BookAccess.configured(Jdbi.create(connection));
        runs = new RenewalTable(jdbi);
        rows = new RenewalRows(jdbi);
        Clock clock = Clock.fixed(MOMENT.moment(), ZoneId.of("Europe/Moscow"));
        writer = new RenewalWriter(jdbi, new StatusLedger(jdbi), new Outbox(jdbi, clock), moments, new BookAuditTrail(jdbi, clock));
        runs.insert(ID, 2027, new Knowledge(Instant.parse("2027-01-19T09:00:00Z")), "director", clock.instant());
        long run = runs.find(ID).orElseThrow().id();
        rows.insert(List.of(row(run, "P-1", StatusCode.AUTHORIZED, RenewalOutcome.RENEW), row(run, "P-2", StatusCode.AUTHORIZED, RenewalOutcome.SUSPEND),
                row(run, "P-3", StatusCode.SILVER, RenewalOutcome.PROLONG), row(run, "P-4", StatusCode.SILVER, RenewalOutcome.LOWER)));
        runs.evaluated(run, "0".repeat(64), clock.instant());
        runs.applying(run, "director", LocalDate.parse("2027-01-20"));
    }

    @Test
    void itRenewsSuspendsAndProlongsButNeverLowers() {
        writer.write(ID);
        assertEquals(List.of("P-1 AUTHORIZED 2027-02-01 2028-02-01 RENEWAL", "P-2 AUTHORIZED 2027-02-01 2028-02-01 RENEWAL",
                "P-3 SILVER 2027-01-01 2028-01-01 PROLONGATION"), strings("""
                SELECT CONCAT_WS(' ', p.code, a.status, a.valid_from, a.valid_to, a.cause) FROM status_assignment a JOIN partner p ON p.id = a.partner_id
                 ORDER BY p.code"""));
        assertEquals(List.of("P-2 RETAIL 2027-02-01 RENEWAL"), strings("""
                SELECT CONCAT_WS(' ', p.code, s.scope, s.valid_from, s.ground) FROM status_suspension s JOIN partner p ON p.id = s.partner_id"""));
        assertEquals(List.of("RENEWAL_SUSPENDED", "RENEWED", "RENEWED"), strings("SELECT kind FROM outbox_message ORDER BY kind"));
        assertEquals(RenewalState.APPLIED, runs.find(ID).orElseThrow().state());
        assertEquals(2, rows.openCases());
        writer.write(ID);
        assertEquals(3, strings("SELECT id FROM status_assignment").size(), "once is enough");
    }

    @Test
    void aStatusGivenMeanwhileStopsTheWhole() {
        jdbi.useHandle(h -> h.execute("""
                INSERT INTO status_assignment (partner_id, direction, valid_from, valid_to, status, cause, recorded_at)
                SELECT id, 'RETAIL', '2027-01-31', '9999-12-31', 'GOLD', 'REVIEW', '2027-01-19 10:00:00' FROM partner WHERE code = 'P-1'"""));
        assertEquals("STATUS_TRACK", assertThrows(Conflict.class, () -> writer.write(ID)).code());
        assertEquals(0, strings("SELECT id FROM status_suspension").size());
        assertEquals(RenewalState.APPLYING, runs.find(ID).orElseThrow().state());
    }

    @Test
    void rowsAreFoundAndDecidedOnceAndAnAppliedRunStays() {
        writer.write(ID);
        long run = runs.find(ID).orElseThrow().id();
        RenewalFilter open = new RenewalFilter("P-", null, null, true);
        assertEquals(List.of("P-2", "P-4"), rows.page(run, open, PageRequest.of(0, 10)).stream().map(r -> r.partner().value()).toList());
        assertEquals(Map.of(RenewalOutcome.RENEW, 1L, RenewalOutcome.SUSPEND, 1L, RenewalOutcome.PROLONG, 1L, RenewalOutcome.LOWER, 1L), runs.counts(run));
        var lowered = rows.all(run).get(3);
        RenewalDecision decision = new RenewalDecision(RenewalDecision.Kind.LOWERED, LocalDate.parse("2027-01-21"), "manager", "Нет специалистов",
                LocalDate.parse("2027-01-21"));
        rows.decide(run, lowered.partner(), StatusCode.SILVER, decision, MOMENT);
        assertEquals(decision, rows.all(run).get(3).value().decision());
        assertThrows(RuntimeException.class, () -> rows.decide(run, lowered.partner(), StatusCode.SILVER, decision, MOMENT), "a decision is not changed");
        assertThrows(RuntimeException.class, () -> rows.clear(run), "an applied run stays");
        assertThrows(RuntimeException.class, () -> runs.state(run, RenewalState.READY), "an applied run stays");
    }

    @Test
    void whatItLeftOpenIsDecidedOnceByAPerson() {
        writer.write(ID);
        RenewalCases cases = beans().bean(RenewalCases.class);
        PartnerCode silver = new PartnerCode("P-4");
        assertEquals("TEXT_MISSING", assertThrows(InvalidInput.class, () -> cases.decide(ID, silver, Kind.LOWERED, " ")).code());
        assertEquals("RENEWAL_DECISION", assertThrows(InvalidInput.class, () -> cases.decide(ID, new PartnerCode("P-1"), Kind.RESUMED, "Сайт проверен")).code());
        cases.decide(ID, silver, Kind.LOWERED, "Нет специалистов");
        cases.decide(ID, new PartnerCode("P-2"), Kind.RESUMED, "Сайт проверен");
        assertEquals(List.of("SILVER 2027-01-01 2027-01-20", "AUTHORIZED 2027-01-20 2028-02-01"), strings("""
                SELECT CONCAT_WS(' ', a.status, a.valid_from, a.valid_to) FROM status_assignment a JOIN partner p ON p.id = a.partner_id
                 WHERE p.code = 'P-4' AND a.superseded_at > '2027-01-21' ORDER BY a.valid_from"""));
        assertEquals(List.of(), strings("SELECT id FROM status_suspension WHERE superseded_at > '2027-01-21'"), "resumed before it began");
        assertEquals(0, cases.open());
        assertEquals("RENEWAL_DECIDED", assertThrows(Conflict.class, () -> cases.decide(ID, silver, Kind.KEPT, "Передумали")).code());
    }

    /** As the queue of jobs does it: looked at, then applied; a run whose ground has moved writes nothing. */
    @Test
    void theJobEvaluatesAndApplies() {
        String id = "00000000-0000-0000-0000-000000000002";
        runs.insert(id, 2027, MOMENT, "director", MOMENT.moment());
        hold("P-1");
        RenewalJob job = beans().bean(RenewalJob.class);
        job.run(running(id));
        Run looked = runs.find(id).orElseThrow();
        assertEquals(RenewalState.READY, looked.state());
        assertEquals(Map.of(RenewalOutcome.SUSPEND, 1L), runs.counts(looked.id()), "without an agreement");
        runs.applying(looked.id(), "director", LocalDate.parse("2027-01-20"));
        hold("P-3");
        job.run(running(id));
        assertEquals(RenewalState.STALE, runs.find(id).orElseThrow().state());
        assertEquals(List.of(), strings("SELECT id FROM status_suspension"));

        String again = "00000000-0000-0000-0000-000000000003";
        runs.insert(again, 2027, MOMENT, "director", MOMENT.moment());
        job.run(running(again));
        runs.applying(runs.find(again).orElseThrow().id(), "director", LocalDate.parse("2027-01-20"));
        job.run(running(again));
        assertEquals(RenewalState.APPLIED, runs.find(again).orElseThrow().state());
        assertEquals(List.of("P-1 2027-02-01", "P-3 2027-02-01"), strings("""
                SELECT CONCAT_WS(' ', p.code, s.valid_from) FROM status_suspension s JOIN partner p ON p.id = s.partner_id ORDER BY p.code"""));
    }

    private static RunningJob running(String id) {
        return new RunningJob(1, RenewalJob.KIND, id, 1, (done, total) -> { });
    }

    private void hold(String code) {
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO status_assignment (partner_id, direction, valid_from, valid_to, status, cause, recorded_at)
                        SELECT id, 'RETAIL', '2026-02-01', '2027-02-01', 'AUTHORIZED', 'RENEWAL', '2026-01-20' FROM partner WHERE code = :code""")
                .bind("code", code).execute());
    }

    private Wiring beans() {
        Clock clock = Clock.fixed(MOMENT.moment(), ZoneId.of("Europe/Moscow"));
        return new Wiring(jdbi, clock, moments, new BookAuditTrail(jdbi, clock), ForkJoinPool.commonPool(), new Manager());
    }

    /** Who calls, as the container would tell it. */
    private static final class Manager extends Callers {

        @Override
        public CallerScope current() {
            return new CallerScope("manager", "Менеджер", Set.of(Role.MANAGER), Optional.empty());
        }
    }

    private NewRow row(long run, String code, StatusCode status, RenewalOutcome outcome) {
        long partner = jdbi.withHandle(h -> h.createUpdate("INSERT INTO partner (code, created_at) VALUES (:code, '2026-01-01')").bind("code", code)
                .executeAndReturnGeneratedKeys("id").mapTo(Long.class).one());
        jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO partner_version (partner_id, legal_name, short_name, inn, country, region, directions, recorded_at)
                        VALUES (:id, 'ООО', :code, '7707083893', 'RU', 'Москва', 'RETAIL', '2026-01-01')""")
                .bind("id", partner).bind("code", code).execute());
        FrozenJudgement frozen = FrozenJudgement.of(new Judgement(status, List.of()));
        boolean silver = status == StatusCode.SILVER;
        return new NewRow(run, partner, status.name(), outcome.name(), LocalDate.parse(silver ? "2027-01-01" : "2027-02-01"),
                LocalDate.parse(silver ? "2028-01-01" : "2028-02-01"), false, 2, outcome.isCase() ? 1 : 2, frozen.content(), frozen.hash());
    }

    private List<String> strings(String sql) {
        return jdbi.withHandle(h -> h.createQuery(sql).mapTo(String.class).list());
    }

    /** A second for each decision. */
    private static final class Moment implements KnowledgeClock {

        private Instant last;

        Moment(Instant last) {
            this.last = last;
        }

        @Override
        public Knowledge now() {
            return new Knowledge(last);
        }

        @Override
        public Knowledge at(Instant moment) {
            return moment == null ? now() : new Knowledge(moment);
        }

        @Override
        public Knowledge advance() {
            last = last.plusSeconds(1);
            return now();
        }
    }
}
