package ru.agatrt.partner.review;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import ru.agatrt.partner.job.JobProgress;
import ru.agatrt.partner.kernel.HalfYear;

/**
 * A review as people see it.
 *
 * @param id            public id
 * @param supplementary to a list already published
 * @param findingsHash  SHA-256 over the findings of all proposals; {@code null} until evaluated
 * @param partners      companies evaluated
 * @param counts        what stands at how many proposals
 * @param deadline      day by which the list is to be published
 * @param people        who did what when
 * @param effectiveFrom first day of the list; {@code null} until published
 */
public record ReviewView(String id, HalfYear halfYear, boolean supplementary, ReviewState state, JobProgress progress, LocalDate asOf,
                         Instant knownAt, String edition, String findingsHash, int partners, Counts counts, LocalDate deadline,
                         People people, LocalDate effectiveFrom, long version) {

    /**
     * Numbers of proposals.
     *
     * @param byKind      by what is proposed
     * @param undecided   without a decision
     * @param overridden  decided otherwise than proposed
     * @param provisional what is not known yet may change them
     */
    public record Counts(Map<ProposalKind, Integer> byKind, int total, int undecided, int overridden, int provisional) {

        public int of(ProposalKind kind) {
            return byKind.getOrDefault(kind, 0);
        }
    }

    /** Logins and moments, UTC; {@code null} where nobody did it yet. */
    public record People(String requestedBy, Instant requestedAt, Instant evaluatedAt, String approvedBy, Instant approvedAt,
                         String publishedBy, Instant publishedAt) {
    }
}
