package ru.agatrt.partner.review;

import java.math.BigDecimal;
import java.time.Instant;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * A proposal in a list.
 *
 * @param name       short name, as known when the review was evaluated
 * @param held       status held in the direction; {@code null} without one
 * @param status     status after what is proposed; {@code null} without one
 * @param summary    how the deciding status came out
 * @param decided    {@code null} until a person has decided
 * @param manager    login of the personal manager; {@code null} without one
 */
public record ProposalRow(PartnerCode partner, String name, String region, String manager, Direction direction, StatusCode held,
                          BigDecimal heldThreshold, boolean suspended, ProposalKind proposal, StatusCode status, Summary summary,
                          boolean provisional, Decided decided, long version) {

    /**
     * @param judged    status the numbers speak of
     * @param countable roubles
     * @param undecided roubles of project deals without a decision
     * @param threshold roubles; {@code null} where none is asked for
     */
    public record Summary(StatusCode judged, BigDecimal countable, BigDecimal undecided, BigDecimal threshold, int requiredRows, int metRows) {
    }

    /** A decision with its author and moment, UTC. */
    public record Decided(ReviewDecision decision, String by, Instant at) {
    }

    /** Whether a person decided otherwise than proposed. */
    public boolean overridden() {
        return decided != null && (decided.decision().kind() != proposal
                || decided.decision().status() != null && status != null && decided.decision().status() != status);
    }
}
