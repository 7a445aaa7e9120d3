package ru.agatrt.partner.reporting.warehouse;

/** What became of a record that staging did not take. */
public enum RejectState {
    /** Set aside; somebody has to look. */
    OPEN,
    /** Asked for again and not here yet. */
    RESENT,
    /** The row arrived later, or the book has it no longer. */
    RESOLVED,
    /** Left out on purpose. */
    DISMISSED;

    /** Whether the warehouse lacks the record without anybody having decided so. */
    public boolean missing() {
        return this == OPEN || this == RESENT;
    }
}
