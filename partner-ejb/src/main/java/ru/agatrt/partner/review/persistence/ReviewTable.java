package ru.agatrt.partner.review.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.review.ReviewState;

/** Reviews as rows of the book: their frame, state and who did what. */
public final class ReviewTable {

    private final Jdbi book;

    public ReviewTable(Jdbi book) {
        this.book = book;
    }

    /** A review as it lies in the book; moments are {@code null} until they come. */
    public record Row(long id, String publicId, HalfYear halfYear, boolean supplementary, ReviewState state, LocalDate asOf, Knowledge known,
                      String edition, String hash, int partners, String requestedBy, Instant requestedAt, Instant evaluatedAt,
                      String approvedBy, Instant approvedAt, String publishedBy, Instant publishedAt, LocalDate effectiveFrom, long version) {
    }

    /** A review to be begun. */
    public record NewReview(String publicId, HalfYear halfYear, boolean supplementary, LocalDate asOf, Knowledge known, String edition) {
    }

    public void insert(NewReview review, String by, Instant at) {
        book.useHandle(h -> h.createUpdate("""
                        INSERT INTO review (id, public_id, half_year, kind, state, as_of, known_at, edition_code, requested_by, requested_at)
                        VALUES (NEXT VALUE FOR seq_entity, :id, :halfYear, :kind, 'RUNNING', :asOf, :known, :edition, :by, :at)""")
                .bind("id", review.publicId()).bind("halfYear", review.halfYear().toString())
                .bind("kind", review.supplementary() ? "SUPPLEMENTARY" : "MAIN").bind("asOf", review.asOf())
                .bind("known", review.known().moment()).bind("edition", review.edition()).bind("by", by).bind("at", at).execute());
    }

    public Optional<Row> find(String publicId) {
        return book.withHandle(h -> h.createQuery("SELECT * FROM review WHERE public_id = :id").bind("id", publicId)
                .map((rs, c) -> row(rs)).findOne());
    }

    /** Held until the transaction ends, so that deciding and approving exclude each other. */
    public Optional<Row> lock(String publicId) {
        return book.withHandle(h -> h.createQuery("SELECT * FROM review WHERE public_id = :id FOR UPDATE").bind("id", publicId)
                .map((rs, c) -> row(rs)).findOne());
    }

    /** Newest first. */
    public List<Row> list(int offset, int limit) {
        return book.withHandle(h -> h.createQuery("SELECT * FROM review ORDER BY requested_at DESC, id DESC LIMIT :limit OFFSET :offset")
                .bind("limit", limit).bind("offset", offset).map((rs, c) -> row(rs)).list());
    }

    public long count() {
        return book.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM review").mapTo(Long.class).one());
    }

    /** The newest review of a half-year in one of the states. */
    public Optional<Row> newest(HalfYear halfYear, List<ReviewState> states) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT * FROM review WHERE half_year = :halfYear AND state IN (<states>) ORDER BY requested_at DESC, id DESC LIMIT 1""")
                .bind("halfYear", halfYear.toString()).bindList("states", states.stream().map(Enum::name).toList())
                .map((rs, c) -> row(rs)).findOne());
    }

    /** How many lists of the half-year are published. */
    public int published(HalfYear halfYear) {
        return book.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM status_list WHERE half_year = :halfYear")
                .bind("halfYear", halfYear.toString()).mapTo(Integer.class).one());
    }

    public void state(long id, ReviewState state) {
        book.useHandle(h -> h.createUpdate("UPDATE review SET state = :state, version = version + 1 WHERE id = :id")
                .bind("state", state.name()).bind("id", id).execute());
    }

    public void evaluated(long id, String hash, int partners, Instant at) {
        book.useHandle(h -> h.createUpdate("""
                        UPDATE review SET state = 'PROPOSED', findings_hash = :hash, partners = :partners, evaluated_at = :at, version = version + 1
                         WHERE id = :id AND state = 'RUNNING'""")
                .bind("hash", hash).bind("partners", partners).bind("at", at).bind("id", id).execute());
    }

    /** @param by {@code null} takes the approval back */
    public void approved(long id, String by, Instant at) {
        book.useHandle(h -> h.createUpdate("""
                        UPDATE review SET state = :state, approved_by = :by, approved_at = :at, version = version + 1 WHERE id = :id""")
                .bind("state", by == null ? "PROPOSED" : "APPROVED").bind("by", by).bind("at", by == null ? null : at).bind("id", id).execute());
    }

    public void published(Handle h, long id, String by, Knowledge moment, LocalDate effectiveFrom) {
        h.createUpdate("""
                        UPDATE review SET state = 'PUBLISHED', published_by = :by, published_at = :at, effective_from = :from,
                               version = version + 1 WHERE id = :id AND state = 'APPROVED'""")
                .bind("by", by).bind("at", moment.moment()).bind("from", effectiveFrom).bind("id", id).execute();
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(rs.getLong("id"), rs.getString("public_id"), HalfYear.parse(rs.getString("half_year")),
                "SUPPLEMENTARY".equals(rs.getString("kind")), ReviewState.valueOf(rs.getString("state")),
                rs.getObject("as_of", LocalDate.class), new Knowledge(instant(rs, "known_at")), rs.getString("edition_code"),
                rs.getString("findings_hash"), rs.getInt("partners"), rs.getString("requested_by"), instant(rs, "requested_at"),
                instant(rs, "evaluated_at"), rs.getString("approved_by"), instant(rs, "approved_at"), rs.getString("published_by"),
                instant(rs, "published_at"), rs.getObject("effective_from", LocalDate.class), rs.getLong("version"));
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        LocalDateTime moment = rs.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }

    static BigDecimal money(ResultSet rs, String column) throws SQLException {
        return rs.getBigDecimal(column);
    }
}
