package ru.agatrt.partner.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.kernel.StatusCode;

/**
 * One proposal with everything a person needs to decide on it.
 *
 * @param legalName    as known to the review
 * @param heldSince    first day of the status reviewed; {@code null} without one
 * @param term         when what is decided, or proposed, would hold
 * @param consequences by the edition in force on that day
 * @param choices      what may be decided, the proposal itself first
 * @param floors       least individual threshold by status, roubles; statuses without one may not have any
 */
public record ProposalPanel(WorkbenchRow row, ProposalContent content, String legalName, LocalDate heldSince, Term term,
                            Consequences consequences, List<ReviewDecision> choices, Map<StatusCode, BigDecimal> floors) {

    public ProposalPanel {
        choices = List.copyOf(choices);
        floors = Map.copyOf(floors);
    }

    /**
     * @param from    first day; the day after publication
     * @param lastDay {@code null}: until the next list
     */
    public record Term(LocalDate from, LocalDate lastDay) {
    }

    /** The status that decided. */
    public Judgement judged() {
        return content.judged().get(0);
    }

    /** The status it would fall to, judged too; {@code null} where only one was. */
    public Judgement lower() {
        return content.judged().size() > 1 ? content.judged().get(1) : null;
    }
}
