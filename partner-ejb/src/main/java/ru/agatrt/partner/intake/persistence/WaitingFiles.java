package ru.agatrt.partner.intake.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.intake.WaitingFile;

/** Files that wait to be imported or thrown away, as rows of the book. */
public final class WaitingFiles {

    private static final String SELECT = "SELECT public_id, file_name, content_type, size_bytes, uploaded_by, uploaded_at FROM import_preview";

    private final Jdbi book;

    public WaitingFiles(Jdbi book) {
        this.book = book;
    }

    public void insert(WaitingFile file) {
        book.useHandle(h -> h.createUpdate("INSERT INTO import_preview (public_id, file_name, content_type, size_bytes, uploaded_by, uploaded_at)"
                        + " VALUES (:id, :name, :type, :size, :by, :at)")
                .bind("id", file.id()).bind("name", file.fileName()).bind("type", file.contentType()).bind("size", file.sizeBytes())
                .bind("by", file.uploadedBy()).bind("at", utc(file.uploadedAt())).execute());
    }

    /** A file is seen by its sender alone: what is in it is nobody else's business before it is imported. */
    public Optional<WaitingFile> find(String id, String login) {
        return book.withHandle(h -> h.createQuery(SELECT + " WHERE public_id = :id AND uploaded_by = :by").bind("id", id).bind("by", login)
                .map((row, c) -> file(row)).findOne());
    }

    /** Newest first. */
    public List<WaitingFile> of(String login) {
        return book.withHandle(h -> h.createQuery(SELECT + " WHERE uploaded_by = :by ORDER BY uploaded_at DESC, public_id LIMIT 50").bind("by", login)
                .map((row, c) -> file(row)).list());
    }

    /** @return whether it was there: of two who take it one gets it */
    public boolean delete(String id) {
        return book.withHandle(h -> h.createUpdate("DELETE FROM import_preview WHERE public_id = :id").bind("id", id).execute()) == 1;
    }

    /** Ids of the files sent before a moment. */
    public List<String> olderThan(Instant moment) {
        return book.withHandle(h -> h.createQuery("SELECT public_id FROM import_preview WHERE uploaded_at < :before").bind("before", utc(moment))
                .mapTo(String.class).list());
    }

    private static WaitingFile file(ResultSet row) throws SQLException {
        return new WaitingFile(row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5),
                row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
