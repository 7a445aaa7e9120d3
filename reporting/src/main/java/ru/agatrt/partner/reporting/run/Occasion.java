package ru.agatrt.partner.reporting.run;

import java.time.Instant;

/**
 * Why a report is made.
 *
 * @param schedule key of the schedule; {@code null}: somebody asked for it
 * @param dueAt    moment of the schedule that the run is of, whenever it is made; {@code null} as the schedule is
 */
public record Occasion(Long schedule, Instant dueAt) {

    /** Somebody asked for it. */
    public static final Occasion ON_DEMAND = new Occasion(null, null);

    /** @throws IllegalArgumentException for a schedule without its moment, or a moment without a schedule */
    public Occasion {
        if ((schedule == null) != (dueAt == null)) {
            throw new IllegalArgumentException("a scheduled run is of a schedule and a moment");
        }
    }

    public boolean scheduled() {
        return schedule != null;
    }
}
