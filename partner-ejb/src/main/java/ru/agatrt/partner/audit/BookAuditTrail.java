package ru.agatrt.partner.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.port.AuditTrail;

/** The trail as rows of {@code audit_entry}, on which the application has no right of change. */
@ApplicationScoped
public class BookAuditTrail implements AuditTrail {

    private final Jdbi book;
    private final Clock clock;

    /** For the container's proxies. */
    protected BookAuditTrail() {
        this(null, null);
    }

    @Inject
    public BookAuditTrail(Jdbi book, Clock clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public void record(String login, String action, String kind, String key, Map<String, ?> details) {
        book.useHandle(handle -> handle.createUpdate("""
                        INSERT INTO audit_entry (at, login, action, subject_kind, subject_key, details)
                        VALUES (:at, :login, :action, :kind, :key, :details)""")
                .bind("at", clock.instant())
                .bind("login", login)
                .bind("action", action)
                .bind("kind", kind)
                .bind("key", key)
                .bind("details", json(details))
                .execute());
    }

    private static String json(Map<String, ?> details) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        new TreeMap<>(details).forEach((name, value) -> json.add(name, String.valueOf(value)));
        return json.build().toString();
    }
}
