package ru.agatrt.partner.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.evidence.Dealer;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.partner.PartnerCard;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.partner.PartnerNotFound;
import ru.agatrt.partner.partner.PartnerProfile;
import ru.agatrt.partner.partner.PartnerProfiles;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.receivable.ReceivableFacts;
import ru.agatrt.partner.review.rules.Frame;
import ru.agatrt.partner.review.rules.GroundRules;
import ru.agatrt.partner.review.rules.PartnerFacts;
import ru.agatrt.partner.review.rules.RequirementRules;
import ru.agatrt.partner.sanction.MeasureFacts;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.status.StatusFacts;

/** The scorecard of a partner: every requirement of a status with what was found, why, and on what evidence. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PARTNER})
public class Scorecards {

    @Inject
    private Callers callers;
    @Inject
    private PartnerDirectory directory;
    @Inject
    private PartnerProfiles profiles;
    @Inject
    private ProgramEditions editions;
    @Inject
    private StatusFacts statuses;
    @Inject
    private FactGatherer gatherer;
    @Inject
    private ReceivableFacts receivables;
    @Inject
    private MeasureFacts sanctions;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private Clock clock;

    /**
     * Judges one partner for one status by the edition known then to be in force on the first day of the period.
     *
     * @throws PartnerNotFound when the company was not known at the moment, or is not the caller's to see
     */
    public Scorecard evaluate(ScorecardQuery query) {
        callers.current().requireMayRead(query.partner());
        Knowledge known = knowledge.at(query.knownAt());
        PartnerProfile partner = profiles.find(query.partner(), known).orElseThrow(() -> new PartnerNotFound(query.partner()));
        Edition edition = editions.inForceOn(query.period().from(), known);
        Frame days = Frame.days(query.period(), query.asOf());
        PartnerFacts facts = gatherer.gather(List.of(partner), known, edition, days).get(partner.key());
        Frame frame = days.knowing(statuses.authorizedInns(query.asOf(), known, facts.dealers().stream().map(Dealer::inn).toList()));
        List<Finding> findings = RequirementRules.judge(edition, query.status(), facts, frame);
        return new Scorecard(query.partner(), query.status(), query.halfYear(), query.period(), query.asOf(), known.moment(),
                edition.code(), RequirementRules.eligible(findings), findings, grounds(partner, known, query.knownAt()));
    }

    /**
     * Grounds stand as soon as they are known, whatever day is judged: on the day of knowledge, which is today without another.
     * The register of violations is the vendor's own (§1.1): a partner is not shown it.
     */
    private List<Ground> grounds(PartnerProfile partner, Knowledge known, Instant asked) {
        LocalDate day = asked == null ? LocalDate.now(clock) : LocalDate.ofInstant(asked, clock.getZone());
        List<Ground> grounds = new ArrayList<>(GroundRules.overdue(receivables.open(new PartnerSelection(List.of(partner.key()), known), day)
                .getOrDefault(partner.key(), List.of()), day));
        if (!callers.current().isPartner()) {
            grounds.addAll(GroundRules.violations(sanctions.confirmed(known).getOrDefault(partner.key(), List.of())));
        }
        return grounds;
    }

    /** The status a partner would look at first: the next above the one held, or the one held where none is above. */
    public StatusCode nextGoal(PartnerCode code) {
        return nextGoal(directory.card(code));
    }

    /** The same of a company whose card was read already. */
    public StatusCode nextGoal(PartnerCard card) {
        LocalDate today = LocalDate.now(clock);
        StatusCode held = card.statuses().stream().filter(s -> s.heldOn(today) && s.direction() != Direction.PROJECT)
                .map(HeldStatus::status).findFirst()
                .orElse(card.statuses().isEmpty() ? StatusCode.NONE : card.statuses().get(0).status());
        return switch (held) {
            case NONE -> firstGoal(card.directions());
            case AUTHORIZED -> StatusCode.SILVER;
            case SILVER, GOLD -> StatusCode.GOLD;
            case DISTRIBUTOR -> StatusCode.DISTRIBUTOR;
            case PROJECT -> StatusCode.PROJECT;
        };
    }

    private static StatusCode firstGoal(Set<Direction> directions) {
        if (directions.contains(Direction.WHOLESALE)) {
            return StatusCode.DISTRIBUTOR;
        }
        return directions.equals(Set.of(Direction.PROJECT)) ? StatusCode.PROJECT : StatusCode.AUTHORIZED;
    }
}
