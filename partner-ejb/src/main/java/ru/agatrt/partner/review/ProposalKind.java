package ru.agatrt.partner.review;

/** What the review proposes for a partner in a direction, and what a person decides. */
public enum ProposalKind {
    /** The status reviewed stays. */
    KEEP,
    /** Gold, distributor or project is given. */
    GRANT,
    /** Gold gives way to silver, or to authorized. */
    LOWER,
    /** Distributor or project ends. */
    REVOKE,
    /** Nothing changes. */
    NONE
}
