package ru.agatrt.partner.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** Reads the trail. Who may see which part of it is decided by the facade that asks. */
@ApplicationScoped
public class AuditLog {

    private final Jdbi book;

    /** For the container's proxies. */
    protected AuditLog() {
        this(null);
    }

    @Inject
    public AuditLog(Jdbi book) {
        this.book = book;
    }

    /** The latest acts upon a thing, newest first. */
    public List<AuditLine> latest(String kind, String key, int limit) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT at, login, action, details FROM audit_entry
                         WHERE subject_kind = :kind AND subject_key = :key ORDER BY id DESC LIMIT :limit""")
                .bind("kind", kind).bind("key", key).bind("limit", limit)
                .map((rs, c) -> new AuditLine(c.findColumnMapperFor(Instant.class).orElseThrow().map(rs, "at", c),
                        rs.getString("login"), rs.getString("action"), details(rs.getString("details"))))
                .list());
    }

    private static Map<String, String> details(String json) {
        if (json == null) {
            return Map.of();
        }
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject object = reader.readObject();
            Map<String, String> details = new HashMap<>();
            object.forEach((name, value) -> details.put(name, value instanceof JsonString text ? text.getString() : value.toString()));
            return details;
        }
    }
}
