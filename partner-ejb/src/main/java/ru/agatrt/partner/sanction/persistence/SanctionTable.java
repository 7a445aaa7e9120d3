package ru.agatrt.partner.sanction.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.sanction.GroundCode;
import ru.agatrt.partner.sanction.Measure;
import ru.agatrt.partner.sanction.MeasureKind;
import ru.agatrt.partner.sanction.Violation;

/** Versions of violations and measures. */
public final class SanctionTable {

    private static final String OPEN = "9999-12-31 23:59:59.999999";

    private static final String OF_PARTNER = """
             t JOIN partner p ON p.id = t.partner_id
             LEFT JOIN partner_version v ON v.partner_id = t.partner_id AND v.superseded_at = '9999-12-31 23:59:59.999999'
             WHERE t.recorded_at <= :known AND t.superseded_at > :known AND (:partner IS NULL OR p.code = :partner)""";

    private final Handle h;

    public SanctionTable(Handle handle) {
        this.h = handle;
    }

    /**
     * A row with the key of its company.
     *
     * @param name    of the company as known now; {@code null} in a row that is locked, which shows nothing
     * @param manager login of its personal manager; {@code null} likewise, and where none is named
     */
    public record Keyed<T>(long partner, T value, String name, String manager) {
    }

    /** @param partner {@code null} for all. @return newest first */
    public List<Keyed<Violation>> violations(Knowledge known, PartnerCode partner) {
        return bound("SELECT t.*, p.code, v.short_name, v.manager FROM violation " + OF_PARTNER + " ORDER BY t.happened_on DESC, t.violation_no DESC", known, partner)
                .map((rs, c) -> new Keyed<>(rs.getLong("partner_id"), violation(rs), rs.getString("short_name"), rs.getString("manager"))).list();
    }

    /** @param partner {@code null} for all. @return newest first */
    public List<Keyed<Measure>> measures(Knowledge known, PartnerCode partner) {
        return bound("SELECT t.*, p.code, v.short_name, v.manager FROM measure " + OF_PARTNER + " ORDER BY t.valid_from DESC, t.measure_no DESC", known, partner)
                .map((rs, c) -> new Keyed<>(rs.getLong("partner_id"), measure(rs), rs.getString("short_name"), rs.getString("manager"))).list();
    }

    public Optional<Keyed<Violation>> lockViolation(String number) {
        return h.createQuery("""
                        SELECT t.*, p.code FROM violation t JOIN partner p ON p.id = t.partner_id
                         WHERE t.violation_no = :no AND t.superseded_at = :open FOR UPDATE""")
                .bind("no", number).bind("open", OPEN).map((rs, c) -> new Keyed<>(rs.getLong("partner_id"), violation(rs), null, null)).findOne();
    }

    public Optional<Keyed<Measure>> lockMeasure(String number) {
        return h.createQuery("""
                        SELECT t.*, p.code FROM measure t JOIN partner p ON p.id = t.partner_id
                         WHERE t.measure_no = :no AND t.superseded_at = :open FOR UPDATE""")
                .bind("no", number).bind("open", OPEN).map((rs, c) -> new Keyed<>(rs.getLong("partner_id"), measure(rs), null, null)).findOne();
    }

    public String nextViolation() {
        return "V-%06d".formatted(h.createQuery("SELECT NEXT VALUE FOR seq_violation").mapTo(Long.class).one());
    }

    public String nextMeasure() {
        return "M-%06d".formatted(h.createQuery("SELECT NEXT VALUE FOR seq_measure").mapTo(Long.class).one());
    }

    /** Writes a version; one that is open under the number is closed. */
    public void write(long partner, Violation v, Knowledge moment) {
        h.createUpdate("UPDATE violation SET superseded_at = :moment WHERE violation_no = :no AND superseded_at = :open")
                .bind("moment", moment.moment()).bind("no", v.number()).bind("open", OPEN).execute();
        h.createUpdate("""
                        INSERT INTO violation (violation_no, partner_id, ground, happened_on, description, evidence, state, decided_by, recorded_at)
                        VALUES (:no, :partner, :ground, :on, :description, :evidence, :state, :by, :moment)""")
                .bind("no", v.number()).bind("partner", partner).bind("ground", v.ground().name()).bind("on", v.happenedOn())
                .bind("description", v.description()).bind("evidence", v.evidence()).bind("state", v.state().name()).bind("by", v.recordedBy())
                .bind("moment", moment.moment()).execute();
    }

    /** Writes a version; one that is open under the number is closed. */
    public void write(long partner, Measure m, Knowledge moment) {
        h.createUpdate("UPDATE measure SET superseded_at = :moment WHERE measure_no = :no AND superseded_at = :open")
                .bind("moment", moment.moment()).bind("no", m.number()).bind("open", OPEN).execute();
        h.createUpdate("""
                        INSERT INTO measure (measure_no, partner_id, kind, direction, valid_from, valid_to, leads_percent, ground, violation_no,
                                             reason, evidence, decided_on, decided_by, lifted_by, lifted_reason, recorded_at)
                        VALUES (:no, :partner, :kind, :direction, :from, :to, :percent, :ground, :violation, :reason, :evidence, :on, :by,
                                :liftedBy, :liftedReason, :moment)""")
                .bind("no", m.number()).bind("partner", partner).bind("kind", m.kind().name())
                .bind("direction", m.direction() == null ? null : m.direction().name()).bind("from", m.period().from()).bind("to", m.period().to())
                .bind("percent", m.leadsPercent()).bind("ground", m.basis().ground().name()).bind("violation", m.basis().violation())
                .bind("reason", m.basis().reason()).bind("evidence", m.basis().evidence()).bind("on", m.decidedOn()).bind("by", m.decidedBy())
                .bind("liftedBy", m.lifted() == null ? null : m.lifted().by()).bind("liftedReason", m.lifted() == null ? null : m.lifted().reason())
                .bind("moment", moment.moment()).execute();
    }

    private Query bound(String sql, Knowledge known, PartnerCode partner) {
        return h.createQuery(sql).bind("known", known.moment()).bind("partner", partner == null ? null : partner.value());
    }

    private static Violation violation(ResultSet rs) throws SQLException {
        return new Violation(rs.getString("violation_no"), new PartnerCode(rs.getString("code")), GroundCode.valueOf(rs.getString("ground")),
                rs.getObject("happened_on", LocalDate.class), rs.getString("description"), rs.getString("evidence"),
                Violation.State.valueOf(rs.getString("state")), rs.getString("decided_by"), instant(rs));
    }

    private static Measure measure(ResultSet rs) throws SQLException {
        String direction = rs.getString("direction");
        String liftedBy = rs.getString("lifted_by");
        int percent = rs.getInt("leads_percent");
        return new Measure(rs.getString("measure_no"), new PartnerCode(rs.getString("code")), MeasureKind.valueOf(rs.getString("kind")),
                direction == null ? null : Direction.valueOf(direction),
                new Period(rs.getObject("valid_from", LocalDate.class), rs.getObject("valid_to", LocalDate.class)), percent == 0 ? null : percent,
                new Measure.Basis(GroundCode.valueOf(rs.getString("ground")), rs.getString("violation_no"), rs.getString("reason"), rs.getString("evidence")),
                rs.getObject("decided_on", LocalDate.class), rs.getString("decided_by"),
                liftedBy == null ? null : new Measure.Lifted(liftedBy, rs.getString("lifted_reason")), instant(rs));
    }

    private static Instant instant(ResultSet rs) throws SQLException {
        return rs.getObject("recorded_at", LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
