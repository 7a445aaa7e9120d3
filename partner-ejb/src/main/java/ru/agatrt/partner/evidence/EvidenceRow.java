package ru.agatrt.partner.evidence;

import java.time.LocalDate;
import ru.agatrt.partner.kernel.Requirement;

/**
 * One proof of a requirement.
 *
 * @param validUntil last day; {@code null}: until further notice
 */
public record EvidenceRow(Requirement requirement, LocalDate validFrom, LocalDate validUntil, boolean accepted, String note) {

    public boolean validOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validUntil == null || !day.isAfter(validUntil));
    }
}
