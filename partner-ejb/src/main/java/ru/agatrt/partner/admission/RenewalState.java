package ru.agatrt.partner.admission;

/** Where a run of renewals is. */
public enum RenewalState {
    /** Being evaluated. */
    RUNNING,
    /** Evaluated; nothing is written. */
    READY,
    APPLYING,
    APPLIED,
    /** Facts changed between looking and applying; nothing was written. */
    STALE,
    /** Another one was begun. */
    REPLACED,
    FAILED;

    /** A job works on it. */
    public boolean isAtWork() {
        return this == RUNNING || this == APPLYING;
    }
}
