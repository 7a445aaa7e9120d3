package ru.agatrt.partner.admission;

/** Whether the renewal of a year may be applied. */
public enum RenewalSeason {
    /** Before its January: it can only be looked at. */
    EARLY,
    /** In January. */
    OPEN,
    /** After it, until the quarter ends: terms begin as if decided in time, suspensions not before the day. */
    LATE,
    /** A status that ended is given by application only. */
    OVER;

    public boolean isApplicable() {
        return this == OPEN || this == LATE;
    }
}
