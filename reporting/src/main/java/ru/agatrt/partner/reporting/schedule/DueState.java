package ru.agatrt.partner.reporting.schedule;

/** What became of a due time. */
public enum DueState {
    /** Nobody looked while it was due, and a newer one came; a person may have it run. */
    MISSED,
    /** Its run is queued, waits until the warehouse has been compared with the book, or is being made. */
    RUNNING,
    /** The report is made and letters are queued. */
    DONE,
    FAILED,
    /** Stopped by a person. */
    CANCELLED;

    /** Whether it may be run, or run again. */
    public boolean repeatable() {
        return this == MISSED || this == FAILED || this == CANCELLED;
    }
}
