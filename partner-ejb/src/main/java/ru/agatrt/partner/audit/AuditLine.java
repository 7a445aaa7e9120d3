package ru.agatrt.partner.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One act of the trail.
 *
 * @param login   who acted
 * @param action  stable name of the act
 * @param details plain values by name
 */
public record AuditLine(Instant at, String login, String action, Map<String, String> details) {

    public AuditLine {
        details = Map.copyOf(details);
    }
}
