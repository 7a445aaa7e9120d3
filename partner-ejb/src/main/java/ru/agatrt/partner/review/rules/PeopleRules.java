package ru.agatrt.partner.review.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.evidence.Dealer;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.marketing.MarketingEvent;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.review.Evidence;
import ru.agatrt.partner.review.Finding;
import ru.agatrt.partner.training.Certificate;

/** What is counted by heads and occasions: specialists, events, dealers. */
final class PeopleRules {

    private PeopleRules() {
    }

    static Finding sales(RequirementCell cell, PartnerFacts facts, Frame frame) {
        return specialists(cell, facts, frame, "SALES");
    }

    static Finding technical(RequirementCell cell, PartnerFacts facts, Frame frame) {
        return specialists(cell, facts, frame, "TECHNICAL");
    }

    /** employees, not certificates, with a certificate of the track valid on the day. */
    private static Finding specialists(RequirementCell cell, PartnerFacts facts, Frame frame, String track) {
        int least = cell.count() == null ? 1 : cell.count();
        List<Certificate> ofTrack = facts.certificates().stream().filter(c -> c.track().equals(track)).toList();
        long people = ofTrack.stream().filter(c -> c.validOn(frame.asOf())).map(Certificate::personId).distinct().count();
        Verdict verdict = Verdict.on(cell).required(Text.of("required.count", "count", least))
                .actual(Text.of("specialists.actual", "count", people))
                .progress(BigDecimal.valueOf(people), BigDecimal.valueOf(least))
                .evidence(ofTrack.stream().map(c -> new Evidence("CERTIFICATE", c.number(), c.issuedOn(),
                        Text.of("evidence.certificate", "last", c.validUntil()), null, c.validOn(frame.asOf()))).toList());
        if (people >= least) {
            return verdict.met(Text.of("specialists.met", "count", people));
        }
        verdict.shortfall(Text.of("specialists.shortfall", "count", least - people))
                .enough(Text.of("specialists.enough." + track, "day", frame.asOf()));
        Optional<Certificate> expired = ofTrack.stream().filter(c -> c.validUntil().isBefore(frame.asOf()))
                .max(Comparator.comparing(Certificate::validUntil));
        return expired.isPresent()
                ? verdict.notMet(Text.of("specialists.expired", "number", expired.get().number(), "day", expired.get().validUntil()))
                : verdict.notMet(Text.of("specialists.none", "count", people, "least", least));
    }

    /** held within the period, agreed beforehand, confirmed. */
    static Finding events(RequirementCell cell, PartnerFacts facts, Frame frame) {
        int least = cell.count() == null ? 1 : cell.count();
        List<MarketingEvent> inPeriod = facts.events().stream().filter(e -> frame.period().contains(e.heldOn())).toList();
        long counted = inPeriod.stream().filter(MarketingEvent::counts).count();
        long waiting = inPeriod.stream().filter(e -> e.state() == MarketingEvent.State.HELD && e.agreedBeforehand()).count();
        Verdict verdict = Verdict.on(cell).required(Text.of("required.MARKETING_EVENTS", "count", least))
                .actual(Text.of("MARKETING_EVENTS.actual", "count", counted, "waiting", waiting))
                .progress(BigDecimal.valueOf(counted), BigDecimal.valueOf(least))
                .evidence(inPeriod.stream().map(PeopleRules::row).toList());
        if (counted >= least) {
            return verdict.met(Text.of("MARKETING_EVENTS.met", "count", counted));
        }
        Optional<MarketingEvent> next = inPeriod.stream()
                .filter(e -> e.state() == MarketingEvent.State.HELD && e.agreedBeforehand()).findFirst();
        return verdict.shortfall(Text.of("MARKETING_EVENTS.shortfall", "count", least - counted))
                .enough(next.map(e -> Text.of("MARKETING_EVENTS.enoughHeld", "number", e.number(), "title", e.title(), "day", e.heldOn()))
                        .orElseGet(() -> Text.of("MARKETING_EVENTS.enough", "count", least - counted, "last", frame.period().lastDay())))
                .notMet(Text.of("MARKETING_EVENTS.notMet", "count", counted, "least", least, "waiting", waiting));
    }

    private static Evidence row(MarketingEvent e) {
        String state = e.state() == MarketingEvent.State.CONFIRMED && !e.agreedBeforehand() ? "notAgreed" : e.state().name();
        return new Evidence("EVENT", e.number(), e.heldOn(), Text.of("evidence.event." + state, "title", e.title()), null, e.counts());
    }

    /** dealers on the day, without companies that hold an authorization of the vendor themselves. */
    static Finding dealers(RequirementCell cell, PartnerFacts facts, Frame frame) {
        int least = cell.count() == null ? 1 : cell.count();
        List<Dealer> active = facts.dealers().stream().filter(d -> d.activeOn(frame.asOf())).toList();
        List<Dealer> counted = active.stream().filter(d -> !frame.authorizedInns().contains(d.inn())).toList();
        int own = active.size() - counted.size();
        Verdict verdict = Verdict.on(cell).required(Text.of("required.count", "count", least))
                .actual(Text.of("DEALER_NETWORK.actual", "count", counted.size(), "authorized", own))
                .progress(BigDecimal.valueOf(counted.size()), BigDecimal.valueOf(least))
                .evidence(facts.dealers().stream().map(d -> dealer(d, frame)).toList());
        if (counted.size() >= least) {
            return verdict.met(Text.of("DEALER_NETWORK.met", "count", counted.size()));
        }
        return verdict.shortfall(Text.of("DEALER_NETWORK.shortfall", "count", least - counted.size()))
                .enough(Text.of("DEALER_NETWORK.enough", "count", least - counted.size()))
                .notMet(Text.of("DEALER_NETWORK.notMet", "count", counted.size(), "least", least, "authorized", own));
    }

    private static Evidence dealer(Dealer d, Frame frame) {
        String state = !d.activeOn(frame.asOf()) ? "inactive" : frame.authorizedInns().contains(d.inn()) ? "authorized" : "counted";
        return new Evidence("DEALER", d.inn(), d.since(), Text.of("evidence.dealer." + state, "name", d.name()), null,
                "counted".equals(state));
    }
}
