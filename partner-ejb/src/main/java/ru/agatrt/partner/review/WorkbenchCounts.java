package ru.agatrt.partner.review;

import java.util.Map;

/**
 * Numbers of proposals that a filter leaves.
 *
 * @param waiting by what is proposed, without a decision
 * @param decided by what is proposed, with one
 */
public record WorkbenchCounts(Map<ProposalKind, Integer> waiting, Map<ProposalKind, Integer> decided) {

    public WorkbenchCounts {
        waiting = Map.copyOf(waiting);
        decided = Map.copyOf(decided);
    }

    public int waitingTotal() {
        return waiting.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int decidedTotal() {
        return decided.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int total() {
        return waitingTotal() + decidedTotal();
    }

    /** Of one kind. @param wanted {@code true}: with a decision, {@code false}: without, {@code null}: both */
    public int of(ProposalKind kind, Boolean wanted) {
        return (Boolean.TRUE.equals(wanted) ? 0 : waiting.getOrDefault(kind, 0)) + (Boolean.FALSE.equals(wanted) ? 0 : decided.getOrDefault(kind, 0));
    }
}
