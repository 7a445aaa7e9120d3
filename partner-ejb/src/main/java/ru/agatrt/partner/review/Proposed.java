package ru.agatrt.partner.review;

import java.util.List;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.Text;

/**
 * What the rules propose for one partner in one direction.
 *
 * @param status      status after the decision; {@code null} where none is left or nothing changes
 * @param reason      why, in one sentence
 * @param judged      statuses looked at, the deciding one first
 * @param unknowns    what is not known yet and concerns a row that blocks
 * @param provisional what is not known covers every blocking row: the outcome may still change
 */
public record Proposed(ProposalKind kind, StatusCode status, Text reason, List<Judgement> judged, List<Unknown> unknowns,
                       boolean provisional) {

    public Proposed {
        judged = List.copyOf(judged);
        unknowns = List.copyOf(unknowns);
    }

    /** The judgement a summary speaks of. */
    public Judgement leading() {
        return judged.get(0);
    }
}
