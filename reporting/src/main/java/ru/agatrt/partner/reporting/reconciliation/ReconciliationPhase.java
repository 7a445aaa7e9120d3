package ru.agatrt.partner.reporting.reconciliation;

/** Where a run is; kept, so that another instance goes on from there. */
public enum ReconciliationPhase {
    /** For the warehouse to reach the common point. */
    WAITING,
    COMPARING,
    /** For the supervisor to carry out what was ordered. */
    REPAIRING,
    DONE
}
