package ru.agatrt.partner.kernel.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import ru.agatrt.partner.kernel.Knowledge;

/**
 * From when until when a version of a fact was known, and the file that brought it.
 *
 * @param since    UTC
 * @param until    {@code null} while it is known
 * @param author   login of who sent the file; {@code null} where no file brought it, and towards partners
 * @param fileName {@code null} likewise
 * @param importId public id of the import; {@code null} likewise
 */
public record VersionSource(Instant since, Instant until, String author, String fileName, String importId) {

    /** Columns that {@link #read} wants of a table of versions {@code t}, joined by {@link #JOIN}. */
    public static final String COLUMNS = "t.recorded_at, t.superseded_at, source.uploaded_by, source.file_name, source.public_id";

    /** Joins the import of {@code t}. */
    public static final String JOIN = " LEFT JOIN import_run source ON source.id = t.import_id";

    /** Whether a file brought the version, and not a person. */
    public boolean isImported() {
        return importId != null;
    }

    /** For partners: what was known when, but not from whom. */
    public VersionSource withoutAuthor() {
        return new VersionSource(since, until, null, null, null);
    }

    /** @param known the moment that is looked from: what was superseded later is still known then */
    public static VersionSource read(ResultSet rs, Knowledge known) throws SQLException {
        Instant until = moment(rs, "superseded_at");
        return new VersionSource(moment(rs, "recorded_at"), until.isAfter(known.moment()) ? null : until, rs.getString("uploaded_by"),
                rs.getString("file_name"), rs.getString("public_id"));
    }

    private static Instant moment(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
