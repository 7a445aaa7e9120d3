package ru.agatrt.partner.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.StatementContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.agreement.AgreementFacts;
import ru.agatrt.partner.agreement.AmendAgreement;
import ru.agatrt.partner.agreement.ReportCalendar;
import ru.agatrt.partner.agreement.Terms;
import ru.agatrt.partner.agreement.persistence.AgreementTable;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.fact.VersionedFacts;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.status.StatusFacts;
import ru.agatrt.partner.testing.TestDatabase;

/** From rows of the book to what each company owes, with the rights of the application. */
class DutyReaderTest {

    private static final HalfYear H1 = HalfYear.parse("2026-H1");
    private static final Knowledge FIRST = new Knowledge(Instant.parse("2026-01-02T00:00:00Z"));
    private static final Knowledge LATER = new Knowledge(Instant.parse("2026-05-02T00:00:00Z"));

    private Jdbi book;
    private Jdbi owner;

    @BeforeEach
    void companiesWithAgreementsAndReports() throws Exception {
        TestDatabase.Book schema = TestDatabase.newBook();
        owner = Jdbi.create(schema::connectAsOwner);
        book = BookAccess.configured(Jdbi.create(schema::connect));
        company(1, "GOLD", "RETAIL");
        agreement(1, "QUARTERLY", 10);
        report(1, "2025-Q4", "2026-01-10", "ACCEPTED");
        report(1, "2026-Q1", "2026-04-27", "RETURNED");
        company(2, "DISTRIBUTOR", "WHOLESALE");
        insert("evidence (partner_id, requirement, valid_from, state", 2, "'PARTNER_REPORTING', '2025-01-01', 'ACCEPTED'");
        company(3, "PROJECT", "PROJECT");
        insert("status_assignment (partner_id, direction, valid_from, status", 3, "'RETAIL', '2023-01-01', 'SILVER'");
        insert("evidence (partner_id, requirement, valid_from, valid_until, state", 3, "'PARTNER_REPORTING', '2025-01-01', '2026-06-29', 'ACCEPTED'");
        company(4, null, null);
        agreement(4, "NONE", null);
    }

    @Test
    void eachCompanyWithItsHighestStatusItsCalendarAndWhatBecameOfIt() {
        assertEquals(List.of("P-1 GOLD А-1 2025-Q4 ACCEPTED, 2026-Q1 RETURNED", "P-2 DISTRIBUTOR since 2025-01-01", "P-3 SILVER", "P-4 NONE А-4"), told(FIRST));
    }

    @Test
    void aPersonsWordOnTheCalendarStandsInPlaceOfTheFiles() {
        Terms terms = new Terms(LocalDate.parse("2020-01-15"), null, Set.of(Direction.RETAIL), null, ReportCalendar.HALF_YEARLY, 20, null);
        book.useTransaction(h -> new AgreementTable(h).add(1, new AmendAgreement(new PartnerCode("P-1"), "А-1", terms, "Соглашение", null), null, "manager", LATER));
        assertEquals("P-1 GOLD А-1 2025-H2 MISSING", told(LATER).get(0));
        assertEquals("P-1 GOLD А-1 2025-Q4 ACCEPTED, 2026-Q1 RETURNED", told(FIRST).get(0), "as known before");
    }

    @Test
    void manyCompaniesAreReadWithNoMoreQueriesThanFew() {
        int few = queries();
        owner.useHandle(h -> {
            h.execute("INSERT INTO partner (id, code, created_at) SELECT seq, CONCAT('P-', seq), '2026-01-01' FROM seq_1000_to_1400");
            h.execute("INSERT INTO partner_version (partner_id, legal_name, short_name, inn, country, region, directions, recorded_at)"
                    + " SELECT seq, 'L', 'S', '7707083893', 'RU', 'R', 'RETAIL', '2026-01-01' FROM seq_1000_to_1400");
        });
        assertEquals(405, read(FIRST).size());
        assertEquals(few, queries());
        assertEquals(5, few);
    }

    private int queries() {
        List<String> asked = new ArrayList<>();
        book.setSqlLogger(new SqlLogger() {
            @Override
            public void logAfterExecution(StatementContext context) {
                asked.add(context.getRawSql());
            }
        });
        read(FIRST);
        book.setSqlLogger(SqlLogger.NOP_SQL_LOGGER);
        return asked.size();
    }

    private List<String> told(Knowledge known) {
        return read(known).stream().map(row -> row.company().code() + " " + row.status()
                + (row.duty().agreed() ? " " + row.duty().agreement().number() : "") + (row.keptElsewhere() ? " since " + row.elsewhereSince() : "")
                + row.duty().owed().stream().map(o -> " " + o.due().period() + " " + o.state(H1.lastDay())).collect(Collectors.joining(","))).toList();
    }

    private List<PartnerDuty> read(Knowledge known) {
        VersionedFacts facts = new VersionedFacts(book);
        return new DutyReader(book, new AgreementFacts(book, facts), new EvidenceFacts(facts), new StatusFacts(book, facts)).read(H1, known);
    }

    private void company(long key, String status, String direction) {
        book.useHandle(h -> {
            h.execute("INSERT INTO partner (id, code, created_at) VALUES (?, ?, '2026-01-01')", key, "P-" + key);
            h.execute("INSERT INTO partner_version (partner_id, legal_name, short_name, inn, country, region, directions, recorded_at)"
                    + " VALUES (?, 'L', 'S', '7707083893', 'RU', 'R', 'RETAIL', '2026-01-01')", key);
        });
        if (status != null) {
            insert("status_assignment (partner_id, direction, valid_from, status", key, "'" + direction + "', '2023-01-01', '" + status + "'");
        }
    }

    private void agreement(long key, String calendar, Integer days) {
        insert("agreement (partner_id, agreement_no, signed_on, directions, reports, report_due_days", key,
                "'А-" + key + "', '2020-01-15', 'RETAIL', '" + calendar + "', " + days);
    }

    private void report(long key, String period, String submittedOn, String state) {
        insert("partner_report (partner_id, period, submitted_on, state", key, "'" + period + "', '" + submittedOn + "', '" + state + "'");
    }

    private void insert(String into, long key, String values) {
        book.useHandle(h -> h.execute("INSERT INTO " + into + ", recorded_at) VALUES (" + key + ", " + values + ", '2026-01-01')"));
    }
}
