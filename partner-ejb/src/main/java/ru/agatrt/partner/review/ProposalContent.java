package ru.agatrt.partner.review;

import java.util.List;
import ru.agatrt.partner.kernel.Text;

/**
 * What a proposal rests on, fixed with the review.
 *
 * @param reason   why it is proposed
 * @param judged   statuses looked at, the deciding one first
 * @param unknowns what is not known yet
 * @param grounds  known grounds for measures, for the reader; they change no proposal
 */
public record ProposalContent(Text reason, List<Judgement> judged, List<Unknown> unknowns, List<Ground> grounds) {

    public ProposalContent {
        judged = List.copyOf(judged);
        unknowns = List.copyOf(unknowns);
        grounds = List.copyOf(grounds);
    }

    /** A measure in force keeps the partner from being given a status whose requirements it meets. */
    public boolean barred() {
        return reason != null && "review.NONE.barred".equals(reason.code());
    }
}
