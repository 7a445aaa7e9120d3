package ru.agatrt.partner.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.Period;

/**
 * Writes assignments and suspensions as new versions. Nothing is edited in place: what ends earlier than it was assigned for
 * gets a successor with the earlier end, and both stay. Always within the transaction of the decision, whose facade
 * has checked who may.
 */
@ApplicationScoped
public class StatusLedger {

    private static final String OPEN = "9999-12-31 23:59:59.999999";
    private static final int AT_ONCE = 500;

    private final Jdbi book;

    /** For the container's proxies. */
    protected StatusLedger() {
        this(null);
    }

    @Inject
    public StatusLedger(Jdbi book) {
        this.book = book;
    }

    /** Who decided, when, and from which moment it is known. */
    public record Decision(Knowledge moment, LocalDate decidedOn, String decidedBy) {
    }

    /**
     * Assigns statuses. What the track holds from the first day of an assignment on gives way to it: an earlier
     * assignment ends the day before, a later one is withdrawn.
     *
     * @throws Conflict {@code STATUS_TRACK} when two assignments of one call overlap in a track
     */
    public void assign(Collection<Assignment> assignments, Decision decision) {
        refuseOverlaps(assignments);
        List<Assignment> all = List.copyOf(assignments);
        book.useHandle(h -> {
            for (int i = 0; i < all.size(); i += AT_ONCE) {
                write(h, all.subList(i, Math.min(all.size(), i + AT_ONCE)), decision);
            }
        });
    }

    /**
     * Assigns statuses where their track holds nothing; what stands is never touched, as a renewal by machine must not.
     *
     * @throws Conflict {@code STATUS_TRACK} when something is held within the period by now
     */
    public void fill(Collection<Assignment> assignments, Decision decision) {
        refuseOverlaps(assignments);
        List<Assignment> all = List.copyOf(assignments);
        book.useHandle(h -> {
            for (int i = 0; i < all.size(); i += AT_ONCE) {
                List<Assignment> some = all.subList(i, Math.min(all.size(), i + AT_ONCE));
                List<Open> standing = open(h, some);
                some.stream().filter(a -> standing.stream().anyMatch(o -> o.partner == a.partner() && o.track.equals(a.direction().track())
                        && o.from.isBefore(a.period().to()) && a.from().isBefore(o.to))).findFirst().ifPresent(a -> {
                            throw new Conflict("STATUS_TRACK", "status", a.status().name());
                        });
                insert(h, some, decision);
            }
        });
    }

    /** An open version as it lies in the book. */
    private record Open(long id, long partner, String direction, String track, LocalDate from, LocalDate to) {

        static Open read(ResultSet rs) throws SQLException {
            return new Open(rs.getLong("id"), rs.getLong("partner_id"), rs.getString("direction"), rs.getString("track"),
                    rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_to", LocalDate.class));
        }
    }

    private static void write(Handle h, List<Assignment> assignments, Decision decision) {
        Map<String, LocalDate> starts = new HashMap<>();
        assignments.forEach(a -> starts.merge(a.partner() + a.direction().track(), a.from(), (x, y) -> x.isBefore(y) ? x : y));
        List<Open> affected = open(h, assignments).stream()
                .filter(o -> starts.containsKey(o.partner + o.track) && o.to.isAfter(starts.get(o.partner + o.track)))
                .toList();
        if (!affected.isEmpty()) {
            h.createUpdate("UPDATE status_assignment SET superseded_at = :moment WHERE id IN (<ids>)")
                    .bind("moment", decision.moment().moment()).bindList("ids", affected.stream().map(Open::id).toList()).execute();
        }
        shorten(h, affected.stream().filter(o -> o.from.isBefore(starts.get(o.partner + o.track))).toList(), starts, decision);
        insert(h, assignments.stream().filter(a -> a.status() != null).toList(), decision);
    }

    /** Held until the transaction ends. */
    private static List<Open> open(Handle h, List<Assignment> assignments) {
        return h.createQuery("""
                        SELECT id, partner_id, direction, track, valid_from, valid_to FROM status_assignment
                         WHERE superseded_at = :open AND partner_id IN (<partners>) FOR UPDATE""")
                .bind("open", OPEN).bindList("partners", assignments.stream().map(Assignment::partner).distinct().toList())
                .map((rs, c) -> Open.read(rs)).list();
    }

    private static void shorten(Handle h, List<Open> earlier, Map<String, LocalDate> starts, Decision decision) {
        if (earlier.isEmpty()) {
            return;
        }
        PreparedBatch batch = h.prepareBatch("""
                INSERT INTO status_assignment (partner_id, direction, valid_from, valid_to, status, individual_threshold, decided_on, note,
                                               cause, decided_by, recorded_at)
                SELECT partner_id, direction, valid_from, :to, status, individual_threshold, decided_on, note, cause, decided_by, :moment
                  FROM status_assignment WHERE id = :id""");
        earlier.forEach(o -> batch.bind("to", starts.get(o.partner + o.track)).bind("moment", decision.moment().moment())
                .bind("id", o.id).add());
        batch.execute();
    }

    private static void insert(Handle h, List<Assignment> assignments, Decision decision) {
        if (assignments.isEmpty()) {
            return;
        }
        h.createUpdate("""
                        INSERT INTO status_assignment (partner_id, direction, valid_from, valid_to, status, individual_threshold, decided_on,
                                                       note, cause, decided_by, recorded_at) VALUES <rows>""")
                .bindMethodsList("rows", assignments.stream().map(a -> Row.of(a, decision)).toList(), Row.COLUMNS).execute();
    }

    /** A version to be written, in the order of its columns. */
    public record Row(long partner, String direction, LocalDate from, LocalDate to, String status, BigDecimal threshold, LocalDate decidedOn,
                      String note, String cause, String decidedBy, Instant recordedAt) {

        private static final List<String> COLUMNS = Arrays.stream(Row.class.getRecordComponents()).map(RecordComponent::getName).toList();

        static Row of(Assignment a, Decision decision) {
            return new Row(a.partner(), a.direction().name(), a.period().from(), a.period().to(), a.status().name(),
                    a.individualThreshold() == null ? null : Money.of(a.individualThreshold()), decision.decidedOn(), a.note(),
                    a.cause().name(), decision.decidedBy(), decision.moment().moment());
        }
    }

    private static void refuseOverlaps(Collection<Assignment> assignments) {
        Map<String, List<Assignment>> byTrack = new HashMap<>();
        for (Assignment a : assignments) {
            List<Assignment> same = byTrack.computeIfAbsent(a.partner() + a.direction().track(), k -> new ArrayList<>());
            if (a.status() != null && same.stream().anyMatch(o -> o.status() != null && o.period().overlaps(a.period()))) {
                throw new Conflict("STATUS_TRACK", "status", a.status().name());
            }
            same.add(a);
        }
    }

    /**
     * Suspends a status, or all with a {@code null} direction. A suspension that begins on the same day is replaced.
     */
    public void suspend(long partner, Suspension suspension, Knowledge moment) {
        book.useHandle(h -> {
            close(h, partner, scope(suspension.direction()), suspension.period().from(), moment);
            insertSuspension(h, partner, suspension, moment);
        });
    }

    /**
     * Which suspensions are meant.
     *
     * @param ground {@code RENEWAL}, or a ground of
     */
    public record Ended(Direction direction, String ground) {
    }

    /**
     * Ends suspensions that still run: the day is the first on which the status counts in full again.
     *
     * @param ended what they were for; {@code null} fields end all of the partner's
     * @return how many there were
     */
    public int resume(long partner, Ended ended, LocalDate day, Knowledge moment) {
        return book.withHandle(h -> {
            List<Suspension> running = h.createQuery("""
                            SELECT scope, valid_from, valid_to, ground, reason, decided_on, decided_by FROM status_suspension
                             WHERE partner_id = :partner AND superseded_at = :open AND valid_to > :day
                               AND (:scope IS NULL OR scope = :scope) AND (:ground IS NULL OR ground = :ground) FOR UPDATE""")
                    .bind("partner", partner).bind("open", OPEN).bind("day", day)
                    .bind("scope", ended.direction() == null ? null : ended.direction().name()).bind("ground", ended.ground())
                    .map((rs, c) -> StatusFacts.suspension(rs)).list();
            for (Suspension s : running) {
                close(h, partner, scope(s.direction()), s.period().from(), moment);
                if (s.period().from().isBefore(day)) {
                    insertSuspension(h, partner, new Suspension(s.direction(), new Period(s.period().from(), day), s.ground(), s.reason(),
                            s.decidedOn(), s.decidedBy()), moment);
                }
            }
            return running.size();
        });
    }

    private static void close(Handle h, long partner, String scope, LocalDate from, Knowledge moment) {
        h.createUpdate("""
                        UPDATE status_suspension SET superseded_at = :moment
                         WHERE partner_id = :partner AND scope = :scope AND valid_from = :from AND superseded_at = :open""")
                .bind("moment", moment.moment()).bind("partner", partner).bind("scope", scope).bind("from", from).bind("open", OPEN)
                .execute();
    }

    private static void insertSuspension(Handle h, long partner, Suspension s, Knowledge moment) {
        h.createUpdate("""
                        INSERT INTO status_suspension (partner_id, scope, valid_from, valid_to, ground, reason, decided_on, decided_by, recorded_at)
                        VALUES (:partner, :scope, :from, :to, :ground, :reason, :on, :by, :moment)""")
                .bind("partner", partner).bind("scope", scope(s.direction())).bind("from", s.period().from()).bind("to", s.period().to())
                .bind("ground", s.ground()).bind("reason", s.reason()).bind("on", s.decidedOn()).bind("by", s.decidedBy())
                .bind("moment", moment.moment()).execute();
    }

    private static String scope(Direction direction) {
        return Objects.toString(direction, "ALL");
    }
}
