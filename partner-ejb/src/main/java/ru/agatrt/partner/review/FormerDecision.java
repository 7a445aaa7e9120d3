package ru.agatrt.partner.review;

import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * What the newest list published before says of a partner in a direction.
 *
 * @param list     number of the list: {@code 2025-H2}, or {@code 2025-H2/1}
 * @param proposal what was proposed then
 * @param decision what was decided then
 * @param status   status after that decision; {@code null} without one
 */
public record FormerDecision(HalfYear halfYear, String list, ProposalKind proposal, ProposalKind decision, StatusCode status) {

    /** Whether another outcome is there now. @param after status after what is decided or proposed now; {@code null} without one */
    public boolean differsFrom(StatusCode after) {
        return status != after;
    }
}
