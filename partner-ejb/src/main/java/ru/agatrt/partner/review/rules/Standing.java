package ru.agatrt.partner.review.rules;

import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.status.HeldStatus;

/**
 * Where a partner stands in a direction on the evaluation date.
 *
 * @param held      status held in the direction; {@code null} without one
 * @param sameTrack status held in the other direction of the same track, which excludes one here; {@code null} without one
 * @param suspended the status held, or all of the partner's, rests
 * @param barred    a measure in force bars a grant
 */
public record Standing(Direction direction, HeldStatus held, HeldStatus sameTrack, boolean suspended, boolean barred) {

    /** Code of the status held; {@code NONE} without one. */
    StatusCode status() {
        return held == null ? StatusCode.NONE : held.status();
    }
}
