package ru.agatrt.partner.evidence;

import java.time.LocalDate;

/**
 * A dealer of a distributor.
 *
 * @param until last day; {@code null}: still a dealer
 */
public record Dealer(String inn, String name, LocalDate since, LocalDate until) {

    public boolean activeOn(LocalDate day) {
        return !day.isBefore(since) && (until == null || !day.isAfter(until));
    }
}
