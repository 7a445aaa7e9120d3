package ru.agatrt.partner.review;

import ru.agatrt.partner.kernel.Direction;

/**
 * Which proposals are wanted; {@code null} leaves a condition out.
 *
 * @param text    part of a name, or a code
 * @param decided {@code true}: with a decision, {@code false}: without
 */
public record ProposalFilter(String text, ProposalKind kind, Direction direction, Boolean decided, Boolean provisional, String manager) {

    public static final ProposalFilter ALL = new ProposalFilter(null, null, null, null, null, null);

    public ProposalFilter {
        text = text == null || text.isBlank() ? null : text.strip();
        manager = manager == null || manager.isBlank() ? null : manager;
    }
}
