package ru.agatrt.partner.review.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.review.Judgement;
import ru.agatrt.partner.review.Outlook;
import ru.agatrt.partner.review.Outlook.Obstacle;
import ru.agatrt.partner.review.Proposed;

/**
 * The status an edition leads to on the facts of a half-year. Gold, distributor and project are what the review would
 * make of them. Below gold, where the review leaves all as it is, what the partner could have on application and would
 * keep at the next renewal is told: silver by its requirements, authorized by agreement and site.
 */
public final class OutlookRules {

    /** what a renewal asks for; no new purchase. */
    private static final Set<Requirement> NOT_ASKED_AGAIN = Set.of(Requirement.FIRST_PURCHASE);

    private final Edition edition;
    private final Standing standing;
    private final PartnerFacts facts;
    private final Frame frame;
    private final Map<StatusCode, Obstacle> obstacles = new EnumMap<>(StatusCode.class);
    private boolean provisional;

    private OutlookRules(Edition edition, Standing standing, PartnerFacts facts, Frame frame) {
        this.edition = edition;
        this.standing = standing;
        this.facts = facts;
        this.frame = frame;
    }

    /** One partner in one direction. */
    public static Outlook of(Edition edition, Standing standing, PartnerFacts facts, Frame frame) {
        OutlookRules rules = new OutlookRules(edition, standing, facts, frame);
        StatusCode status = rules.status();
        return new Outlook(facts.profile(), standing.direction(), standing.status(), standing.suspended(), status, rules.provisional,
                facts.volume().countable(), rules.obstacles);
    }

    private StatusCode status() {
        Proposed reviewed = ReviewRules.propose(edition, standing, facts, frame);
        provisional = reviewed.provisional();
        reviewed.judged().forEach(this::look);
        return switch (reviewed.kind()) {
            case KEEP, GRANT -> reviewed.status();
            case REVOKE -> StatusCode.NONE;
            case LOWER -> reviewed.status() == StatusCode.SILVER ? StatusCode.SILVER : authorizedOrNone();
            case NONE -> standing.direction() == Direction.RETAIL ? belowGold() : StatusCode.NONE;
        };
    }

    private StatusCode belowGold() {
        if (standing.sameTrack() != null) {
            return StatusCode.NONE;
        }
        boolean held = standing.status() == StatusCode.SILVER;
        Judgement silver = judge(StatusCode.SILVER);
        if (silver.eligible() && (held || !standing.suspended() && !standing.barred())) {
            return StatusCode.SILVER;
        }
        provisional |= mayTurn(silver);
        return authorizedOrNone();
    }

    /** Who holds a status of the direction keeps authorized while agreement and site hold; who holds none must meet all of it. */
    private StatusCode authorizedOrNone() {
        Judgement authorized = judge(StatusCode.AUTHORIZED);
        List<Requirement> missing = new ArrayList<>(authorized.blocking().stream().map(Finding::requirement).toList());
        if (standing.held() != null) {
            missing.removeAll(NOT_ASKED_AGAIN);
        } else if (standing.suspended() || standing.barred()) {
            return StatusCode.NONE;
        }
        return missing.isEmpty() ? StatusCode.AUTHORIZED : StatusCode.NONE;
    }

    private Judgement judge(StatusCode status) {
        Judgement judged = new Judgement(status, RequirementRules.judge(edition, status, facts, frame));
        look(judged);
        return judged;
    }

    private void look(Judgement judged) {
        if (!judged.eligible()) {
            List<Finding> blocking = judged.blocking();
            obstacles.put(judged.status(), new Obstacle(blocking.stream().map(Finding::requirement).toList(), threshold(blocking)));
        }
    }

    private static BigDecimal threshold(List<Finding> blocking) {
        return blocking.stream().filter(f -> f.requirement() == Requirement.PURCHASE_VOLUME)
                .map(f -> f.required().args().get("amount")).filter(BigDecimal.class::isInstance).map(BigDecimal.class::cast).findFirst().orElse(null);
    }

    private boolean mayTurn(Judgement judged) {
        return !judged.eligible() && UnknownRules.mayTurn(judged, UnknownRules.of(judged, facts, frame));
    }
}
