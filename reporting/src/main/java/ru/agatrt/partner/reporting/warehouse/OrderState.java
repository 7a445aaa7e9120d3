package ru.agatrt.partner.reporting.warehouse;

/** How far an order is. */
public enum OrderState {
    /** The supervisor has not taken it up yet. */
    WAITING,
    /** Being carried out; taken up again after an outage. */
    RUNNING,
    /** Carried out, and shown to be: what was to arrive has arrived. */
    DONE,
    /** Given up; the order's error says why. */
    FAILED;

    /** Whether nothing more will happen. */
    public boolean settled() {
        return this == DONE || this == FAILED;
    }
}
