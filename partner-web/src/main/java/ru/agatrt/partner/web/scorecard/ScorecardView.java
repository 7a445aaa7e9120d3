package ru.agatrt.partner.web.scorecard;

import java.util.List;
import ru.agatrt.partner.kernel.Outcome;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.review.Scorecard;

/**
 * A scorecard ready to be drawn.
 *
 * @param edition title of the edition that asks, in the reader's language
 * @param title   the conclusion in one sentence: how many conditions are missing
 * @param base    address above the company's pages
 * @param gaps    what is missing, at most {@link #MOST_GAPS}; the table has all
 */
public record ScorecardView(Scorecard scorecard, String edition, String title, List<Gap> gaps, List<FindingGroup> groups,
                            String base) {

    /** More columns than three are not taken in at a glance. */
    public static final int MOST_GAPS = 3;

    public StatusCode status() {
        return scorecard.status();
    }

    public boolean eligible() {
        return scorecard.eligible();
    }

    public int required() {
        return scorecard.required().size();
    }

    public int met() {
        return count(Outcome.MET);
    }

    public int notMet() {
        return count(Outcome.NOT_MET);
    }

    public int unknown() {
        return count(Outcome.NOT_KNOWN);
    }

    /** Required conditions that are missing or not known. */
    public int missing() {
        return notMet() + unknown();
    }

    /** How many of them the card leaves to the table. */
    public int furtherGaps() {
        return missing() - gaps.size();
    }

    private int count(Outcome outcome) {
        return (int) scorecard.required().stream().map(Finding::outcome).filter(o -> o == outcome).count();
    }
}
