package ru.agatrt.partner.whatif.persistence;

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
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.whatif.DraftNow;
import ru.agatrt.partner.whatif.WhatIfRun.Named;
import ru.agatrt.partner.whatif.WhatIfState;

/** Runs as rows of the book. */
public final class RunTable {

    /** A run with what became of its draft: joined by the key, since another draft may bear the code of a deleted one. */
    private static final String RUNS = """
            SELECT r.*, e.state AS edition_state, e.version AS edition_version
              FROM what_if_run r LEFT JOIN program_edition e ON e.id = r.draft_id
            """;

    private final Jdbi book;

    public RunTable(Jdbi book) {
        this.book = book;
    }

    /** A run as it lies in the book. */
    public record Row(long id, String publicId, Frame frame, DraftNow draftNow, WhatIfState state, String requestedBy, Instant requestedAt,
                      Instant finishedAt) {
    }

    /** On what a run depends. */
    public record Frame(HalfYear halfYear, LocalDate asOf, Knowledge known, Named draft, long draftVersion, Named base) {
    }

    public void insert(String publicId, Frame frame, String by, Instant at) {
        book.useHandle(h -> h.createUpdate("""
                        INSERT INTO what_if_run (id, public_id, half_year, as_of, known_at, draft_id, draft_code, draft_title_ru, draft_title_en,
                                                 draft_version, base_id, base_code, base_title_ru, base_title_en, state, requested_by, requested_at)
                        VALUES (NEXT VALUE FOR seq_entity, :id, :halfYear, :asOf, :known, :draftId, :draftCode, :draftRu, :draftEn, :version,
                                :baseId, :baseCode, :baseRu, :baseEn, 'RUNNING', :by, :at)""")
                .bind("id", publicId).bind("halfYear", frame.halfYear().toString()).bind("asOf", frame.asOf()).bind("known", frame.known().moment())
                .bind("draftId", frame.draft().id()).bind("draftCode", frame.draft().code()).bind("draftRu", frame.draft().titleRu())
                .bind("draftEn", frame.draft().titleEn()).bind("version", frame.draftVersion()).bind("baseId", frame.base().id())
                .bind("baseCode", frame.base().code()).bind("baseRu", frame.base().titleRu()).bind("baseEn", frame.base().titleEn())
                .bind("by", by).bind("at", at).execute());
    }

    public Optional<Row> find(String publicId) {
        return book.withHandle(h -> h.createQuery(RUNS + "WHERE r.public_id = :id").bind("id", publicId).map((rs, c) -> row(rs)).findOne());
    }

    /** A run of the same draft, as it is now, and half-year that is under way. */
    public Optional<Row> running(long draft, HalfYear halfYear) {
        return book.withHandle(h -> h.createQuery(RUNS + """
                         WHERE r.state = 'RUNNING' AND r.draft_id = :draft AND r.half_year = :halfYear AND r.draft_version = e.version
                         ORDER BY r.requested_at DESC LIMIT 1""")
                .bind("draft", draft).bind("halfYear", halfYear.toString()).map((rs, c) -> row(rs)).findOne());
    }

    /**
     * Newest first.
     *
     * @param draft code of the draft; {@code null} for all
     */
    public List<Row> list(String draft, PageRequest page) {
        return book.withHandle(h -> h.createQuery(RUNS + """
                         WHERE :draft IS NULL OR r.draft_code = :draft ORDER BY r.requested_at DESC, r.id DESC LIMIT :limit OFFSET :offset""")
                .bind("draft", draft).bind("limit", page.limit()).bind("offset", page.offset()).map((rs, c) -> row(rs)).list());
    }

    public long count(String draft) {
        return book.withHandle(h -> h.createQuery("SELECT COUNT(*) FROM what_if_run WHERE :draft IS NULL OR draft_code = :draft")
                .bind("draft", draft).mapTo(Long.class).one());
    }

    /** Version of an edition while it is a draft; empty once it is none or gone. */
    public Optional<Long> draftVersion(long edition) {
        return book.withHandle(h -> draftVersion(h, edition));
    }

    static Optional<Long> draftVersion(Handle h, long edition) {
        return h.createQuery("SELECT version FROM program_edition WHERE id = :id AND state = 'DRAFT'").bind("id", edition).mapTo(Long.class).findOne();
    }

    /** Whether the list of the half-year is published. */
    public boolean published(HalfYear halfYear) {
        return book.withHandle(h -> h.createQuery("SELECT EXISTS (SELECT 1 FROM status_list WHERE half_year = :halfYear)")
                .bind("halfYear", halfYear.toString()).mapTo(Boolean.class).one());
    }

    public void failed(String publicId, Instant at) {
        book.useHandle(h -> h.createUpdate("UPDATE what_if_run SET state = 'FAILED', finished_at = :at WHERE public_id = :id AND state = 'RUNNING'")
                .bind("id", publicId).bind("at", at).execute());
    }

    static void done(Handle h, long id, long draftVersion, Instant at) {
        h.createUpdate("UPDATE what_if_run SET state = 'DONE', draft_version = :version, finished_at = :at WHERE id = :id AND state = 'RUNNING'")
                .bind("id", id).bind("version", draftVersion).bind("at", at).execute();
    }

    private static Row row(ResultSet rs) throws SQLException {
        Frame frame = new Frame(HalfYear.parse(rs.getString("half_year")), rs.getObject("as_of", LocalDate.class),
                new Knowledge(instant(rs, "known_at")), named(rs, "draft"), rs.getLong("draft_version"), named(rs, "base"));
        return new Row(rs.getLong("id"), rs.getString("public_id"), frame, draftNow(rs, frame.draftVersion()),
                WhatIfState.valueOf(rs.getString("state")), rs.getString("requested_by"), instant(rs, "requested_at"), instant(rs, "finished_at"));
    }

    private static DraftNow draftNow(ResultSet rs, long version) throws SQLException {
        String state = rs.getString("edition_state");
        if (state == null) {
            return DraftNow.DELETED;
        }
        return !"DRAFT".equals(state) ? DraftNow.DECIDED : rs.getLong("edition_version") == version ? DraftNow.SAME : DraftNow.CHANGED;
    }

    private static Named named(ResultSet rs, String of) throws SQLException {
        return new Named(rs.getLong(of + "_id"), rs.getString(of + "_code"), rs.getString(of + "_title_ru"), rs.getString(of + "_title_en"));
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        LocalDateTime moment = rs.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }
}
