package ru.agatrt.partner.program;

import java.time.LocalDate;

/**
 * An edition by name.
 *
 * @param inForceFrom first day in force; {@code null} for a draft and for what was withdrawn
 * @param lastDay     last day in force; {@code null} when no end is known
 */
public record EditionSummary(long id, String code, String titleRu, String titleEn, State state, LocalDate inForceFrom,
                             LocalDate lastDay) {

    /**
     * draft → in force → superseded. In force: its first day is decided, be it past or to come, and it has no known end;
     * superseded: the day after its last one belongs to the next edition. Withdrawn: taken back before its first day.
     */
    public enum State {
        DRAFT, IN_FORCE, SUPERSEDED, WITHDRAWN
    }

    /** Whether the day lies between first and last, both included. */
    public boolean inForceOn(LocalDate day) {
        return inForceFrom != null && !day.isBefore(inForceFrom) && (lastDay == null || !day.isAfter(lastDay));
    }
}
