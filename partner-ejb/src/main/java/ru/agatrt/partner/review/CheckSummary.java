package ru.agatrt.partner.review;

import java.time.Instant;
import ru.agatrt.partner.job.JobProgress;

/**
 * A check of a review in a list.
 *
 * @param state         {@code RUNNING}, {@code DONE} or {@code FAILED}
 * @param sameKnowledge run with the review's own moment of knowledge, where nothing may differ
 * @param equal         the same hash; {@code false} until it is done
 * @param count         proposals that differ
 * @param finishedAt    UTC; {@code null} while it runs
 */
public record CheckSummary(String id, String state, Instant knownAt, boolean sameKnowledge, boolean equal, int count, JobProgress progress,
                           String requestedBy, Instant requestedAt, Instant finishedAt) {

    public boolean running() {
        return "RUNNING".equals(state);
    }
}
