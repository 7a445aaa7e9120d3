package ru.agatrt.partner.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jdbi.v3.core.Jdbi;
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

/** Whatever is assigned in whatever order: one status a track at a time, and what was known stays what was known. */
class StatusHistoryPropertiesTest {

    private static final Instant FIRST = Instant.parse("2026-01-10T09:00:00Z");
    private static final LocalDate BEGINNING = LocalDate.parse("2026-01-01");

    private static Book book;
    private static long partners;

    @BeforeContainer
    static void startBook() {
        book = TestDatabase.newBook();
    }

    /**
     * One assignment.
     *
     * @param days it lasts; {@code null}: without end
     */
    record Act(StatusCode status, Direction direction, int begins, Integer days) {
    }

    /** A version as known at a moment. */
    record Span(String track, LocalDate from, LocalDate to, String status) {

        boolean overlaps(Span other) {
            return track.equals(other.track) && from.isBefore(other.to) && other.from.isBefore(to);
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.BOUNDED)
    void periodsOfATrackNeverOverlapAndWhatWasKnownStays(@ForAll @Size(min = 1, max = 8) List<@From("acts") Act> acts) {
        Jdbi jdbi = BookAccess.configured(Jdbi.create(() -> book.connect()));
        StatusLedger ledger = new StatusLedger(jdbi);
        partners++;
        long partner = jdbi.withHandle(h -> h.createUpdate("INSERT INTO partner (code, created_at) VALUES (:code, '2026-01-01')")
                .bind("code", "H-" + partners).executeAndReturnGeneratedKeys("id").mapTo(Long.class).one());
        List<List<Span>> known = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            Act act = acts.get(i);
            LocalDate from = BEGINNING.plusDays(act.begins);
            Period period = new Period(from, act.days == null ? Period.OPEN : from.plusDays(act.days));
            try {
                ledger.assign(List.of(new Assignment(partner, act.direction, act.status, period, null, Cause.REVIEW, null)),
                        new Decision(new Knowledge(moment(i)), BEGINNING, "director"));
            } catch (Conflict refused) {
                assertEquals("STATUS_TRACK", refused.code(), "the only ground to refuse here");
            }
            known.add(spans(jdbi, partner, moment(i)));
        }
        for (int i = 0; i < acts.size(); i++) {
            List<Span> now = spans(jdbi, partner, moment(i));
            assertEquals(known.get(i), now, "as known after act " + i);
            for (int a = 0; a < now.size(); a++) {
                for (int b = a + 1; b < now.size(); b++) {
                    Span one = now.get(a);
                    Span other = now.get(b);
                    assertTrue(!one.overlaps(other), () -> one + " and " + other);
                }
                assertTrue(now.get(a).from.isBefore(now.get(a).to));
            }
        }
    }

    private static Instant moment(int act) {
        return FIRST.plusSeconds(act);
    }

    private static List<Span> spans(Jdbi jdbi, long partner, Instant known) {
        return jdbi.withHandle(h -> h.createQuery("""
                        SELECT track, valid_from, valid_to, status FROM status_assignment
                         WHERE partner_id = :partner AND recorded_at <= :known AND superseded_at > :known ORDER BY track, valid_from""")
                .bind("partner", partner).bind("known", known)
                .map((rs, c) -> new Span(rs.getString(1), rs.getObject(2, LocalDate.class), rs.getObject(3, LocalDate.class), rs.getString(4)))
                .list());
    }

    @Provide
    Arbitrary<Act> acts() {
        Arbitrary<StatusCode> retail = Arbitraries.of(StatusCode.AUTHORIZED, StatusCode.SILVER, StatusCode.GOLD).injectNull(0.1);
        Arbitrary<Act> shops = Combinators.combine(retail, days(), lengths()).as((s, d, n) -> new Act(s, Direction.RETAIL, d, n));
        Arbitrary<Act> distributors = Combinators.combine(Arbitraries.just(StatusCode.DISTRIBUTOR).injectNull(0.2), days(), lengths())
                .as((s, d, n) -> new Act(s, Direction.WHOLESALE, d, n));
        Arbitrary<Act> projects = Combinators.combine(Arbitraries.just(StatusCode.PROJECT).injectNull(0.2), days(), lengths())
                .as((s, d, n) -> new Act(s, Direction.PROJECT, d, n));
        return Arbitraries.oneOf(shops, distributors, projects);
    }

    private static Arbitrary<Integer> days() {
        return Arbitraries.integers().between(0, 400);
    }

    private static Arbitrary<Integer> lengths() {
        return Arbitraries.integers().between(1, 400).injectNull(0.3);
    }
}
