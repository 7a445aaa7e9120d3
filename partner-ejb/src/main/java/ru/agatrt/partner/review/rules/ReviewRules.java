package ru.agatrt.partner.review.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.review.Judgement;
import ru.agatrt.partner.review.ProposalKind;
import ru.agatrt.partner.review.Proposed;
import ru.agatrt.partner.review.Unknown;

/** What the half-year review proposes. A person confirms or overrides it; nothing here changes a status. */
public final class ReviewRules {

    private ReviewRules() {
    }

    /** One partner in one direction. */
    public static Proposed propose(Edition edition, Standing standing, PartnerFacts facts, Frame frame) {
        Function<StatusCode, Judgement> judge = status -> new Judgement(status, RequirementRules.judge(edition, status, facts, frame));
        return switch (standing.direction()) {
            case RETAIL -> retail(standing, judge, facts, frame);
            case WHOLESALE -> held(StatusCode.DISTRIBUTOR, standing, judge, facts, frame);
            case PROJECT -> held(StatusCode.PROJECT, standing, judge, facts, frame);
        };
    }

    private static Proposed retail(Standing standing, Function<StatusCode, Judgement> judge, PartnerFacts facts, Frame frame) {
        Judgement gold = judge.apply(StatusCode.GOLD);
        if (standing.status() != StatusCode.GOLD) {
            return grantOrNothing(gold, standing, facts, frame);
        }
        if (gold.eligible()) {
            return kept(gold, standing);
        }
        Judgement silver = judge.apply(StatusCode.SILVER);
        StatusCode lower = silver.eligible() ? StatusCode.SILVER : StatusCode.AUTHORIZED;
        return new Builder(facts, frame).judged(gold, silver)
                .propose(ProposalKind.LOWER, lower, Text.of("review.LOWER." + lower.name(), "count", gold.blocking().size()));
    }

    /** Distributor and project: kept or revoked, given where nothing excludes it. */
    private static Proposed held(StatusCode status, Standing standing, Function<StatusCode, Judgement> judge, PartnerFacts facts,
                                 Frame frame) {
        Judgement judged = judge.apply(status);
        if (standing.status() != status) {
            return grantOrNothing(judged, standing, facts, frame);
        }
        if (judged.eligible()) {
            return kept(judged, standing);
        }
        return new Builder(facts, frame).judged(judged)
                .propose(ProposalKind.REVOKE, null, Text.of("review.REVOKE", "count", judged.blocking().size()));
    }

    private static Proposed kept(Judgement judged, Standing standing) {
        return new Proposed(ProposalKind.KEEP, judged.status(),
                Text.of(standing.suspended() ? "review.KEEP.suspended" : "review.KEEP"), List.of(judged), List.of(), false);
    }

    private static Proposed grantOrNothing(Judgement judged, Standing standing, PartnerFacts facts, Frame frame) {
        Builder builder = new Builder(facts, frame).judged(judged);
        if (!judged.eligible()) {
            return builder.propose(ProposalKind.NONE, null, Text.of("review.NONE.notEligible", "count", judged.blocking().size()));
        }
        if (standing.sameTrack() != null) {
            return builder.propose(ProposalKind.NONE, null, Text.of("review.NONE.track", "held", standing.sameTrack().status().name()));
        }
        if (standing.suspended()) {
            return builder.propose(ProposalKind.NONE, null, Text.of("review.NONE.suspended"));
        }
        if (standing.barred()) {
            return builder.propose(ProposalKind.NONE, null, Text.of("review.NONE.barred"));
        }
        return builder.propose(ProposalKind.GRANT, judged.status(), Text.of("review.GRANT"));
    }

    private static final class Builder {
        private final PartnerFacts facts;
        private final Frame frame;
        private final List<Judgement> judged = new ArrayList<>();

        Builder(PartnerFacts facts, Frame frame) {
            this.facts = facts;
            this.frame = frame;
        }

        Builder judged(Judgement... all) {
            judged.addAll(List.of(all));
            return this;
        }

        Proposed propose(ProposalKind kind, StatusCode status, Text reason) {
            List<Unknown> unknowns = UnknownRules.of(judged.get(0), facts, frame);
            return new Proposed(kind, status, reason, judged, unknowns, UnknownRules.mayTurn(judged.get(0), unknowns));
        }
    }
}
