package ru.agatrt.partner.review;

import java.time.LocalDate;
import java.util.Map;

/**
 * What publishing would do.
 *
 * @param listNo        number of the list
 * @param effectiveFrom first day of its statuses when published today
 * @param decisions     by what was decided
 * @param named         companies the public list names, by direction: silver and above
 * @param provisional   decided although something is not known yet
 */
public record PublicationPreview(String listNo, LocalDate effectiveFrom, Map<ProposalKind, Integer> decisions, int named, int provisional) {

    public PublicationPreview {
        decisions = Map.copyOf(decisions);
    }

    public int of(ProposalKind kind) {
        return decisions.getOrDefault(kind, 0);
    }

    /** Statuses that are assigned or ended, each with a letter to the partner. */
    public int changes() {
        return decisions.values().stream().mapToInt(Integer::intValue).sum() - of(ProposalKind.NONE);
    }
}
