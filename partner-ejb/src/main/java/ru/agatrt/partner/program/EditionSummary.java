package ru.agatrt.partner.program;

import java.time.LocalDate;

/**
 * An edition by name.
 *
 * @param inForceFrom first day in force; {@code null} for a draft
 * @param lastDay     last day in force; {@code null} when no end is known
 */
public record EditionSummary(long id, String code, String titleRu, String titleEn, State state, LocalDate inForceFrom,
                             LocalDate lastDay) {

    /** draft → in force → superseded. */
    public enum State {
        DRAFT, IN_FORCE, SUPERSEDED
    }
}
