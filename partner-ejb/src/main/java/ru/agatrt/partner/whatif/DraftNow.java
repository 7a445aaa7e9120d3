package ru.agatrt.partner.whatif;

/** What became of the draft since a run was made with it. */
public enum DraftNow {
    /** It is as it was: the result holds. */
    SAME,
    /** Some cell was changed. */
    CHANGED,
    /** It is no draft any more. */
    DECIDED,
    DELETED
}
