package ru.agatrt.partner.review.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.purchase.FirstPurchase;
import ru.agatrt.partner.purchase.VolumeThreshold;
import ru.agatrt.partner.purchase.VolumeView;
import ru.agatrt.partner.review.Evidence;
import ru.agatrt.partner.review.Finding;

/** What is measured in roubles. */
final class PurchaseRules {

    private PurchaseRules() {
    }

    /** one shipment document of at least the edition's amount after discount, up to the day. */
    static Finding firstPurchase(RequirementCell cell, PartnerFacts facts, Frame frame) {
        BigDecimal least = cell.amount() == null ? Money.ZERO : cell.amount();
        Verdict verdict = Verdict.on(cell).required(Text.of("required.FIRST_PURCHASE", "amount", least));
        FirstPurchase best = facts.firstPurchase();
        if (best == null) {
            return verdict.progress(BigDecimal.ZERO, least).shortfall(Text.of("amount.shortfall", "amount", least))
                    .enough(Text.of("FIRST_PURCHASE.enough", "amount", least)).notMet(Text.of("FIRST_PURCHASE.none"));
        }
        boolean large = best.amount().compareTo(least) >= 0;
        verdict.actual(Text.of("FIRST_PURCHASE.actual", "amount", best.amount(), "day", best.shippedOn()))
                .progress(best.amount(), least)
                .evidence(List.of(new Evidence("DOCUMENT", best.documentNo(), best.shippedOn(),
                        Text.of("evidence.document", "source", best.source()), best.amount(), large)));
        return large
                ? verdict.met(Text.of("FIRST_PURCHASE.met", "document", best.documentNo(), "amount", best.amount(), "day", best.shippedOn()))
                : verdict.shortfall(Text.of("amount.shortfall", "amount", least.subtract(best.amount())))
                        .enough(Text.of("FIRST_PURCHASE.enough", "amount", least))
                        .notMet(Text.of("FIRST_PURCHASE.small", "amount", best.amount(), "least", least));
    }

    /** countable volume of the period against the default or the partner's own threshold. */
    static Finding volume(RequirementCell cell, PartnerFacts facts, Frame frame) {
        VolumeView volume = facts.volume();
        Optional<VolumeThreshold> due = VolumeThreshold.of(cell, facts.statuses(), frame.asOf());
        Verdict verdict = Verdict.on(cell).actual(Text.of("PURCHASE_VOLUME.actual", "amount", volume.countable()))
                .evidence(composition(volume));
        if (due.isEmpty()) {
            return verdict.met(Text.of("PURCHASE_VOLUME.noThreshold"));
        }
        BigDecimal threshold = due.get().amount();
        verdict.required(Text.of(due.get().individual() ? "required.PURCHASE_VOLUME.individual" : "required.PURCHASE_VOLUME",
                "amount", threshold)).progress(volume.countable(), threshold);
        if (due.get().metBy(volume.countable())) {
            return verdict.met(Text.of("PURCHASE_VOLUME.met", "amount", volume.countable(), "threshold", threshold));
        }
        BigDecimal missing = threshold.subtract(volume.countable());
        boolean dealsSuffice = volume.undecidedProject().compareTo(missing) >= 0;
        return verdict.shortfall(Text.of("amount.shortfall", "amount", missing))
                .enough(dealsSuffice ? Text.of("PURCHASE_VOLUME.enoughDeals", "amount", volume.undecidedProject())
                        : Text.of("PURCHASE_VOLUME.enough", "amount", missing, "last", frame.period().lastDay()))
                .notMet(Text.of("PURCHASE_VOLUME.notMet", "amount", volume.countable(), "threshold", threshold, "missing", missing));
    }

    private static List<Evidence> composition(VolumeView v) {
        List<Evidence> rows = new ArrayList<>();
        part(rows, "shipped", v.countable().add(v.returns()), true);
        part(rows, "returns", v.returns().negate(), true);
        part(rows, "undecided", v.undecidedProject(), false);
        part(rows, "excluded", v.excludedProject(), false);
        part(rows, "notOwn", v.notOwnManufacture(), false);
        part(rows, "services", v.services(), false);
        return rows;
    }

    private static void part(List<Evidence> rows, String name, BigDecimal amount, boolean counted) {
        if (amount.signum() != 0) {
            rows.add(new Evidence("VOLUME", name, null, Text.of("evidence.volume." + name), amount, counted));
        }
    }
}
