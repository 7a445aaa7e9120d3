package ru.agatrt.partner.whatif;

import java.util.List;
import java.util.Map;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * The sums of a finished run.
 *
 * @param effects  number of partners; every effect is a key
 * @param statuses in the order of the program
 * @param moves    changes of status with their roubles, most partners first
 * @param benefits in the order of the draft, only those that come or go for somebody
 */
public record WhatIfResult(int partners, Map<Effect, Integer> effects, List<StatusCount> statuses, List<Move> moves, Roubles roubles,
                           List<BenefitCount> benefits, List<WhatIfWarning> warnings) {

    /**
     * Partners of one status.
     *
     * @param held   on the evaluation date
     * @param base   by the edition in force
     * @param draft  by the draft
     * @param gained by the draft and not by the edition in force
     * @param lost   by the edition in force and not by the draft
     */
    public record StatusCount(StatusCode status, int held, int base, int draft, int gained, int lost) {
    }

    /** So many partners go from the statuses of the edition in force to those of the draft. */
    public record Move(Statuses from, Statuses to, int partners, Roubles roubles) {
    }

    /** So many partners get a benefit, so many lose it. */
    public record BenefitCount(String benefit, int gained, int lost) {
    }
}
