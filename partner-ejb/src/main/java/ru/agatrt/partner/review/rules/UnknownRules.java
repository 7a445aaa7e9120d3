package ru.agatrt.partner.review.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.kernel.Outcome;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.marketing.MarketingEvent;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.review.Judgement;
import ru.agatrt.partner.review.Unknown;

/** What could still turn a row that blocks, because it is undecided, unconfirmed or not handed in. */
final class UnknownRules {

    private UnknownRules() {
    }

    static List<Unknown> of(Judgement judged, PartnerFacts facts, Frame frame) {
        List<Unknown> unknowns = new ArrayList<>();
        for (Finding finding : judged.blocking()) {
            about(finding, facts, frame).ifPresent(unknowns::add);
            if (finding.requirement() == Requirement.PURCHASE_VOLUME) {
                facts.silent().forEach(d -> unknowns.add(new Unknown(finding.requirement(),
                        Text.of("unknown.DISTRIBUTOR", "distributor", d.code(), "day", d.lastDay()), true)));
            }
        }
        return unknowns;
    }

    /** Whether what is not known covers every row that blocks. */
    static boolean mayTurn(Judgement judged, List<Unknown> unknowns) {
        List<Finding> blocking = judged.blocking();
        return !blocking.isEmpty() && blocking.stream().allMatch(f -> unknowns.stream()
                .anyMatch(u -> u.sufficient() && u.requirement() == f.requirement()));
    }

    private static Optional<Unknown> about(Finding finding, PartnerFacts facts, Frame frame) {
        if (finding.outcome() == Outcome.NOT_KNOWN) {
            return Optional.of(new Unknown(finding.requirement(), Text.of("unknown.finding"), true));
        }
        return switch (finding.requirement()) {
            case PURCHASE_VOLUME -> undecidedDeals(finding, facts.volume().undecidedProject());
            case MARKETING_EVENTS -> waiting(finding, facts.events().stream().filter(e -> unconfirmed(e, frame)).count(), "unknown.EVENTS");
            case CUSTOMER_REFERENCE -> waiting(finding,
                    facts.references().stream().filter(r -> "SUBMITTED".equals(r.state())).count(), "unknown.REFERENCES");
            case PARTNER_REPORTING -> Optional.of(new Unknown(finding.requirement(), Text.of("unknown.REPORTS"), true));
            default -> Optional.empty();
        };
    }

    private static Optional<Unknown> undecidedDeals(Finding finding, BigDecimal undecided) {
        if (undecided.signum() <= 0) {
            return Optional.empty();
        }
        boolean enough = finding.shortfall() != null && finding.shortfall().args().get("amount") instanceof BigDecimal missing
                && undecided.compareTo(missing) >= 0;
        return Optional.of(new Unknown(finding.requirement(), Text.of("unknown.DEALS", "amount", undecided), enough));
    }

    private static Optional<Unknown> waiting(Finding finding, long count, String code) {
        if (count == 0) {
            return Optional.empty();
        }
        boolean enough = finding.shortfall() != null && finding.shortfall().args().get("count") instanceof Number missing
                && count >= missing.longValue();
        return Optional.of(new Unknown(finding.requirement(), Text.of(code, "count", count), enough));
    }

    /** Agreed in time, and what is known of it does not count yet. */
    private static boolean unconfirmed(MarketingEvent event, Frame frame) {
        return frame.period().contains(event.heldOn()) && event.agreedBeforehand()
                && (event.state() == MarketingEvent.State.HELD || event.state() == MarketingEvent.State.AGREED);
    }
}
