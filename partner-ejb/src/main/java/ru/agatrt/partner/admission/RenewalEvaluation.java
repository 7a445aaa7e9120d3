package ru.agatrt.partner.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.admission.persistence.RenewalRows;
import ru.agatrt.partner.admission.persistence.RenewalRows.NewRow;
import ru.agatrt.partner.admission.rules.RenewalRules;
import ru.agatrt.partner.admission.rules.Terms;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.partner.PartnerProfile;
import ru.agatrt.partner.partner.PartnerProfiles;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.review.Assessments;
import ru.agatrt.partner.review.FrozenJudgement;
import ru.agatrt.partner.review.Judgement;
import ru.agatrt.partner.sanction.Measure;
import ru.agatrt.partner.sanction.MeasureFacts;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.status.StatusFacts;
import ru.agatrt.partner.status.Suspension;

/**
 * Evaluates everybody whose authorized or silver ends with a year: a fixed number of queries, then pure rules. Facts must hold
 * on the first day of the new term, so the result depends on year and knowledge alone and the same two give it again.
 */
@ApplicationScoped
public class RenewalEvaluation {

    @Inject
    private Jdbi book;
    @Inject
    private PartnerProfiles profiles;
    @Inject
    private StatusFacts statuses;
    @Inject
    private MeasureFacts sanctions;
    @Inject
    private Assessments assessments;
    @Inject
    private ProgramEditions editions;

    /** One company whose status ends. */
    record Evaluated(PartnerProfile partner, StatusCode status, RenewalOutcome outcome, Period term, boolean suspended, Judgement judgement,
                     FrozenJudgement frozen) {

        NewRow row(long run) {
            return new NewRow(run, partner.key(), status.name(), outcome.name(), term.from(), term.to(), suspended, judgement.requiredRows(),
                    judgement.requiredRows() - judgement.blocking().size(), frozen.content(), frozen.hash());
        }

        private String line() {
            return String.join("|", partner.code().value(), status.name(), outcome.name(), term.from().toString(), term.to().toString(),
                    String.valueOf(suspended), frozen.hash()) + "\n";
        }
    }

    /** In the order of partner codes, authorized before silver. */
    List<Evaluated> evaluate(int year, Knowledge known) {
        List<PartnerProfile> all = profiles.all(known);
        PartnerSelection everyone = new PartnerSelection(all.stream().map(PartnerProfile::key).toList(), known);
        Map<Long, List<HeldStatus>> held = statuses.assignments(everyone);
        Map<Long, List<Suspension>> suspensions = statuses.suspensions(everyone);
        Map<Long, List<Measure>> measures = sanctions.measures(known);
        Set<Long> pending = new RenewalRows(book).pending(year, known);
        List<Evaluated> evaluated = new ArrayList<>();
        for (StatusCode status : List.of(StatusCode.AUTHORIZED, StatusCode.SILVER)) {
            Period full = RenewalRules.term(status, year, editions.inForceOn(LocalDate.of(year, 1, 1), known));
            Map<PartnerProfile, Period> due = new LinkedHashMap<>();
            all.stream().filter(p -> !MeasureFacts.excludedOn(measures.getOrDefault(p.key(), List.of()), full.from()))
                    .filter(p -> status != StatusCode.SILVER || !pending.contains(p.key()))
                    .forEach(p -> RenewalRules.due(status, held.getOrDefault(p.key(), List.of()), full).ifPresent(term -> due.put(p, term)));
            Map<Long, Judgement> judged = assessments.judge(List.copyOf(due.keySet()),
                    new Assessments.Question(status, purchases(status, full.from()), full.from(), known));
            due.forEach((p, term) -> evaluated.add(evaluated(p, term, RenewalRules.relevant(judged.get(p.key())),
                    suspensions.getOrDefault(p.key(), List.of()))));
        }
        evaluated.sort(Comparator.comparing(e -> e.partner().code().value()));
        return evaluated;
    }

    private static Evaluated evaluated(PartnerProfile partner, Period term, Judgement judgement, List<Suspension> suspensions) {
        boolean suspended = suspensions.stream().anyMatch(s -> s.covers(Direction.RETAIL, term.from()));
        return new Evaluated(partner, judgement.status(), RenewalRules.outcome(judgement), term, suspended, judgement, FrozenJudgement.of(judgement));
    }

    /** Purchases silver is judged on: the two quarters completed when the year begins. Authorized asks for none. */
    private static Period purchases(StatusCode status, LocalDate from) {
        return status == StatusCode.SILVER ? Terms.silverPurchases(from) : HalfYear.of(from).period();
    }

    /** SHA-256 over a line for each company. */
    static String hash(List<Evaluated> evaluated) {
        StringBuilder lines = new StringBuilder();
        evaluated.forEach(e -> lines.append(e.line()));
        return FrozenJudgement.hashOf(lines.toString());
    }
}
