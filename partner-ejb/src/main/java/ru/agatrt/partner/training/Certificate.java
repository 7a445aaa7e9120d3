package ru.agatrt.partner.training;

import java.time.LocalDate;

/**
 * A certificate from a passed exam (§4.1).
 *
 * @param personId   who holds it; the name is looked up only where a person may read it
 * @param track      {@code SALES} or {@code TECHNICAL}
 * @param validUntil last day of validity
 */
public record Certificate(String number, long personId, String track, LocalDate issuedOn, LocalDate validUntil) {

    public boolean validOn(LocalDate day) {
        return !day.isBefore(issuedOn) && !day.isAfter(validUntil);
    }
}
