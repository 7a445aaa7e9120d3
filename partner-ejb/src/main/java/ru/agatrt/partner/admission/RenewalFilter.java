package ru.agatrt.partner.admission;

/**
 * What the rows of a run are narrowed to; {@code null} or blank narrows nothing.
 *
 * @param text part of the company's name, or the beginning of its code
 */
public record RenewalFilter(String text, RenewalOutcome outcome, String manager, boolean openCases) {

    public static final RenewalFilter ALL = new RenewalFilter(null, null, null, false);

    RenewalFilter with(RenewalOutcome other) {
        return new RenewalFilter(text, other, manager, openCases);
    }
}
