package ru.agatrt.partner.correction.persistence;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.agatrt.partner.correction.By;
import ru.agatrt.partner.correction.Correction.Change;
import ru.agatrt.partner.correction.CorrectionFilter;
import ru.agatrt.partner.correction.FactKind;
import ru.agatrt.partner.correction.FactRecord;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PageRequest;

/**
 * Changes of what is known of one company between two moments: one statement over all kinds of facts. A version that became known is
 * joined with the one of the same fact that ended at that very moment; one that ended without a successor was withdrawn.
 */
public final class CorrectionQuery {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    /** Columns of different character sets meet in one union. */
    private static final String TEXT = "CONVERT(%s USING utf8mb4) COLLATE utf8mb4_bin";

    private final CorrectionFilter filter;
    private final long partner;
    private final Knowledge to;
    private final boolean toPartner;

    /** @param toPartner whether what only the vendor may know is left out */
    public CorrectionQuery(long partner, Knowledge to, CorrectionFilter filter, boolean toPartner) {
        this.partner = partner;
        this.to = to;
        this.filter = filter;
        this.toPartner = toPartner;
    }

    /**
     * A change as it lies in the book.
     *
     * @param was     key of the version before; 0 without one
     * @param is      key of the version after; 0 without one
     * @param wasSaid what the version before said; {@code null} without one
     * @param isSaid  what the version after says; {@code null} without one
     */
    public record Row(FactKind kind, Change change, String key, String name, long was, long is, Map<String, Object> wasSaid,
                      Map<String, Object> isSaid, By by) {
    }

    /** The newest change first. */
    public List<Row> page(Handle book, PageRequest page) {
        return bound(book.createQuery("SELECT c.*, i.uploaded_by, i.file_name, i.public_id FROM (" + union(true) + ") c"
                + " LEFT JOIN import_run i ON i.id = c.import_id ORDER BY c.moment DESC, c.place, c.fact_key LIMIT :limit OFFSET :offset"))
                .bind("limit", page.limit()).bind("offset", page.offset())
                .map((rs, c) -> row(rs)).list();
    }

    /** How many of what; what did not happen is absent. */
    public Map<Change, Long> counts(Handle book) {
        Map<Change, Long> counts = new EnumMap<>(Change.class);
        bound(book.createQuery("SELECT c.what, COUNT(*) AS times FROM (" + union(false) + ") c GROUP BY c.what"))
                .map((rs, c) -> counts.put(Change.valueOf(rs.getString("what")), rs.getLong("times"))).list();
        return counts;
    }

    /** One fact with its versions as known, the newest first; empty where there is none of that key. */
    public static Optional<FactRecord> record(Handle book, long partner, FactKind kind, String key, Knowledge known, boolean toPartner) {
        Shape shape = Shape.of(kind);
        List<Map.Entry<String, FactRecord.Version>> versions = book.createQuery("SELECT " + shape.name() + " AS fact_name, t.recorded_at AS moment,"
                        + " t.superseded_at, " + shape.json("t", toPartner) + " AS said, " + shape.author() + " AS person, i.uploaded_by, i.file_name, i.public_id"
                        + " FROM " + shape.table() + " t LEFT JOIN import_run i ON i.id = " + (shape.imported() ? "t.import_id" : "NULL")
                        + " WHERE t.partner_id = :partner AND t.recorded_at <= :known AND " + TEXT.formatted(shape.key()) + " = :key"
                        + " ORDER BY t.recorded_at DESC, t.id DESC")
                .bind("partner", partner).bind("known", known.moment()).bind("key", key)
                .map((rs, c) -> Map.entry(String.valueOf(rs.getString("fact_name")), new FactRecord.Version(said(shape, rs.getString("said")), by(rs),
                        instant(rs, "superseded_at").isAfter(known.moment()) ? null : instant(rs, "superseded_at")))).list();
        return versions.isEmpty() ? Optional.empty()
                : Optional.of(new FactRecord(kind, key, versions.get(0).getKey(), versions.stream().map(Map.Entry::getValue).toList()));
    }

    private String union(boolean whole) {
        return Stream.of(FactKind.values()).filter(k -> filter.kind() == null || filter.kind() == k)
                .flatMap(k -> Stream.of(became(k, whole), ended(k, whole))).collect(Collectors.joining(" UNION ALL "));
    }

    private String became(FactKind kind, boolean whole) {
        Shape s = Shape.of(kind);
        String select = !whole ? "IF(o.id IS NULL, 'ADDED', 'CORRECTED') AS what"
                : "'%s' AS kind, %d AS place, IF(o.id IS NULL, 'ADDED', 'CORRECTED') AS what, %s AS fact_key, %s AS fact_name, t.recorded_at AS moment, t.id AS id_is,"
                        .formatted(kind, kind.ordinal(), TEXT.formatted(s.key()), TEXT.formatted(s.name()))
                + " o.id AS id_was, %s AS said_is, IF(o.id IS NULL, NULL, %s) AS said_was, %s AS person, %s AS import_id"
                        .formatted(TEXT.formatted(s.json("t", toPartner)), TEXT.formatted(s.json("o", toPartner)), TEXT.formatted(s.author()), s.imported() ? "t.import_id" : "NULL");
        return "SELECT " + select + " FROM " + s.table() + " t LEFT JOIN " + s.table() + " o ON " + s.same("o", "t") + " AND o.superseded_at = t.recorded_at"
                + " WHERE t.partner_id = :partner AND t.recorded_at > :from AND t.recorded_at <= :to"
                + (filter.added() ? "" : " AND o.id IS NOT NULL")
                + shipped(kind, " AND (t.shipped_on BETWEEN :first AND :last OR o.shipped_on BETWEEN :first AND :last)");
    }

    private String ended(FactKind kind, boolean whole) {
        Shape s = Shape.of(kind);
        String select = !whole ? "'WITHDRAWN'"
                : "'%s', %d, 'WITHDRAWN', %s, %s, o.superseded_at, NULL, o.id, NULL, %s, NULL, %s"
                        .formatted(kind, kind.ordinal(), TEXT.formatted(Shape.over("o", s.key())), TEXT.formatted(Shape.over("o", s.name())),
                                TEXT.formatted(s.json("o", toPartner)),
                                s.imported() ? "(SELECT MIN(r.id) FROM import_run r WHERE r.recorded_at = o.superseded_at)" : "NULL");
        return "SELECT " + select + " FROM " + s.table() + " o WHERE o.partner_id = :partner AND o.superseded_at > :from AND o.superseded_at <= :to"
                + " AND NOT EXISTS (SELECT 1 FROM " + s.table() + " t WHERE " + s.same("t", "o") + " AND t.recorded_at = o.superseded_at)"
                + shipped(kind, " AND o.shipped_on BETWEEN :first AND :last");
    }

    private String shipped(FactKind kind, String condition) {
        return kind == FactKind.PURCHASE && filter.halfYear() != null ? condition : "";
    }

    private Query bound(Query query) {
        query.bind("partner", partner).bind("from", filter.from()).bind("to", to.moment());
        if (filter.halfYear() != null) {
            query.bind("first", filter.halfYear().firstDay()).bind("last", filter.halfYear().lastDay());
        }
        return query;
    }

    private static Row row(ResultSet rs) throws SQLException {
        FactKind kind = FactKind.valueOf(rs.getString("kind"));
        Shape shape = Shape.of(kind);
        return new Row(kind, Change.valueOf(rs.getString("what")), rs.getString("fact_key"), rs.getString("fact_name"), rs.getLong("id_was"),
                rs.getLong("id_is"), said(shape, rs.getString("said_was")), said(shape, rs.getString("said_is")), by(rs));
    }

    private static By by(ResultSet rs) throws SQLException {
        String person = rs.getString("person");
        // A version a person made may keep the decision of another, and a file's version keeps the person's: the file then speaks.
        boolean file = rs.getString("public_id") != null;
        return new By(instant(rs, "moment"), file ? rs.getString("uploaded_by") : person, rs.getString("file_name"), rs.getString("public_id"));
    }

    /** Values by name, in the order of the kind. */
    private static Map<String, Object> said(Shape shape, String json) {
        if (json == null) {
            return null;
        }
        try (JsonReader reader = READERS.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            Map<String, Object> said = new LinkedHashMap<>();
            shape.fields().forEach((name, field) -> {
                if (object.containsKey(name)) {
                    said.put(name, value(object.get(name), field.type()));
                }
            });
            return said;
        }
    }

    private static Object value(JsonValue value, Shape.Type type) {
        return switch (type) {
            case NUMBER -> value instanceof JsonNumber number ? number.bigDecimalValue() : null;
            case DAY -> value instanceof JsonString day ? LocalDate.parse(day.getString()) : null;
            case TEXT -> value instanceof JsonString text ? text.getString() : null;
        };
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
