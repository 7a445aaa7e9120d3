package ru.agatrt.partner.whatif;

import ru.agatrt.partner.kernel.StatusCode;

/**
 * Which rows of a run are wanted; {@code null} for all.
 *
 * @param text    part of the partner's name or code
 * @param effect  {@code LOSES} and {@code GAINS} find {@code MIXED} too
 * @param gains   status that the draft gives and the edition in force does not
 * @param loses   status that the edition in force gives and the draft does not
 * @param benefit code of a benefit that comes or goes
 */
public record WhatIfFilter(String text, Effect effect, StatusCode gains, StatusCode loses, String benefit) {

    public static final WhatIfFilter ALL = new WhatIfFilter(null, null, null, null, null);
}
