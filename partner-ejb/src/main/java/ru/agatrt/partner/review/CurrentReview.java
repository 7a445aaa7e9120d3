package ru.agatrt.partner.review;

import java.time.LocalDate;
import ru.agatrt.partner.kernel.HalfYear;

/**
 * Where the review of the last half-year that is over stands.
 *
 * @param review   {@code null} while nobody has begun one
 * @param deadline day by which the list is to be published
 * @param daysLeft to the deadline; negative once it is over
 * @param own      proposals for the caller's own partners
 */
public record CurrentReview(HalfYear halfYear, ReviewView review, LocalDate deadline, long daysLeft, WorkbenchCounts own) {

    /** No list of the half-year is published yet: the deadline concerns the main list, not its supplements. */
    public boolean due() {
        return review == null || !review.supplementary() && review.state() != ReviewState.PUBLISHED;
    }

    /** The deadline is over and no list is published. */
    public boolean late() {
        return daysLeft < 0 && due();
    }

    /** A list of the half-year is in force, and no supplement is being made. */
    public boolean published() {
        return review != null && review.state() == ReviewState.PUBLISHED;
    }
}
