package ru.agatrt.partner.sanction;

import java.time.LocalDate;

/** Where a measure stands on a day. */
public enum MeasureStanding {
    IN_FORCE, COMING, LIFTED, OVER;

    static MeasureStanding of(Measure m, LocalDate day) {
        if (m.inForceOn(day)) {
            return IN_FORCE;
        }
        return m.period().from().isAfter(day) ? COMING : m.lifted() != null ? LIFTED : OVER;
    }

    /** Something can still be lifted. */
    public boolean isOpen() {
        return this == IN_FORCE || this == COMING;
    }
}
