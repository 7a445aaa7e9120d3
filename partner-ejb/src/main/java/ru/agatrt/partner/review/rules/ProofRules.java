package ru.agatrt.partner.review.rules;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.evidence.CustomerReference;
import ru.agatrt.partner.evidence.EvidenceRow;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.review.Evidence;
import ru.agatrt.partner.review.Finding;

/** What is proven by an accepted paper or check that is valid on the day. */
final class ProofRules {

    private ProofRules() {
    }

    /** an accepted check of the site; where the edition says so, a partner without a site passes. */
    static Finding website(RequirementCell cell, PartnerFacts facts, Frame frame) {
        String site = facts.profile().website();
        if (site == null || site.isBlank()) {
            Verdict verdict = Verdict.on(cell).required(Text.of("required.WEBSITE"))
                    .actual(Text.of("WEBSITE.noSite"));
            return cell.siteOptional() ? verdict.met(Text.of("WEBSITE.optional"))
                    : verdict.enough(Text.of("WEBSITE.enoughSite")).notMet(Text.of("WEBSITE.siteNeeded"));
        }
        return proof(cell, facts, frame);
    }

    /** the newest decision on the matter that covers the day is an acceptance. */
    static Finding proof(RequirementCell cell, PartnerFacts facts, Frame frame) {
        String name = cell.requirement().name();
        List<EvidenceRow> rows = rows(facts, cell.requirement());
        Optional<EvidenceRow> latest = rows.stream().filter(e -> e.validOn(frame.asOf()))
                .max(Comparator.comparing(EvidenceRow::validFrom));
        boolean accepted = latest.isPresent() && latest.get().accepted();
        Verdict verdict = Verdict.on(cell).required(Text.of("required." + name))
                .evidence(rows.stream().map(e -> row(e, accepted && e.equals(latest.get()))).toList());
        if (accepted) {
            return verdict.met(latest.get().validUntil() == null ? Text.of("proof.since", "day", latest.get().validFrom())
                    : Text.of("proof.until", "day", latest.get().validUntil()));
        }
        verdict.enough(Text.of(name + ".enough", "day", frame.asOf()));
        if (latest.isPresent()) {
            return verdict.notMet(Text.of("proof.rejected", "day", latest.get().validFrom()));
        }
        return rows.stream().filter(e -> e.accepted() && e.validUntil() != null && e.validUntil().isBefore(frame.asOf()))
                .max(Comparator.comparing(EvidenceRow::validUntil))
                .map(e -> verdict.notMet(Text.of("proof.expired", "day", e.validUntil())))
                .orElseGet(() -> verdict.notMet(Text.of("proof.none")));
    }

    /** accepted testimonials received up to the day. */
    static Finding reference(RequirementCell cell, PartnerFacts facts, Frame frame) {
        int least = cell.count() == null ? 1 : cell.count();
        long accepted = facts.references().stream().filter(r -> counts(r, frame)).count();
        Verdict verdict = Verdict.on(cell).required(Text.of("required.count", "count", least))
                .actual(Text.of("CUSTOMER_REFERENCE.actual", "count", accepted))
                .progress(BigDecimal.valueOf(accepted), BigDecimal.valueOf(least))
                .evidence(facts.references().stream().map(r -> new Evidence("REFERENCE", r.number(), r.receivedOn(),
                        Text.of("evidence.reference." + r.state(), "customer", r.customer()), null, counts(r, frame))).toList());
        if (accepted >= least) {
            return verdict.met(Text.of("CUSTOMER_REFERENCE.met", "count", accepted));
        }
        long waiting = facts.references().stream().filter(r -> "SUBMITTED".equals(r.state())).count();
        return verdict.shortfall(Text.of("CUSTOMER_REFERENCE.shortfall", "count", least - accepted))
                .enough(Text.of(waiting > 0 ? "CUSTOMER_REFERENCE.enoughWaiting" : "CUSTOMER_REFERENCE.enough", "count", waiting))
                .notMet(Text.of("CUSTOMER_REFERENCE.notMet", "count", accepted, "least", least));
    }

    private static boolean counts(CustomerReference r, Frame frame) {
        return r.accepted() && !r.receivedOn().isAfter(frame.asOf());
    }

    private static List<EvidenceRow> rows(PartnerFacts facts, Requirement requirement) {
        return facts.evidence().stream().filter(e -> e.requirement() == requirement).toList();
    }

    static Evidence row(EvidenceRow e, boolean counted) {
        String state = e.accepted() ? "accepted" : "rejected";
        Text text = e.validUntil() == null ? Text.of("evidence.proof." + state)
                : Text.of("evidence.proof." + state + ".until", "last", e.validUntil());
        return new Evidence("PROOF", e.requirement().name(), e.validFrom(), text, null, counted);
    }
}
