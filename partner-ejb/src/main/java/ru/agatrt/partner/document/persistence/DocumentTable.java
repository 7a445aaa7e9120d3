package ru.agatrt.partner.document.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import ru.agatrt.partner.document.ArchivedDocument;
import ru.agatrt.partner.document.DocumentKey;
import ru.agatrt.partner.document.DocumentKind;
import ru.agatrt.partner.document.DocumentWay;
import ru.agatrt.partner.document.VerifiedDocument;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.PartnerCode;

/** What documents are, and who was given them. Rows are only ever added. */
public final class DocumentTable {

    private static final String SELECT = "SELECT d.*, p.code AS partner_code FROM document d LEFT JOIN partner p ON p.id = d.partner_id ";

    private final Jdbi book;

    public DocumentTable(Jdbi book) {
        this.book = book;
    }

    public Optional<ArchivedDocument> find(DocumentKey key) {
        return book.withHandle(h -> bound(h.createQuery(SELECT + """
                        WHERE d.kind = :kind AND p.code <=> :partner AND d.half_year <=> :halfYear AND d.list_no <=> :list
                          AND d.language = :language AND d.format = :format ORDER BY d.id LIMIT 1"""), key)
                .map((rs, c) -> document(rs)).findOne());
    }

    public Optional<ArchivedDocument> find(String id) {
        return book.withHandle(h -> h.createQuery(SELECT + "WHERE d.public_id = :id").bind("id", id).map((rs, c) -> document(rs)).findOne());
    }

    /** The newest half-year first. */
    public List<ArchivedDocument> of(PartnerCode partner) {
        return book.withHandle(h -> h.createQuery(SELECT + "WHERE p.code = :partner ORDER BY d.half_year DESC, d.made_at DESC, d.id DESC")
                .bind("partner", partner.value()).map((rs, c) -> document(rs)).list());
    }

    public Optional<VerifiedDocument> verify(String sha256) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT d.kind, JSON_VALUE(d.parameters, '$.report') AS report, d.half_year, d.list_no, d.made_at, v.short_name FROM document d
                          LEFT JOIN partner_version v ON v.partner_id = d.partner_id AND v.superseded_at = '9999-12-31 23:59:59.999999'
                         WHERE d.sha256 = :sha256 ORDER BY d.id LIMIT 1""")
                .bind("sha256", sha256).map((rs, c) -> new VerifiedDocument(DocumentKind.valueOf(rs.getString("kind")), rs.getString("report"), rs.getString("short_name"),
                        halfYear(rs), rs.getString("list_no"), moment(rs, "made_at"))).findOne());
    }

    /**
     * @param parameters JSON
     * @throws org.jdbi.v3.core.statement.UnableToExecuteStatementException when there is one already
     */
    public void insert(ArchivedDocument document, String parameters) {
        book.useHandle(h -> bound(h.createUpdate("""
                        INSERT INTO document (public_id, kind, partner_id, half_year, list_no, language, format, media_type, file_name, size, sha256,
                                              parameters, known_at, made_at, made_by)
                        VALUES (:id, :kind, (SELECT id FROM partner WHERE code = :partner), :halfYear, :list, :language, :format, :mediaType, :name, :size,
                                :sha256, :parameters, :knownAt, :at, :by)"""), document.key())
                .bind("id", document.id()).bind("mediaType", document.file().mediaType()).bind("name", document.file().name())
                .bind("size", document.file().size()).bind("sha256", document.file().sha256()).bind("parameters", parameters)
                .bind("knownAt", document.made().knownAt()).bind("at", document.made().at()).bind("by", document.made().by()).execute());
    }

    /** Notes a handing out. */
    public void handedOut(String id, DocumentWay way, String login, Instant at) {
        book.useHandle(h -> h.createUpdate("""
                        INSERT INTO document_access (document_id, at, login, way) SELECT id, :at, :login, :way FROM document WHERE public_id = :id""")
                .bind("id", id).bind("at", at).bind("login", login).bind("way", way.name()).execute());
    }

    private static <S extends SqlStatement<S>> S bound(S statement, DocumentKey key) {
        return statement.bind("kind", key.kind().name()).bind("partner", key.partner() == null ? null : key.partner().value())
                .bind("halfYear", key.halfYear() == null ? null : key.halfYear().toString()).bind("list", key.list())
                .bind("language", key.form().language()).bind("format", key.form().format());
    }

    private static ArchivedDocument document(ResultSet rs) throws SQLException {
        String partner = rs.getString("partner_code");
        return new ArchivedDocument(rs.getString("public_id"),
                new DocumentKey(DocumentKind.valueOf(rs.getString("kind")), partner == null ? null : new PartnerCode(partner), halfYear(rs),
                        rs.getString("list_no"), new DocumentKey.Form(rs.getString("language"), rs.getString("format"))),
                new ArchivedDocument.File(rs.getString("file_name"), rs.getString("media_type"), rs.getLong("size"), rs.getString("sha256")),
                new ArchivedDocument.Making(moment(rs, "made_at"), rs.getString("made_by"), moment(rs, "known_at")));
    }

    private static HalfYear halfYear(ResultSet rs) throws SQLException {
        String text = rs.getString("half_year");
        return text == null ? null : HalfYear.parse(text);
    }

    private static Instant moment(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
