package ru.agatrt.partner.intake.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import ru.agatrt.partner.intake.ImportCounts;
import ru.agatrt.partner.intake.ImportErrorView;
import ru.agatrt.partner.intake.ImportView;
import ru.agatrt.partner.intake.RejectedRow;
import ru.agatrt.partner.intake.CsvText;
import ru.agatrt.partner.kernel.ArgsJson;
import ru.agatrt.partner.kernel.BusinessException;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Text;

/** Imports and their errors as rows of the book. */
public final class ImportTable {

    /** Percentage of the progress bar for reading the file; the rest is for making the rows known. */
    private static final int READING = 90;

    private static final String SELECT = """
            SELECT r.*, COALESCE(j.progress_done, 0) AS done, COALESCE(j.progress_total, 0) AS total
            FROM import_run r LEFT JOIN job j ON j.kind = 'IMPORT' AND j.subject = r.public_id
            WHERE (:onlyBy IS NULL OR r.uploaded_by = :onlyBy)""";

    private final Jdbi book;

    public ImportTable(Jdbi book) {
        this.book = book;
    }

    /** A file to be noted as an import. @param channel {@code SENT} or {@code INBOX} */
    public record NewImport(String publicId, String kind, String fileName, String contentType, String uploadedBy, String channel) {
    }

    /** A running import as its worker needs it. */
    public record Work(long id, String kind, String sha256, long sizeBytes) {
    }

    /** @return {@code false} when the id is there already; nothing is changed then */
    public boolean insert(NewImport file, String sha256, long size, Instant at) {
        return 1 == book.withHandle(h -> h.createUpdate("""
                        INSERT IGNORE INTO import_run (id, public_id, kind, file_name, content_type, size_bytes, sha256, uploaded_by, channel, state, uploaded_at)
                        VALUES (NEXT VALUE FOR seq_entity, :publicId, :kind, :fileName, :contentType, :size, :sha256, :by, :channel, 'RUNNING', :at)""")
                .bind("publicId", file.publicId()).bind("kind", file.kind()).bind("fileName", file.fileName())
                .bind("contentType", file.contentType()).bind("by", file.uploadedBy()).bind("channel", file.channel())
                .bind("size", size).bind("sha256", sha256).bind("at", utc(at)).execute());
    }

    /** Whether the import of that id is of this kind, sender and content. */
    public boolean isOf(NewImport file, String sha256) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT COUNT(*) FROM import_run WHERE public_id = :id AND kind = :kind AND uploaded_by = :by AND sha256 = :sha256""")
                .bind("id", file.publicId()).bind("kind", file.kind()).bind("by", file.uploadedBy()).bind("sha256", sha256)
                .mapTo(Integer.class).one()) == 1;
    }

    /** Empty when the import is finished. */
    public Optional<Work> running(String publicId) {
        return book.withHandle(h -> h.createQuery("SELECT id, kind, sha256, size_bytes FROM import_run WHERE public_id = :id AND state = 'RUNNING'")
                .bind("id", publicId)
                .map((row, c) -> new Work(row.getLong(1), row.getString(2), row.getString(3), row.getLong(4))).findOne());
    }

    /** The file as a whole is refused. */
    public void refuse(String publicId, BusinessException reason, Instant at) {
        book.useHandle(h -> h.createUpdate("""
                        UPDATE import_run SET state = 'FAILED', failure_code = :code, failure_args = :args, finished_at = :at, version = version + 1
                        WHERE public_id = :id AND state = 'RUNNING'""")
                .bind("id", publicId).bind("code", reason.code()).bind("args", ArgsJson.write(reason.args())).bind("at", utc(at)).execute());
    }

    /** @param onlyBy login whose imports alone are seen; {@code null} for all */
    public Optional<ImportView> find(String publicId, String onlyBy) {
        return book.withHandle(h -> h.createQuery(SELECT + " AND r.public_id = :id").bind("id", publicId).bind("onlyBy", onlyBy)
                .map((row, c) -> view(row)).findFirst());
    }

    /** Newest first. */
    public Page<ImportView> list(PageRequest page, String onlyBy) {
        return book.withHandle(h -> new Page<>(
                h.createQuery(SELECT + " ORDER BY r.uploaded_at DESC, r.id DESC LIMIT :limit OFFSET :offset").bind("onlyBy", onlyBy)
                        .bind("limit", page.limit()).bind("offset", page.offset()).map((row, c) -> view(row)).list(),
                h.createQuery("SELECT COUNT(*) FROM import_run r WHERE (:onlyBy IS NULL OR r.uploaded_by = :onlyBy)").bind("onlyBy", onlyBy)
                        .mapTo(Long.class).one()));
    }

    /** In the order of lines. */
    public List<ImportErrorView> errors(String publicId, int limit) {
        return book.withHandle(h -> errorQuery(h.createQuery("""
                        SELECT e.line_no, e.column_name, e.code, e.args FROM import_error e JOIN import_run r ON r.id = e.import_id
                        WHERE r.public_id = :id ORDER BY e.line_no, e.id LIMIT :limit"""), publicId)
                .bind("limit", limit).map((row, c) -> error(row)).list());
    }

    /** Column names as sent. */
    public List<String> header(String publicId) {
        return book.withHandle(h -> h.createQuery("SELECT header_line FROM import_run WHERE public_id = :id AND header_line IS NOT NULL")
                .bind("id", publicId).mapTo(String.class).findOne().map(CsvText::fields).orElse(List.of()));
    }

    /** Each refused row once, in the order of lines; one at a time, since there may be millions. */
    public void rejectedRows(String publicId, Consumer<RejectedRow> reader) {
        book.useHandle(h -> {
            try (Stream<Located> errors = errorQuery(h.createQuery("""
                            SELECT e.line_no, e.column_name, e.code, e.args, e.raw_row FROM import_error e JOIN import_run r ON r.id = e.import_id
                            WHERE r.public_id = :id ORDER BY e.line_no, e.id"""), publicId)
                    .setFetchSize(1_000).map((row, c) -> new Located(error(row), row.getString("raw_row"))).stream()) {
                RowGatherer gatherer = new RowGatherer(reader);
                errors.forEach(gatherer::add);
                gatherer.flush();
            }
        });
    }

    private record Located(ImportErrorView error, String rawRow) {
    }

    /** Puts the errors of one line together. */
    private static final class RowGatherer {
        private final Consumer<RejectedRow> reader;
        private final List<ImportErrorView> reasons = new ArrayList<>();
        private String rawRow;

        RowGatherer(Consumer<RejectedRow> reader) {
            this.reader = reader;
        }

        void add(Located next) {
            if (!reasons.isEmpty() && reasons.get(0).line() != next.error.line()) {
                flush();
            }
            reasons.add(next.error);
            rawRow = reasons.size() == 1 || !next.rawRow.isEmpty() ? next.rawRow : rawRow;
        }

        void flush() {
            if (!reasons.isEmpty()) {
                reader.accept(new RejectedRow(reasons.get(0).line(), List.copyOf(reasons), CsvText.fields(rawRow)));
                reasons.clear();
            }
        }
    }

    private static Query errorQuery(Query query, String publicId) {
        return query.bind("id", publicId);
    }

    private static ImportErrorView error(ResultSet row) throws SQLException {
        return new ImportErrorView(row.getLong("line_no"), row.getString("column_name"),
                new Text(row.getString("code"), ArgsJson.read(row.getString("args"))));
    }

    private static ImportView view(ResultSet row) throws SQLException {
        String code = row.getString("failure_code");
        return new ImportView(row.getString("public_id"), row.getString("kind"), row.getString("file_name"), row.getString("sha256"),
                row.getString("state"), row.getLong("size_bytes"),
                new ImportCounts(row.getLong("rows_read"), row.getLong("created_rows"), row.getLong("corrected_rows"),
                        row.getLong("unchanged_rows"), row.getLong("rejected_rows")),
                row.getString("uploaded_by"), "INBOX".equals(row.getString("channel")), instant(row, "uploaded_at"), instant(row, "finished_at"),
                code == null ? null : new Text(code, ArgsJson.read(row.getString("failure_args"))), percent(row));
    }

    private static int percent(ResultSet row) throws SQLException {
        if (!"RUNNING".equals(row.getString("state"))) {
            return 100;
        }
        long total = row.getLong("total");
        return total == 0 ? 0 : (int) Math.min(READING, row.getLong("done") * READING / total);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime moment = row.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
