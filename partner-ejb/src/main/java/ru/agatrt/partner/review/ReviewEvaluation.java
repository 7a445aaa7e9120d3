package ru.agatrt.partner.review;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import ru.agatrt.partner.agreement.AgreementTerm;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.partner.PartnerProfile;
import ru.agatrt.partner.partner.PartnerProfiles;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.purchase.PurchaseFacts;
import ru.agatrt.partner.purchase.SilentDistributor;
import ru.agatrt.partner.receivable.OpenDocument;
import ru.agatrt.partner.receivable.ReceivableFacts;
import ru.agatrt.partner.review.rules.Frame;
import ru.agatrt.partner.review.rules.GroundRules;
import ru.agatrt.partner.review.rules.PartnerFacts;
import ru.agatrt.partner.review.rules.ReviewRules;
import ru.agatrt.partner.review.rules.Standing;
import ru.agatrt.partner.sanction.Measure;
import ru.agatrt.partner.sanction.MeasureFacts;
import ru.agatrt.partner.sanction.Violation;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.status.StatusFacts;
import ru.agatrt.partner.status.Suspension;

/**
 * Evaluates all partners of a half-year: a fixed number of queries whatever their number, then pure rules. The result
 * depends on its frame alone, so the same frame gives it again.
 */
@ApplicationScoped
public class ReviewEvaluation {

    private static final ZoneId MOSCOW = ZoneId.of("Europe/Moscow");

    @Inject
    private PartnerProfiles profiles;
    @Inject
    private StatusFacts statuses;
    @Inject
    private FactGatherer gatherer;
    @Inject
    private ReceivableFacts receivables;
    @Inject
    private MeasureFacts sanctions;
    @Inject
    private PurchaseFacts purchases;
    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ExecutorService threads;

    /**
     * What an evaluation depends on.
     *
     * @param standingOn day whose statuses are reviewed: the half-year's last, or later for a supplementary list
     */
    record ReviewFrame(HalfYear halfYear, LocalDate asOf, LocalDate standingOn, Knowledge known, Edition edition) {
    }

    /** One partner in one direction. */
    record Evaluated(PartnerProfile partner, Standing standing, Proposed proposed, ProposalContent content, PartnerFacts facts) {

        /** Roubles the deciding status asks for; {@code null} where it asks for none. */
        BigDecimal threshold() {
            return proposed.leading().findings().stream().filter(f -> f.requirement() == Requirement.PURCHASE_VOLUME)
                    .map(f -> f.required().args().get("amount")).filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast)
                    .findFirst().orElse(null);
        }
    }

    /** In the order of partner codes and directions. */
    List<Evaluated> evaluate(ReviewFrame review) {
        List<PartnerProfile> all = profiles.all(review.known());
        PartnerSelection everyone = new PartnerSelection(all.stream().map(PartnerProfile::key).toList(), review.known());
        Map<Long, List<HeldStatus>> held = statuses.assignments(everyone);
        LocalDate knownOn = LocalDate.ofInstant(review.known().moment(), MOSCOW);
        Map<Long, List<Measure>> measures = sanctions.measures(review.known());
        Map<Long, List<Violation>> violations = sanctions.confirmed(review.known());
        List<PartnerProfile> reviewed = all.stream()
                .filter(p -> !MeasureFacts.excludedOn(measures.getOrDefault(p.key(), List.of()), review.standingOn()))
                .filter(p -> held.getOrDefault(p.key(), List.of()).stream().anyMatch(s -> s.heldOn(review.standingOn()))).toList();
        PartnerSelection selection = new PartnerSelection(reviewed.stream().map(PartnerProfile::key).toList(), review.known());
        Frame frame = new Frame(review.halfYear().period(), review.asOf(), statuses.authorizedInns(review.asOf(), review.known()));
        CompletableFuture<Map<Long, List<SilentDistributor>>> silent =
                CompletableFuture.supplyAsync(() -> purchases.silentDistributors(selection, review.halfYear()), threads);
        Map<Long, PartnerFacts> facts = gatherer.gather(reviewed, review.known(), review.edition(), frame);
        Map<Long, List<Suspension>> suspended = statuses.suspensions(selection);
        Map<Long, List<OpenDocument>> debts = receivables.open(selection, knownOn);
        Map<Long, List<SilentDistributor>> distributors = silent.join();
        return reviewed.stream().flatMap(p -> {
            List<Ground> grounds = new ArrayList<>(GroundRules.overdue(debts.getOrDefault(p.key(), List.of()), knownOn));
            grounds.addAll(GroundRules.violations(violations.getOrDefault(p.key(), List.of())));
            boolean barred = measures.getOrDefault(p.key(), List.of()).stream().anyMatch(m -> m.inForceOn(knownOn));
            PartnerFacts own = facts.get(p.key()).with(distributors.getOrDefault(p.key(), List.of()));
            return directions(own, review).stream().map(d -> {
                Standing standing = standing(d, own, suspended.getOrDefault(p.key(), List.of()), barred, review);
                Proposed proposed = ReviewRules.propose(review.edition(), standing, own, frame);
                return new Evaluated(p, standing, proposed,
                        new ProposalContent(proposed.reason(), proposed.judged(), proposed.unknowns(), grounds), own);
            });
        }).toList();
    }

    /** Directions of the agreements in force on the day, or of the company's own row without any, and those of statuses held. */
    private static Set<Direction> directions(PartnerFacts facts, ReviewFrame review) {
        Set<Direction> directions = EnumSet.noneOf(Direction.class);
        facts.agreements().stream().filter(a -> a.inForceOn(review.asOf())).map(AgreementTerm::directions).forEach(directions::addAll);
        if (directions.isEmpty()) {
            directions.addAll(facts.profile().directions());
        }
        facts.statuses().stream().filter(s -> s.heldOn(review.standingOn())).map(HeldStatus::direction).forEach(directions::add);
        return directions;
    }

    private static Standing standing(Direction direction, PartnerFacts facts, List<Suspension> suspensions, boolean barred,
                                     ReviewFrame review) {
        LocalDate day = review.standingOn();
        List<HeldStatus> held = facts.statuses().stream().filter(s -> s.heldOn(day)).toList();
        return new Standing(direction,
                held.stream().filter(s -> s.direction() == direction).findFirst().orElse(null),
                held.stream().filter(s -> s.direction() != direction && s.direction().track().equals(direction.track())).findFirst().orElse(null),
                suspensions.stream().anyMatch(s -> s.covers(direction, day)), barred);
    }
}
