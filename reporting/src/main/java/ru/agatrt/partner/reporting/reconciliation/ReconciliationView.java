package ru.agatrt.partner.reporting.reconciliation;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import ru.agatrt.partner.kernel.Text;

/**
 * A comparison of the warehouse with the book.
 *
 * @param requestedBy  login, or that of the system
 * @param comparedUpTo moment of the book up to which everything committed was compared; empty while the common point is not taken
 * @param knownAt      moment of knowledge that both sides were compared as of
 * @param rowsCompared versions of the book that were compared
 * @param found        differences of the first pass
 * @param remaining    differences that are left; the same as {@code found} unless a repair helped
 * @param repairedAt   when the orders of the repair were carried out
 * @param failure      why it failed
 * @param percent      of the pass under way; 100 when finished
 */
public record ReconciliationView(UUID id, ReconciliationCause cause, String requestedBy, Instant requestedAt, ReconciliationState state,
                                 ReconciliationPhase phase, Optional<Instant> comparedUpTo, Optional<Instant> knownAt, long rowsCompared,
                                 long found, long remaining, Optional<Instant> repairedAt, Optional<Text> failure,
                                 Optional<Instant> finishedAt, int percent) {

    /** Whether the supervisor mended what was found. */
    public boolean repaired() {
        return state == ReconciliationState.EQUAL && found > 0;
    }
}
