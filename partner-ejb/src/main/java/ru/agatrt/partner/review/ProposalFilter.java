package ru.agatrt.partner.review;

import ru.agatrt.partner.kernel.Direction;

/**
 * Which proposals are wanted; {@code null} leaves a condition out.
 *
 * @param text    part of a name, or a code
 * @param decided {@code true}: with a decision, {@code false}: without
 * @param manager login of the personal manager
 * @param changed {@code true}: comes out otherwise than the newest list published before decided, or was not in it
 */
public record ProposalFilter(String text, ProposalKind kind, Direction direction, Boolean decided, Boolean provisional, String manager,
                             Boolean changed) {

    public static final ProposalFilter ALL = new ProposalFilter(null, null, null, null, null, null);

    public ProposalFilter {
        text = text == null || text.isBlank() ? null : text.strip();
        manager = manager == null || manager.isBlank() ? null : manager;
    }

    /** Without regard to earlier lists. */
    public ProposalFilter(String text, ProposalKind kind, Direction direction, Boolean decided, Boolean provisional, String manager) {
        this(text, kind, direction, decided, provisional, manager, null);
    }

    /** The same, of one decision state. */
    public ProposalFilter withDecided(Boolean wanted) {
        return new ProposalFilter(text, kind, direction, wanted, provisional, manager, changed);
    }
}
