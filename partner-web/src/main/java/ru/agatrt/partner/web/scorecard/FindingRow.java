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
 * @param behind      what the conclusion rests on besides the facts
 */
public record FindingRow(String id, Requirement requirement, Outcome outcome, String required, String actual, String clause,
                         String explanation, String note, String enough, boolean composition, List<EvidenceRow> evidence,
                         int hidden, Behind behind) {

    /**
     * @param clauses  what the program document says
     * @param readings how the document was read where it is silent; for the vendor
     * @param parts    of a volume, its purchase lines
     */
    public record Behind(List<ClauseText> clauses, List<String> readings, List<VolumePart> parts) {

        static final Behind NOTHING = new Behind(List.of(), List.of(), List.of());
    }

    /** Whether the requirement says nothing about this status. */
    public boolean idle() {
        return outcome == Outcome.NOT_REQUIRED;
    }
}
