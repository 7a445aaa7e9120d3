package ru.agatrt.partner.program;

import java.time.Instant;

/**
 * An edition in the list of its editors.
 *
 * @param version    counts the changes of a draft; a command names the version its caller has seen
 * @param copiedFrom code of the edition it began as a copy of; {@code null} when not known
 * @param changedBy  login of who touched the draft last; {@code null} for what is shipped
 * @param decidedBy  login of who put it into force; {@code null} for a draft
 * @param knownFrom  moment from which its first day was known; {@code null} for a draft
 */
public record EditionCard(EditionSummary summary, long version, String copiedFrom, String changedBy, Instant changedAt,
                          String decidedBy, Instant knownFrom) {

    public boolean isDraft() {
        return summary.state() == EditionSummary.State.DRAFT;
    }
}
