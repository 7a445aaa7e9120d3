package ru.agatrt.partner.sanction;

/** What may be done. */
public enum MeasureKind {
    /** A status gives way to a lower one. */
    LOWER,
    /** A status, or all, rest for a time. */
    SUSPEND,
    /** Fewer leads are passed on. */
    REDUCE_LEADS,
    /** No leads are passed on. */
    SUSPEND_LEADS,
    /** The partner leaves the program. */
    EXCLUDE;

    /** Only a director may. */
    public boolean directorOnly() {
        return this == LOWER || this == EXCLUDE;
    }
}
