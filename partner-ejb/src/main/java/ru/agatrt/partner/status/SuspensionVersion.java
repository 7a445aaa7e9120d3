package ru.agatrt.partner.status;

import java.util.Set;
import ru.agatrt.partner.kernel.fact.VersionSource;

/** One version of a suspension. */
public record SuspensionVersion(Suspension suspension, VersionSource source) {

    /** Grounds a partner knows of itself: a renewal that did not hold (§3.2) and its own debts. */
    private static final Set<String> OPEN_GROUNDS = Set.of("RENEWAL", "OVERDUE");

    /** For partners: without reason and author, and without a ground that only the vendor's register tells (§1.1). */
    public SuspensionVersion withoutReasons() {
        String ground = OPEN_GROUNDS.contains(suspension.ground()) ? suspension.ground() : null;
        return new SuspensionVersion(new Suspension(suspension.direction(), suspension.period(), ground, null, suspension.decidedOn(), null),
                source.withoutAuthor());
    }
}
