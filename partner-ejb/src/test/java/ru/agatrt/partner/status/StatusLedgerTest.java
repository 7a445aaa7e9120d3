package ru.agatrt.partner.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.platform.BookAccess;
import ru.agatrt.partner.status.Assignment.Cause;
import ru.agatrt.partner.status.StatusLedger.Decision;
import ru.agatrt.partner.testing.TestDatabase;
import ru.agatrt.partner.testing.TestDatabase.Book;

/** Assignments and suspensions as the database keeps them: nothing is edited, one status a track. */
class StatusLedgerTest {

    private static final Instant FIRST = Instant.parse("2026-01-10T09:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-07-20T09:00:00Z");

    private static Book book;
    private static long partners;
    private Jdbi jdbi;
    private StatusLedger ledger;
    private long partner;

    @BeforeAll
    static void startBook() {
        book = TestDatabase.newBook();
    }

    @BeforeEach
    void knowACompany() {
        jdbi = BookAccess.configured(Jdbi.create(() -> book.connect()));
        ledger = new StatusLedger(jdbi);
        partners++;
        partner = jdbi.withHandle(h -> h.createUpdate("INSERT INTO partner (code, created_at) VALUES (:code, '2026-01-01')")
                .bind("code", "P-" + partners).executeAndReturnGeneratedKeys("id").mapTo(Long.class).one());
    }

    @Test
    void aLaterAssignmentEndsTheOneBeforeAndBothVersionsStay() {
        assign(FIRST, retail(StatusCode.GOLD, "2026-02-01", null));
        assign(SECOND, retail(StatusCode.SILVER, "2026-07-21", "2026-12-31"));
        assertEquals(List.of("GOLD 2026-02-01 2026-07-20", "SILVER 2026-07-21 2026-12-31"), heldAt(SECOND));
        assertEquals(List.of("GOLD 2026-02-01 …"), heldAt(FIRST), "as known before");
    }

    @Test
    void anAssignmentThatHasNotBegunIsWithdrawn() {
        assign(FIRST, retail(StatusCode.AUTHORIZED, "2026-01-11", "2027-01-31"));
        assign(FIRST.plusSeconds(1), retail(StatusCode.SILVER, "2026-10-01", "2026-12-31"));
        assign(SECOND, retail(StatusCode.GOLD, "2026-07-21", null));
        assertEquals(List.of("AUTHORIZED 2026-01-11 2026-07-20", "GOLD 2026-07-21 …"), heldAt(SECOND));
    }

    @Test
    void aRevocationLeavesNothingFromItsDay() {
        assign(FIRST, new Assignment(partner, Direction.WHOLESALE, StatusCode.DISTRIBUTOR, Period.closed(LocalDate.parse("2026-01-11"), null),
                new BigDecimal("50000000"), Cause.REVIEW, "2025-H2"));
        assign(SECOND, new Assignment(partner, Direction.WHOLESALE, null, Period.closed(LocalDate.parse("2026-07-21"), null), null,
                Cause.REVIEW, "2026-H1"));
        assertEquals(List.of("DISTRIBUTOR 2026-01-11 2026-07-20"), heldAt(SECOND));
    }

    @Test
    void aRenewalFillsAGapAndTouchesNothingThatStands() {
        assign(FIRST, retail(StatusCode.AUTHORIZED, "2026-02-01", "2027-01-31"), retail(StatusCode.SILVER, "2027-04-01", "2027-12-31"));
        Decision decision = new Decision(new Knowledge(SECOND), LocalDate.parse("2027-01-20"), "director");
        ledger.fill(List.of(retail(StatusCode.AUTHORIZED, "2027-02-01", "2027-03-31")), decision);
        assertEquals(List.of("AUTHORIZED 2026-02-01 2027-01-31", "AUTHORIZED 2027-02-01 2027-03-31", "SILVER 2027-04-01 2027-12-31"), heldAt(SECOND));
        Conflict refusal = assertThrows(Conflict.class,
                () -> ledger.fill(List.of(retail(StatusCode.AUTHORIZED, "2027-12-31", "2028-01-31")), decision));
        assertEquals("STATUS_TRACK", refusal.code());
    }

    @Test
    void anAssignmentCarriesOneCertificateAndKeepsItWhenItsEndMoves() {
        assign(FIRST, retail(StatusCode.GOLD, "2026-02-01", null));
        List<String> issued = certificates();
        assign(SECOND, retail(StatusCode.SILVER, "2026-07-21", "2026-12-31"));
        assertEquals(1, issued.size());
        assertEquals(2, certificates().size());
        assertEquals(issued.get(0), certificates().get(0));
        assertThrows(RuntimeException.class, () -> jdbi.useHandle(h -> h.execute("UPDATE status_certificate SET code = '0000000000000000'")));
    }

    private List<String> certificates() {
        return jdbi.withHandle(h -> h.createQuery("SELECT CONCAT(certificate_no, ' ', code) FROM status_certificate WHERE partner_id = :partner ORDER BY id")
                .bind("partner", partner).mapTo(String.class).list());
    }

    @Test
    void projectStandsBesideRetailAndDistributorTakesItsPlace() {
        assign(FIRST, retail(StatusCode.GOLD, "2026-02-01", null), new Assignment(partner, Direction.PROJECT, StatusCode.PROJECT,
                Period.closed(LocalDate.parse("2026-02-01"), null), null, Cause.REVIEW, null));
        assign(SECOND, new Assignment(partner, Direction.WHOLESALE, StatusCode.DISTRIBUTOR, Period.closed(LocalDate.parse("2026-07-21"), null),
                null, Cause.REVIEW, null));
        assertEquals(List.of("GOLD 2026-02-01 2026-07-20", "PROJECT 2026-02-01 …", "DISTRIBUTOR 2026-07-21 …"), heldAt(SECOND));
    }

    @Test
    void twoOfOneTrackAtOnceAreRefusedAndNothingIsWritten() {
        Conflict refusal = assertThrows(Conflict.class, () -> assign(FIRST, retail(StatusCode.GOLD, "2026-02-01", null),
                new Assignment(partner, Direction.WHOLESALE, StatusCode.DISTRIBUTOR, Period.closed(LocalDate.parse("2026-03-01"), null), null,
                        Cause.REVIEW, null)));
        assertEquals("STATUS_TRACK", refusal.code());
        assertEquals(List.of(), heldAt(FIRST));
    }

    @Test
    void theDatabaseItselfRefusesAnOverlap() {
        assign(FIRST, retail(StatusCode.GOLD, "2026-02-01", null));
        assertThrows(RuntimeException.class, () -> jdbi.useHandle(h -> h.createUpdate("""
                        INSERT INTO status_assignment (partner_id, direction, valid_from, status, recorded_at)
                        VALUES (:partner, 'RETAIL', '2026-05-01', 'SILVER', '2026-05-01')""").bind("partner", partner).execute()));
    }

    @Test
    void aSuspensionEndsOnTheDayItIsResumedAndWasKnownUntilThen() {
        Suspension all = new Suspension(null, new Period(LocalDate.parse("2026-02-01"), Period.OPEN), "RENEWAL", "Сайт не проверен",
                LocalDate.parse("2026-01-31"), "manager");
        ledger.suspend(partner, all, new Knowledge(FIRST));
        assertEquals(1, ledger.resume(partner, new StatusLedger.Ended(null, null), LocalDate.parse("2026-07-21"), new Knowledge(SECOND)));
        assertEquals(List.of("ALL 2026-02-01 2026-07-20"), suspendedAt(SECOND));
        assertEquals(List.of("ALL 2026-02-01 …"), suspendedAt(FIRST));
        assertEquals(0, ledger.resume(partner, new StatusLedger.Ended(null, null), LocalDate.parse("2026-07-21"), new Knowledge(SECOND)), "it is over");
    }

    private Assignment retail(StatusCode status, String from, String lastDay) {
        return new Assignment(partner, Direction.RETAIL, status, Period.closed(LocalDate.parse(from), lastDay == null ? null : LocalDate.parse(lastDay)),
                null, Cause.REVIEW, "2026-H1");
    }

    private void assign(Instant moment, Assignment... assignments) {
        ledger.assign(List.of(assignments), new Decision(new Knowledge(moment), LocalDate.ofInstant(moment, java.time.ZoneOffset.UTC), "director"));
    }

    private List<String> heldAt(Instant known) {
        return rows("status", "status_assignment", known);
    }

    private List<String> suspendedAt(Instant known) {
        return rows("scope", "status_suspension", known);
    }

    private List<String> rows(String what, String table, Instant known) {
        return jdbi.withHandle(h -> h.createQuery("SELECT " + what + ", valid_from, valid_to FROM " + table
                        + " WHERE partner_id = :partner AND recorded_at <= :known AND superseded_at > :known ORDER BY valid_from, " + what)
                .bind("partner", partner).bind("known", known)
                .map((rs, c) -> rs.getString(1) + " " + rs.getString(2) + " "
                        + (rs.getString(3).equals("9999-12-31") ? "…" : rs.getObject(3, LocalDate.class).minusDays(1))).list());
    }
}
