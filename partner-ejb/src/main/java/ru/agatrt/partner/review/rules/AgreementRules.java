package ru.agatrt.partner.review.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.agreement.AgreementTerm;
import ru.agatrt.partner.agreement.ReportingDuty;
import ru.agatrt.partner.agreement.ReportingDuty.Owed;
import ru.agatrt.partner.evidence.EvidenceRow;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.program.RequirementCell;
import ru.agatrt.partner.review.Evidence;
import ru.agatrt.partner.review.Finding;

/** What hangs on the agreement: that there is one, how long cooperation has lasted, the partner's own reports. */
final class AgreementRules {

    private AgreementRules() {
    }

    /** a signed agreement in force on the day. */
    static Finding agreement(RequirementCell cell, PartnerFacts facts, Frame frame) {
        Verdict verdict = Verdict.on(cell).required(Text.of("required.AGREEMENT"))
                .evidence(facts.agreements().stream().map(a -> row(a, a.inForceOn(frame.asOf()))).toList());
        Optional<AgreementTerm> inForce = facts.agreements().stream().filter(a -> a.inForceOn(frame.asOf()))
                .max(Comparator.comparing(AgreementTerm::signedOn));
        if (inForce.isPresent()) {
            AgreementTerm a = inForce.get();
            return verdict.met(a.lastDay() == null ? Text.of("AGREEMENT.open", "number", a.number(), "signed", a.signedOn())
                    : Text.of("AGREEMENT.until", "number", a.number(), "signed", a.signedOn(), "last", a.lastDay()));
        }
        verdict.enough(Text.of("AGREEMENT.enough"));
        return facts.agreements().stream().filter(a -> a.lastDay() != null && a.lastDay().isBefore(frame.asOf()))
                .max(Comparator.comparing(AgreementTerm::lastDay))
                .map(a -> verdict.notMet(Text.of("AGREEMENT.lapsed", "number", a.number(), "last", a.lastDay())))
                .orElseGet(() -> verdict.notMet(facts.agreements().isEmpty() ? Text.of("AGREEMENT.none")
                        : Text.of("AGREEMENT.later", "number", facts.agreements().get(0).number(),
                                "signed", facts.agreements().get(0).signedOn())));
    }

    /** unbroken cooperation up to the day, in full months, the day itself included. */
    static Finding tenure(RequirementCell cell, PartnerFacts facts, Frame frame) {
        int months = cell.count() == null ? 0 : cell.count();
        Verdict verdict = Verdict.on(cell).required(Text.of("required.TENURE", "months", months));
        Optional<LocalDate> since = cooperationSince(facts, frame.asOf());
        if (since.isEmpty()) {
            return verdict.enough(Text.of("AGREEMENT.enough")).notMet(Text.of("TENURE.broken"));
        }
        long lasted = ChronoUnit.MONTHS.between(since.get(), frame.asOf().plusDays(1));
        verdict.actual(Text.of(lasted % 12 == 0 && lasted > 0 ? "TENURE.actual.years" : lasted < 12 ? "TENURE.actual.months" : "TENURE.actual.both",
                        "years", lasted / 12, "months", lasted % 12, "since", since.get()))
                .evidence(facts.agreements().stream().map(a -> row(a, !a.signedOn().isAfter(frame.asOf()))).toList());
        if (lasted >= months) {
            return verdict.met(Text.of("TENURE.met", "since", since.get()));
        }
        LocalDate reached = since.get().plusMonths(months).minusDays(1);
        return verdict.shortfall(Text.of("TENURE.shortfall", "months", months - lasted))
                .enough(Text.of("TENURE.enough", "day", reached))
                .notMet(Text.of("TENURE.short", "since", since.get(), "day", reached));
    }

    /**
     * The first day of the unbroken run of agreements that reaches the day. The company's own "cooperation since" is
     * older than its first agreement here and counts as long as nothing lapsed in between.
     */
    private static Optional<LocalDate> cooperationSince(PartnerFacts facts, LocalDate day) {
        List<AgreementTerm> newestFirst = facts.agreements().stream().filter(a -> !a.signedOn().isAfter(day))
                .sorted(Comparator.comparing(AgreementTerm::signedOn).reversed()).toList();
        LocalDate known = facts.profile().cooperationSince();
        if (newestFirst.stream().noneMatch(a -> a.inForceOn(day)) || facts.exclusions().stream().anyMatch(e -> e.contains(day))) {
            return Optional.empty();
        }
        LocalDate start = day;
        boolean broken = false;
        for (AgreementTerm a : newestFirst) {
            if (a.lastDay() != null && a.lastDay().isBefore(start.minusDays(1))) {
                broken = true;
            } else if (!broken && a.signedOn().isBefore(start)) {
                start = a.signedOn();
            }
        }
        LocalDate since = !broken && known != null && known.isBefore(start) ? known : start;
        // After an exclusion cooperation begins anew.
        return Optional.of(facts.exclusions().stream().map(Period::to).filter(end -> !end.isAfter(day) && end.isAfter(since))
                .max(Comparator.naturalOrder()).orElse(since));
    }

    /** every report that fell due in the period was accepted, or none fell due under an agreed calendar. */
    static Finding reporting(RequirementCell cell, PartnerFacts facts, Frame frame) {
        Verdict verdict = Verdict.on(cell).required(Text.of("required.PARTNER_REPORTING"));
        Optional<EvidenceRow> elsewhere = facts.evidence().stream().filter(e -> e.standsForReports(frame.period())).findFirst();
        if (elsewhere.isPresent()) {
            return verdict.evidence(List.of(ProofRules.row(elsewhere.get(), true)))
                    .met(Text.of("PARTNER_REPORTING.elsewhere", "since", elsewhere.get().validFrom()));
        }
        ReportingDuty duty = ReportingDuty.of(facts.agreements(), facts.reports(), frame.period());
        if (!duty.agreed()) {
            return verdict.actual(Text.of("PARTNER_REPORTING.noCalendar")).enough(Text.of("PARTNER_REPORTING.calendarEnough"))
                    .notKnown(Text.of("PARTNER_REPORTING.notKnown"));
        }
        List<Owed> due = duty.owed();
        if (due.isEmpty()) {
            return verdict.met(Text.of("PARTNER_REPORTING.noneDue", "number", duty.agreement().number()));
        }
        verdict.evidence(due.stream().map(AgreementRules::report).toList());
        List<Owed> open = duty.open();
        verdict.actual(Text.of("PARTNER_REPORTING.actual", "accepted", due.size() - open.size(), "due", due.size()));
        if (open.isEmpty()) {
            return verdict.met(Text.of("PARTNER_REPORTING.met", "due", due.size()));
        }
        return verdict.shortfall(Text.of("PARTNER_REPORTING.shortfall", "count", open.size()))
                .enough(Text.of("PARTNER_REPORTING.enough", "period", open.get(0).due().period()))
                .notMet(Text.of("PARTNER_REPORTING.notMet", "count", open.size(), "period", open.get(0).due().period(),
                        "day", open.get(0).due().dueOn()));
    }

    private static Evidence report(Owed owed) {
        LocalDate dueOn = owed.due().dueOn();
        Text text = owed.report() == null ? Text.of("evidence.report.missing", "day", dueOn)
                : Text.of("evidence.report." + owed.report().state(), "day", dueOn);
        return new Evidence("REPORT", owed.due().period(), dueOn, text, null, owed.accepted());
    }

    private static Evidence row(AgreementTerm a, boolean counted) {
        Text text = a.lastDay() == null ? Text.of("evidence.agreement.open") : Text.of("evidence.agreement.until", "last", a.lastDay());
        return new Evidence("AGREEMENT", a.number(), a.signedOn(), text, null, counted);
    }
}
