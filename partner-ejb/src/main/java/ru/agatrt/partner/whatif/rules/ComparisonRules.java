package ru.agatrt.partner.whatif.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.review.Outlook;
import ru.agatrt.partner.review.Outlook.Obstacle;
import ru.agatrt.partner.whatif.Effect;
import ru.agatrt.partner.whatif.Statuses;
import ru.agatrt.partner.whatif.WhatIfRow.Cause;

/** What a draft does to one partner beside the edition in force. */
public final class ComparisonRules {

    private final Side base;
    private final Side draft;

    private ComparisonRules(Side base, Side draft) {
        this.base = base;
        this.draft = draft;
    }

    /**
     * @param base  outlooks of the partner by the edition in force, at least one
     * @param draft its outlooks by the draft
     */
    public static Compared compare(Edition inForce, List<Outlook> base, Edition drafted, List<Outlook> draft) {
        return new ComparisonRules(new Side(inForce, base), new Side(drafted, draft)).compared(base.get(0).partner().key());
    }

    private Compared compared(long partner) {
        Statuses before = base.statuses();
        Statuses after = draft.statuses();
        List<String> gained = new ArrayList<>();
        List<String> lost = new ArrayList<>();
        Set<String> benefits = new LinkedHashSet<>(draft.edition().benefitCodes());
        benefits.addAll(base.edition().benefitCodes());
        for (String benefit : benefits) {
            int change = Integer.compare(Side.rank(draft.benefit(benefit)), Side.rank(base.benefit(benefit)));
            if (change != 0) {
                (change > 0 ? gained : lost).add(benefit);
            }
        }
        return new Compared(partner, base.held(), before, after, draft.outlooks().stream().anyMatch(o -> o.suspended() && o.held() != StatusCode.NONE),
                draft.outlooks().stream().anyMatch(Outlook::provisional) || base.outlooks().stream().anyMatch(Outlook::provisional),
                effect(before, after), cause(before, after), gained, lost);
    }

    /** Statuses of the sales track stand in the order of the program; a distributor buys at better prices than gold. */
    static Effect effect(Statuses before, Statuses after) {
        int sales = after.sales().compareTo(before.sales());
        int project = Boolean.compare(after.project(), before.project());
        boolean loses = sales < 0 || project < 0;
        boolean gains = sales > 0 || project > 0;
        return loses && gains ? Effect.MIXED : loses ? Effect.LOSES : gains ? Effect.GAINS : Effect.KEEPS;
    }

    /** What is lost is explained before what is gained: by the rows of the edition that does not give it. */
    private Cause cause(Statuses before, Statuses after) {
        if (after.sales().compareTo(before.sales()) < 0) {
            return cause(before.sales(), draft);
        }
        if (before.project() && !after.project()) {
            return cause(StatusCode.PROJECT, draft);
        }
        if (after.sales().compareTo(before.sales()) > 0) {
            return cause(after.sales(), base);
        }
        if (after.project() && !before.project()) {
            return cause(StatusCode.PROJECT, base);
        }
        return new Cause(null, List.of(), volume(draft), null);
    }

    private static Cause cause(StatusCode status, Side side) {
        Optional<Obstacle> obstacle = side.obstacle(status);
        return new Cause(status, obstacle.map(Obstacle::rows).orElse(List.of()), volume(side), obstacle.map(Obstacle::threshold).orElse(null));
    }

    private static BigDecimal volume(Side side) {
        return side.outlooks().stream().findFirst().map(Outlook::volume).orElse(Money.ZERO);
    }
}
