package ru.agatrt.partner.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.agatrt.partner.evidence.Dealer;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PartnerProfile;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.review.rules.Frame;
import ru.agatrt.partner.review.rules.PartnerFacts;
import ru.agatrt.partner.review.rules.RequirementRules;
import ru.agatrt.partner.status.StatusFacts;

/**
 * Judges many companies at once for one status, for decisions outside the half-year review: a fixed number of queries whatever their
 * number. Checks nobody's rights; the facade that uses it does.
 */
@ApplicationScoped
public class Assessments {

    @Inject
    private FactGatherer gatherer;
    @Inject
    private StatusFacts statuses;
    @Inject
    private ProgramEditions editions;

    /**
     * What is asked of all of them.
     *
     * @param period purchases of these days; its first day names the edition
     * @param asOf   everything else holds on this day
     */
    public record Question(StatusCode status, Period period, LocalDate asOf, Knowledge known) {
    }

    /** Judgements by the company's key. */
    public Map<Long, Judgement> judge(List<PartnerProfile> companies, Question question) {
        if (companies.isEmpty()) {
            return Map.of();
        }
        var edition = editions.inForceOn(question.period().from(), question.known());
        Frame days = Frame.days(question.period(), question.asOf());
        Map<Long, PartnerFacts> facts = gatherer.gather(companies, question.known(), edition, days);
        Frame frame = days.knowing(statuses.authorizedInns(question.asOf(), question.known(),
                facts.values().stream().flatMap(each -> each.dealers().stream()).map(Dealer::inn).distinct().toList()));
        return facts.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                e -> new Judgement(question.status(), RequirementRules.judge(edition, question.status(), e.getValue(), frame))));
    }
}
