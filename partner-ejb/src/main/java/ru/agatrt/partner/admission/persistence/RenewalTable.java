package ru.agatrt.partner.admission.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.admission.RenewalOutcome;
import ru.agatrt.partner.admission.RenewalState;
import ru.agatrt.partner.kernel.Knowledge;

/** Runs of renewals as rows of the book: their frame, state and who did what. */
public final class RenewalTable {

    private final Jdbi book;

    public RenewalTable(Jdbi book) {
        this.book = book;
    }

    /** A run as it lies in the book; what has not come yet is {@code null}. */
    public record Run(long id, String publicId, int year, RenewalState state, Knowledge known, String hash, String requestedBy, Instant requestedAt,
                      String appliedBy, LocalDate appliedOn) {
    }

    public void insert(String publicId, int year, Knowledge known, String by, Instant at) {
        book.useHandle(h -> h.createUpdate("""
                        INSERT INTO renewal_run (id, public_id, year, state, known_at, requested_by, requested_at)
                        VALUES (NEXT VALUE FOR seq_entity, :id, :year, 'RUNNING', :known, :by, :at)""")
                .bind("id", publicId).bind("year", year).bind("known", known.moment()).bind("by", by).bind("at", at).execute());
    }

    public Optional<Run> find(String publicId) {
        return book.withHandle(h -> h.createQuery("SELECT * FROM renewal_run WHERE public_id = :id").bind("id", publicId).map((rs, c) -> run(rs)).findOne());
    }

    /** Held until the transaction ends. */
    public Optional<Run> lock(String publicId) {
        return book.withHandle(h -> h.createQuery("SELECT * FROM renewal_run WHERE public_id = :id FOR UPDATE").bind("id", publicId)
                .map((rs, c) -> run(rs)).findOne());
    }

    /** Newest first, without those that another one replaced. */
    public List<Run> list(int offset, int limit) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT * FROM renewal_run WHERE state <> 'REPLACED' ORDER BY requested_at DESC, id DESC LIMIT :limit OFFSET :offset""")
                .bind("limit", limit).bind("offset", offset).map((rs, c) -> run(rs)).list());
    }

    public long count() {
        return book.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM renewal_run WHERE state <> 'REPLACED'").mapTo(Long.class).one());
    }

    /** Runs of a year in one of the states, held until the transaction ends. */
    public List<Run> lock(int year, Set<RenewalState> states) {
        return book.withHandle(h -> h.createQuery("SELECT * FROM renewal_run WHERE year = :year AND state IN (<states>) FOR UPDATE")
                .bind("year", year).bindList("states", states.stream().map(Enum::name).toList()).map((rs, c) -> run(rs)).list());
    }

    public void state(long id, RenewalState state) {
        book.useHandle(h -> h.createUpdate("UPDATE renewal_run SET state = :state, version = version + 1 WHERE id = :id")
                .bind("state", state.name()).bind("id", id).execute());
    }

    public void evaluated(long id, String hash, Instant at) {
        book.useHandle(h -> h.createUpdate("""
                        UPDATE renewal_run SET state = 'READY', findings_hash = :hash, evaluated_at = :at, version = version + 1
                         WHERE id = :id AND state = 'RUNNING'""").bind("hash", hash).bind("at", at).bind("id", id).execute());
    }

    public void applying(long id, String by, LocalDate on) {
        book.useHandle(h -> h.createUpdate("""
                        UPDATE renewal_run SET state = 'APPLYING', applied_by = :by, applied_on = :on, version = version + 1 WHERE id = :id""")
                .bind("by", by).bind("on", on).bind("id", id).execute());
    }

    public void applied(long id, Knowledge moment) {
        book.useHandle(h -> h.createUpdate("UPDATE renewal_run SET state = 'APPLIED', applied_at = :moment, version = version + 1 WHERE id = :id")
                .bind("moment", moment.moment()).bind("id", id).execute());
    }

    /** Rows by outcome. */
    public Map<RenewalOutcome, Long> counts(long run) {
        Map<RenewalOutcome, Long> counts = new EnumMap<>(RenewalOutcome.class);
        book.useHandle(h -> h.createQuery("SELECT outcome, COUNT(*) AS n FROM renewal_row WHERE run_id = :run GROUP BY outcome").bind("run", run)
                .map((rs, c) -> Map.entry(RenewalOutcome.valueOf(rs.getString("outcome")), rs.getLong("n")))
                .forEach(e -> counts.put(e.getKey(), e.getValue())));
        return counts;
    }

    private static Run run(ResultSet rs) throws SQLException {
        return new Run(rs.getLong("id"), rs.getString("public_id"), rs.getInt("year"), RenewalState.valueOf(rs.getString("state")),
                new Knowledge(instant(rs, "known_at")), rs.getString("findings_hash"), rs.getString("requested_by"), instant(rs, "requested_at"),
                rs.getString("applied_by"), rs.getObject("applied_on", LocalDate.class));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
