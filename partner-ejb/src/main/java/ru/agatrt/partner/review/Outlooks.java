package ru.agatrt.partner.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.review.ReviewEvaluation.ReviewFrame;
import ru.agatrt.partner.review.rules.Frame;
import ru.agatrt.partner.review.rules.OutlookRules;
import ru.agatrt.partner.status.StatusFacts;

/**
 * Where an edition, in force or a draft, would lead all partners of a half-year; with the queries and the rules of the review,
 * and nothing kept. Checks nobody's rights, the facade that uses it does.
 */
@ApplicationScoped
public class Outlooks {

    @Inject
    private ReviewEvaluation evaluation;
    @Inject
    private StatusFacts statuses;

    /**
     * @param asOf evaluation date: the half-year's last day, or an earlier one while it runs
     * @return in the order of partner codes and directions
     */
    public List<Outlook> of(HalfYear halfYear, LocalDate asOf, Edition edition, Knowledge known) {
        Frame frame = new Frame(halfYear.period(), asOf, statuses.authorizedInns(asOf, known));
        return evaluation.evaluate(new ReviewFrame(halfYear, asOf, asOf, known, edition)).stream()
                .map(e -> OutlookRules.of(edition, e.standing(), e.facts(), frame)).toList();
    }
}
