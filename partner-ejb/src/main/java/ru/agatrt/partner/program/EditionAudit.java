package ru.agatrt.partner.program;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ru.agatrt.partner.audit.AuditLine;
import ru.agatrt.partner.audit.AuditLog;
import ru.agatrt.partner.kernel.port.AuditTrail;

/** Acts upon editions in the trail: each change with what stood there before and stands there now. */
@ApplicationScoped
class EditionAudit {

    static final String KIND = "EDITION";
    static final String CELL_CHANGED = "EDITION_CELL_CHANGED";
    private static final int ALL_THAT_MATTERS = 1000;

    private final AuditTrail trail;
    private final AuditLog log;

    /** For the container's proxies. */
    protected EditionAudit() {
        this(null, null);
    }

    @Inject
    EditionAudit(AuditTrail trail, AuditLog log) {
        this.trail = trail;
        this.log = log;
    }

    /**
     * @param version of the edition after the change
     * @param before  {@code null}: there was no such cell
     * @param after   {@code null}: there is none any more
     */
    void changed(String login, EditionVersion version, CellValue before, CellValue after) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("cell", (after == null ? before : after).key());
        details.put("version", version.version());
        put(details, "before.", before);
        put(details, "after.", after);
        trail.record(login, CELL_CHANGED, KIND, version.code(), details);
    }

    private static void put(Map<String, Object> details, String prefix, CellValue value) {
        if (value != null) {
            value.fields().forEach((name, text) -> details.put(prefix + name, text));
        }
    }

    void acted(String login, String action, String edition, Map<String, ?> details) {
        trail.record(login, action, KIND, edition, details);
    }

    List<AuditLine> history(String edition) {
        return log.latest(KIND, edition, ALL_THAT_MATTERS);
    }

    /** What happened since the caller read the edition, as the refusal of the caller's command. */
    EditionChanged changedSince(EditionVersion seen) {
        List<AuditLine> history = history(seen.code());
        Stream<AuditLine> later = history.stream().takeWhile(line -> versionOf(line) > seen.version());
        List<String> cells = later.map(line -> line.details().get("cell")).distinct().toList();
        return new EditionChanged(seen.code(), history.isEmpty() ? "" : history.get(0).login(), cells);
    }

    private static long versionOf(AuditLine line) {
        return Long.parseLong(line.details().getOrDefault("version", "0"));
    }
}
