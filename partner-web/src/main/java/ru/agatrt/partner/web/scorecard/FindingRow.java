package ru.agatrt.partner.web.scorecard;

import java.util.List;
import ru.agatrt.partner.kernel.Outcome;
import ru.agatrt.partner.kernel.Requirement;

/**
 * One requirement in words.
 *
 * @param id          of its evidence on the page
 * @param note        under the name: what is missing; empty when nothing is
 * @param composition whether the evidence is a sum and its parts, to be shown as one
 * @param hidden      evidence rows left out for length
 */
public record FindingRow(String id, Requirement requirement, Outcome outcome, String required, String actual, String clause,
                         String explanation, String note, String enough, boolean composition, List<EvidenceRow> evidence,
                         int hidden) {

    /** Whether the requirement says nothing about this status. */
    public boolean idle() {
        return outcome == Outcome.NOT_REQUIRED;
    }
}
