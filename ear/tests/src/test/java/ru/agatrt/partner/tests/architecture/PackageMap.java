package ru.agatrt.partner.tests.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Features of the book of record from left to right: each may use what stands left of it, and siblings in one group never
 * use each other. The map is the one of {@code docs/architecture.md}.
 */
final class PackageMap {

    private static final List<List<String>> LEFT_TO_RIGHT = List.of(
            List.of("kernel"),
            List.of("audit", "job", "outbox", "document", "account"),
            List.of("idempotency"),
            List.of("privacy"),
            List.of("program"),
            List.of("agreement"),
            List.of("status"),
            List.of("partner"),
            List.of("discount"),
            List.of("purchase", "receivable", "training", "marketing", "evidence", "deal", "lead", "support"),
            List.of("pricing", "correction", "tally"),
            List.of("deviation"),
            List.of("sanction"),
            List.of("review", "intake"),
            List.of("admission", "whatif"),
            // Implements what the kernel asks for; nobody imports it, so it may see everything.
            List.of("platform"));

    private final Map<String, Integer> places = new HashMap<>();

    PackageMap() {
        for (int place = 0; place < LEFT_TO_RIGHT.size(); place++) {
            for (String feature : LEFT_TO_RIGHT.get(place)) {
                places.put(feature, place);
            }
        }
    }

    /** Name of the feature a class belongs to; empty for classes of other code. */
    static Optional<String> featureOf(JavaClass type) {
        String name = type.getPackageName();
        if (!name.startsWith(Modules.BASE)) {
            return Optional.empty();
        }
        String rest = name.substring(Modules.BASE.length());
        int end = rest.indexOf('.');
        return Optional.of(end < 0 ? rest : rest.substring(0, end));
    }

    /** Part of a feature behind its door, such as {@code domain}; empty for the root package, which is the door. */
    static Optional<String> insideOf(JavaClass type) {
        return featureOf(type).flatMap(feature -> {
            String rest = type.getPackageName().substring((Modules.BASE + feature).length());
            return rest.isEmpty() ? Optional.empty() : Optional.of(rest.substring(1));
        });
    }

    boolean knows(String feature) {
        return places.containsKey(feature);
    }

    boolean mayUse(String user, String used) {
        return user.equals(used) || places.get(used) < places.get(user);
    }
}
