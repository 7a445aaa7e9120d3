package ru.agatrt.partner.admission;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import ru.agatrt.partner.job.JobProgress;

/**
 * A run of renewals.
 *
 * @param year    whose January decides
 * @param knownAt all facts count as known then, UTC
 * @param hash    over all findings; {@code null} while it is evaluated
 * @param counts  rows by outcome; outcomes without any are absent
 * @param season  whether it may be applied today
 * @param people  who and when
 */
public record RenewalRun(String id, int year, RenewalState state, JobProgress progress, Instant knownAt, String hash,
                         Map<RenewalOutcome, Long> counts, RenewalSeason season, People people) {

    /** Who asked for it and who applied it, and when; {@code null} while that has not come. */
    public record People(String requestedBy, Instant requestedAt, String appliedBy, LocalDate appliedOn) {
    }

    public long count(RenewalOutcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public boolean isApplicable() {
        return state == RenewalState.READY && season.isApplicable();
    }
}
