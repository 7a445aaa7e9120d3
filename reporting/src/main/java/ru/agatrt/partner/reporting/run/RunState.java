package ru.agatrt.partner.reporting.run;

/** How far a run is. */
public enum RunState {
    /** Waits for its turn, or for what it needs. */
    QUEUED,
    RUNNING,
    /** Its document is kept. */
    DONE,
    FAILED,
    /** Stopped by a person; there is no document. */
    CANCELLED;

    /** Whether nothing more happens. */
    public boolean ended() {
        return this != QUEUED && this != RUNNING;
    }
}
