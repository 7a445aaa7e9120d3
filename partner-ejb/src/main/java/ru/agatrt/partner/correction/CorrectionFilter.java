package ru.agatrt.partner.correction;

import java.time.Instant;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.InvalidInput;

/**
 * Which changes are wanted.
 *
 * @param from     what was known at this moment is the old state
 * @param to       what was known at this moment is the new one; {@code null} for now
 * @param kind     {@code null}: all kinds
 * @param halfYear of purchase lines, those shipped in it before or after the change; {@code null}: all
 * @param added    whether facts of which nothing was known before are wanted too
 * @throws InvalidInput {@code CORRECTIONS_FROM} without a beginning, {@code CORRECTIONS_ORDER} when the end is before it
 */
public record CorrectionFilter(Instant from, Instant to, FactKind kind, HalfYear halfYear, boolean added) {

    public CorrectionFilter {
        if (from == null) {
            throw new InvalidInput("CORRECTIONS_FROM");
        }
        if (to != null && to.isBefore(from)) {
            throw new InvalidInput("CORRECTIONS_ORDER", "from", from, "to", to);
        }
    }
}
