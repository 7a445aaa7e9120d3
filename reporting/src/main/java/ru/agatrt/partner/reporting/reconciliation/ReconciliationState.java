package ru.agatrt.partner.reporting.reconciliation;

/** What a comparison came to. */
public enum ReconciliationState {
    RUNNING,
    /** Nothing differs, or nothing any more: what was found has been repaired and compared again. */
    EQUAL,
    /** What is left differs still, after the repair where one was possible. */
    DIFFERENT,
    /** It could not be found out; says nothing about either side. */
    FAILED
}
