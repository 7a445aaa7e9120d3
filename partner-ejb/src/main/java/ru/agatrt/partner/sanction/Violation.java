package ru.agatrt.partner.sanction;

import java.time.Instant;
import java.time.LocalDate;
import ru.agatrt.partner.kernel.PartnerCode;

/**
 * An entry of the register of violations, as known at a moment.
 *
 * @param number     {@code V-000017}
 * @param evidence   what proves it
 * @param recordedBy who wrote this version
 * @param recordedAt from when it was known, UTC
 */
public record Violation(String number, PartnerCode partner, GroundCode ground, LocalDate happenedOn, String description, String evidence,
                        State state, String recordedBy, Instant recordedAt) {

    /** What became of it; only a confirmed one is a ground. */
    public enum State {
        REPORTED, CONFIRMED, DISMISSED
    }
}
