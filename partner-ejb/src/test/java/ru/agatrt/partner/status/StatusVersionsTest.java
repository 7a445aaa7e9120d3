package ru.agatrt.partner.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.fact.VersionedFacts;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.status.Assignment.Cause;
import ru.agatrt.partner.status.StatusLedger.Decision;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** Every version of an assignment tells its cause, its author and from when until when it was known. */
class StatusVersionsTest {

    private static final Instant FILE = Instant.parse("2026-01-10T09:00:00Z");
    private static final Instant LIST = Instant.parse("2026-07-20T09:00:00Z");

    private static Book book;
    private Jdbi jdbi;
    private StatusFacts facts;
    private long partner;

    @BeforeEach
    void aFileToldAStatusAndAListEndedIt() {
        book = book == null ? TestDatabase.newBook() : book;
        jdbi = BookAccess.configured(Jdbi.create(() -> book.connect()));
        facts = new StatusFacts(jdbi, new VersionedFacts(jdbi));
        partner = jdbi.withHandle(h -> {
            long key = h.createUpdate("INSERT INTO partner (code, created_at) VALUES (UUID(), '2026-01-01')").executeAndReturnGeneratedKeys("id")
                    .mapTo(Long.class).one();
            long run = 1000 + key;
            h.createUpdate("INSERT INTO import_run (id, public_id, kind, file_name, content_type, size_bytes, sha256, uploaded_by, state, uploaded_at)"
                    + " VALUES (:id, UUID(), 'statuses', 'statuses.csv', 'text/csv', 0, '', 'erp', 'DONE', '2026-01-10')").bind("id", run).execute();
            h.createUpdate("INSERT INTO status_assignment (partner_id, direction, valid_from, status, note, import_id, recorded_at)"
                            + " VALUES (:p, 'RETAIL', '2026-02-01', 'GOLD', 'внутреннее', :run, :at)")
                    .bind("p", key).bind("run", run).bind("at", FILE).execute();
            return key;
        });
        new StatusLedger(jdbi).assign(List.of(new Assignment(partner, Direction.RETAIL, StatusCode.SILVER,
                        Period.closed(LocalDate.parse("2026-07-21"), LocalDate.parse("2026-12-31")), new BigDecimal("9000000"), Cause.REVIEW, "2026-H1")),
                new Decision(new Knowledge(LIST), LocalDate.parse("2026-07-20"), "director"));
    }

    @Test
    void theNewestVersionStandsBeforeTheOneKnownBefore() {
        List<StatusVersion> versions = facts.versions(partner, new Knowledge(LIST));
        assertEquals(List.of("GOLD 2026-07-20 HISTORY null", "GOLD null HISTORY 2026-07-20T09:00:00Z", "SILVER 2026-12-31 REVIEW null"),
                versions.stream().map(v -> v.held().status() + " " + v.held().lastDay() + " " + v.cause() + " " + v.source().until()).toList());
        assertFalse(versions.get(0).source().isImported(), "shortened by the decision");
        assertEquals("statuses.csv", versions.get(1).source().fileName());
        assertEquals("erp", versions.get(1).source().author());
        assertEquals("director", versions.get(2).decidedBy());
        assertEquals(new BigDecimal("9000000.00"), versions.get(2).held().individualThreshold());
    }

    @Test
    void asKnownBeforeTheDecisionNothingOfItIsThere() {
        List<StatusVersion> versions = facts.versions(partner, new Knowledge(LIST.minusMillis(1)));
        assertEquals(1, versions.size());
        assertNull(versions.get(0).source().until(), "it was known then");
        assertNull(versions.get(0).held().lastDay());
    }

    @Test
    void aPartnerSeesTheListsNumberButNoAuthorsAndNoNotes() {
        List<StatusVersion> own = facts.versions(partner, new Knowledge(LIST)).stream().map(StatusVersion::withoutReasons).toList();
        assertTrue(own.stream().allMatch(v -> v.decidedBy() == null && v.source().author() == null && v.source().fileName() == null));
        assertNull(own.get(1).held().note());
        assertEquals("2026-H1", own.get(2).held().note());
    }

    @Test
    void aSuspensionTellsAPartnerOnlyTheGroundsItKnows() {
        for (String ground : List.of("ETHICS", "OVERDUE")) {
            LocalDate from = LocalDate.parse(ground.equals("ETHICS") ? "2026-03-01" : "2026-04-01");
            new StatusLedger(jdbi).suspend(partner, new Suspension(null, new Period(from, from.plusDays(10)), ground, "тайна", from, "manager"),
                    new Knowledge(LIST));
        }
        List<SuspensionVersion> all = facts.suspensionVersions(partner, new Knowledge(LIST));
        assertEquals(List.of("ETHICS", "OVERDUE"), all.stream().map(v -> v.suspension().ground()).toList());
        List<SuspensionVersion> own = all.stream().map(SuspensionVersion::withoutReasons).toList();
        assertNull(own.get(0).suspension().ground());
        assertEquals("OVERDUE", own.get(1).suspension().ground());
        assertTrue(own.stream().allMatch(v -> v.suspension().reason() == null && v.suspension().decidedBy() == null));
    }
}
