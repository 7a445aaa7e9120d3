package ru.agatrt.partner.reporting.reconciliation;

/** Why a comparison was made. */
public enum ReconciliationCause {
    PERSON,
    HOURLY,
    /** A report that is made by itself needs the proof. */
    REPORT
}
