package ru.agatrt.partner.review;

import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * A requirement that comes out otherwise with other knowledge.
 *
 * @param then as it was fixed with the review
 * @param now  as it comes out with the knowledge of the check; {@code null} when the partner is not known then
 */
public record FindingChange(StatusCode status, Requirement requirement, Finding then, Finding now) {
}
