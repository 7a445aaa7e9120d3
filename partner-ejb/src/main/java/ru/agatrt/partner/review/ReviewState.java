package ru.agatrt.partner.review;

/** Where a review is. */
public enum ReviewState {
    /** Being evaluated in the background. */
    RUNNING,
    /** Proposals are there; people decide. */
    PROPOSED,
    /** A director has approved the list. */
    APPROVED,
    /** In force and frozen. */
    PUBLISHED,
    /** Evaluated anew before it was approved. */
    REPLACED,
    /** The evaluation failed for good. */
    FAILED
}
