package ru.agatrt.partner.marketing;

import java.time.LocalDate;

/**
 * An event of a partner.
 *
 * @param agreedOn {@code null}: not agreed with the vendor
 */
public record MarketingEvent(String number, String title, LocalDate heldOn, LocalDate agreedOn, State state) {

    /** What became of it. */
    public enum State {
        PLANNED, AGREED, HELD, CONFIRMED, REJECTED, CANCELLED
    }

    /** Agreed no later than the day it was held (§1.4). */
    public boolean agreedBeforehand() {
        return agreedOn != null && !agreedOn.isAfter(heldOn);
    }

    /** Counts towards the requirement: confirmed, and agreed beforehand. */
    public boolean counts() {
        return state == State.CONFIRMED && agreedBeforehand();
    }
}
