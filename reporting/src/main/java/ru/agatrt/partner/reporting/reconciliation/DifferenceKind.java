package ru.agatrt.partner.reporting.reconciliation;

/** How the two sides part. */
public enum DifferenceKind {
    /** In the book, not in the warehouse. */
    MISSING,
    /** In the warehouse, not in the book. */
    EXTRA,
    /** On both sides, with another content. */
    OTHER,
    /** A sum, though no row is found to blame or rows were too many to look at. */
    SUM,
    /** Set aside by the pipeline: it will not arrive by itself. */
    SETASIDE
}
