package ru.agatrt.partner.reporting.schedule;

import java.time.Instant;

/**
 * A schedule.
 *
 * @param id        names it in addresses
 * @param nextDueAt {@code null} while it does not run, and when its calendar has ended
 */
public record ScheduleView(String id, ScheduleSettings settings, ScheduleState state, Instant nextDueAt, Authors authors) {

    /**
     * Who wrote it; logins.
     *
     * @param version what a change must name, so that two people do not overwrite each other
     */
    public record Authors(String createdBy, Instant createdAt, String changedBy, Instant changedAt, long version) {
    }

    public boolean isArchived() {
        return state == ScheduleState.ARCHIVED;
    }
}
