package ru.agatrt.partner.review;

import java.util.List;
import java.util.Map;

/**
 * What confirming many proposals at once would write.
 *
 * @param toConfirm   by what is proposed
 * @param first       the first of them, to be recognised
 * @param provisional without a decision, but what is not known yet may change them: left out unless asked for
 * @param decided     decided already: not touched
 * @param barred      among those to be confirmed, requirements met and yet nothing granted: a measure, a suspension or another status bars it
 */
public record BulkPreview(Map<ProposalKind, Integer> toConfirm, List<ProposalRow> first, int provisional, int decided, int barred) {

    public BulkPreview {
        toConfirm = Map.copyOf(toConfirm);
        first = List.copyOf(first);
    }

    public int total() {
        return toConfirm.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int of(ProposalKind kind) {
        return toConfirm.getOrDefault(kind, 0);
    }
}
