package ru.agatrt.partner.status;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.fact.VersionSource;
import ru.agatrt.partner.kernel.fact.VersionedFacts;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;

/** Reads assignments, one query for all partners asked for. */
@ApplicationScoped
public class StatusFacts {

    private static final String AUTHORIZED = """
            SELECT DISTINCT v.inn
              FROM status_assignment a
              JOIN partner_version v ON v.partner_id = a.partner_id
                   AND v.recorded_at <= :known AND v.superseded_at > :known
             WHERE a.recorded_at <= :known AND a.superseded_at > :known
               AND a.valid_from <= :day AND a.valid_to > :day""";

    @Inject
    private Jdbi book;

    @Inject
    private VersionedFacts facts;

    /** For the container's proxies. */
    protected StatusFacts() {
    }

    public StatusFacts(Jdbi book, VersionedFacts facts) {
        this.book = book;
        this.facts = facts;
    }

    /** All assignments of the partners, oldest first; partners without any are absent. */
    public Map<Long, List<HeldStatus>> assignments(PartnerSelection selection) {
        return facts.byPartner("status_assignment",
                "status, direction, valid_from, valid_to, individual_threshold, decided_on, note", "valid_from, id", selection,
                (rs, c) -> held(rs));
    }

    /** All suspensions of the partners, oldest first; partners without any are absent. */
    public Map<Long, List<Suspension>> suspensions(PartnerSelection selection) {
        return facts.byPartner("status_suspension", "scope, valid_from, valid_to, ground, reason, decided_on, decided_by",
                "valid_from, id", selection, (rs, c) -> suspension(rs));
    }

    /** Every version of every assignment of a company that was known at the moment or before, by first day, the newest version first. */
    public List<StatusVersion> versions(long partner, Knowledge known) {
        return book.withHandle(h -> h.createQuery("SELECT t.status, t.direction, t.valid_from, t.valid_to, t.individual_threshold, t.decided_on,"
                        + " t.note, t.cause, t.decided_by, " + VersionSource.COLUMNS + " FROM status_assignment t" + VersionSource.JOIN
                        + " WHERE t.partner_id = :partner AND t.recorded_at <= :known ORDER BY t.valid_from, t.recorded_at DESC, t.id DESC")
                .bind("partner", partner).bind("known", known.moment())
                .map((rs, c) -> new StatusVersion(held(rs), Assignment.Cause.valueOf(rs.getString("cause")), rs.getString("decided_by"),
                        VersionSource.read(rs, known))).list());
    }

    /** Every version of every suspension likewise. */
    public List<SuspensionVersion> suspensionVersions(long partner, Knowledge known) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT scope, valid_from, valid_to, ground, reason, decided_on, decided_by, recorded_at, superseded_at,
                               NULL AS uploaded_by, NULL AS file_name, NULL AS public_id
                          FROM status_suspension WHERE partner_id = :partner AND recorded_at <= :known
                         ORDER BY valid_from, recorded_at DESC, id DESC""")
                .bind("partner", partner).bind("known", known.moment())
                .map((rs, c) -> new SuspensionVersion(suspension(rs), VersionSource.read(rs, known))).list());
    }

    private static HeldStatus held(ResultSet rs) throws SQLException {
        return new HeldStatus(StatusCode.valueOf(rs.getString("status")), Direction.valueOf(rs.getString("direction")),
                rs.getObject("valid_from", LocalDate.class),
                new Period(rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_to", LocalDate.class)).lastDay(),
                rs.getBigDecimal("individual_threshold"), rs.getObject("decided_on", LocalDate.class), rs.getString("note"));
    }

    static Suspension suspension(ResultSet rs) throws SQLException {
        return new Suspension("ALL".equals(rs.getString("scope")) ? null : Direction.valueOf(rs.getString("scope")),
                new Period(rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_to", LocalDate.class)),
                rs.getString("ground"), rs.getString("reason"), rs.getObject("decided_on", LocalDate.class), rs.getString("decided_by"));
    }

    /** INNs of companies that hold any status on the day, suspended ones included: no distributor counts them. */
    public Set<String> authorizedInns(LocalDate day, Knowledge known) {
        return book.withHandle(h -> h.createQuery(AUTHORIZED).bind("known", known.moment()).bind("day", day).mapTo(String.class).set());
    }

    /** Those of the INNs, as {@link #authorizedInns(LocalDate, Knowledge)}: few companies have few dealers, and the program has thousands of companies. */
    public Set<String> authorizedInns(LocalDate day, Knowledge known, Collection<String> inns) {
        return inns.isEmpty() ? Set.of() : book.withHandle(h -> h.createQuery(AUTHORIZED + " AND v.inn IN (<inns>)").bind("known", known.moment())
                .bind("day", day).bindList("inns", inns).mapTo(String.class).set());
    }
}
