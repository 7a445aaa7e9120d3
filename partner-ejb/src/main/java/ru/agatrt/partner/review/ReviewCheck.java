package ru.agatrt.partner.review;

import java.time.Instant;
import java.util.List;

/**
 * A review run again.
 *
 * @param state       {@code RUNNING}, {@code DONE} or {@code FAILED}
 * @param knownAt     moment of knowledge it was run with, UTC
 * @param hash        of this run; {@code null} until it is done
 * @param reviewHash  stored with the review
 * @param differences proposals whose outcome or findings differ, by partner code; at most {@link #MOST}
 * @param count       how many there are in all
 */
public record ReviewCheck(String id, String review, String state, Instant knownAt, String hash, String reviewHash,
                          List<Difference> differences, int count) {

    public static final int MOST = 1_000;

    public ReviewCheck {
        differences = List.copyOf(differences);
    }

    /**
     * @param before proposal and status of the review, as {@code KEEP GOLD}; {@code null}: it had none
     * @param after  of this run; {@code null}: it has none
     */
    public record Difference(String partner, String direction, String before, String after) {
    }

    /** Whether the run gave the same to the last digit. */
    public boolean equal() {
        return reviewHash.equals(hash);
    }
}
