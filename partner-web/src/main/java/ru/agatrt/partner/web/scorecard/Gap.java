package ru.agatrt.partner.web.scorecard;

import ru.agatrt.partner.kernel.Outcome;
import ru.agatrt.partner.kernel.Requirement;

/**
 * One column of the card of what is missing.
 *
 * @param figure    what there is, large: an amount, a count or a few words
 * @param figureOf  of how much; empty where the requirement is no quantity
 * @param percent   reached, 0 to 100; {@code null} where the requirement is no quantity
 * @param undecided percent that a pending decision could add; 0 for none
 * @param shortfall what is missing; empty when there is nothing to count
 * @param reason    why the outcome is what it is
 * @param enough    what would be enough; empty when nothing can be said
 */
public record Gap(Requirement requirement, Outcome outcome, String figure, String figureOf, Integer percent, int undecided,
                  String shortfall, String reason, String enough) {
}
