package ru.agatrt.partner.outbox;

/** Where a letter is. */
public enum LetterState {
    /** Waits for its first try or for the next. */
    QUEUED,
    /** In the hands of a worker. */
    SENDING,
    /** Taken by the mail server. */
    SENT,
    /** Will not be tried again by itself. */
    FAILED
}
