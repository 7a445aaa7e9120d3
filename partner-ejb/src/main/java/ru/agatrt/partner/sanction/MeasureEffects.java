package ru.agatrt.partner.sanction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.status.Assignment;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.status.StatusFacts;
import ru.agatrt.partner.status.StatusLedger;
import ru.agatrt.partner.status.StatusLedger.Decision;
import ru.agatrt.partner.status.Suspension;

/** What a measure does to the statuses of a partner. */
@ApplicationScoped
public class MeasureEffects {

    @Inject
    private StatusLedger ledger;
    @Inject
    private StatusFacts statuses;

    /** @throws InvalidInput {@code MEASURE_NOTHING_HELD} when there is no such status to lower or suspend */
    void apply(long partner, Measure measure, StatusCode lowerTo, Edition edition, Knowledge moment) {
        Decision decision = new Decision(moment, measure.decidedOn(), measure.decidedBy());
        switch (measure.kind()) {
            case SUSPEND -> {
                requireHeld(partner, measure, moment);
                ledger.suspend(partner, new Suspension(measure.direction(), measure.period(), measure.basis().ground().name(),
                        measure.basis().reason(), measure.decidedOn(), measure.decidedBy()), moment);
            }
            case LOWER -> ledger.assign(List.of(lowered(partner, measure, lowerTo, edition, moment)), decision);
            case EXCLUDE -> ledger.assign(endings(partner, measure), decision);
            case REDUCE_LEADS, SUSPEND_LEADS -> {
                // Nothing of a status changes; whoever passes on leads reads the measure.
            }
        }
    }

    /** A suspension ends with its measure; statuses taken away come back by the usual ways only. */
    void lift(long partner, Measure measure, LocalDate from, Knowledge moment) {
        if (measure.kind() == MeasureKind.SUSPEND) {
            ledger.resume(partner, new StatusLedger.Ended(measure.direction(), measure.basis().ground().name()), from, moment);
        }
    }

    private Assignment lowered(long partner, Measure measure, StatusCode lowerTo, Edition edition, Knowledge moment) {
        LocalDate from = measure.period().from();
        HeldStatus held = held(partner, moment, from).stream().filter(s -> s.direction() == Direction.RETAIL).findFirst()
                .orElseThrow(() -> new InvalidInput("MEASURE_NOTHING_HELD"));
        if (lowerTo.compareTo(held.status()) >= 0) {
            throw new InvalidInput("MEASURE_LOWER");
        }
        LocalDate last = lowerTo == StatusCode.SILVER ? edition.dayOfYear("SILVER_UNTIL", from.getYear())
                : edition.dayOfYear("CERTIFICATE_UNTIL", from.getYear() + 1);
        return new Assignment(partner, Direction.RETAIL, lowerTo, Period.closed(from, last), null, Assignment.Cause.MEASURE, measure.number());
    }

    private static List<Assignment> endings(long partner, Measure measure) {
        List<Assignment> endings = new ArrayList<>();
        for (Direction direction : List.of(Direction.RETAIL, Direction.PROJECT)) {
            endings.add(new Assignment(partner, direction, null, new Period(measure.period().from(), Period.OPEN), null, Assignment.Cause.MEASURE,
                    measure.number()));
        }
        return endings;
    }

    private void requireHeld(long partner, Measure measure, Knowledge moment) {
        Optional<HeldStatus> any = held(partner, moment, measure.period().from()).stream()
                .filter(s -> measure.direction() == null || s.direction() == measure.direction()).findFirst();
        if (any.isEmpty()) {
            throw new InvalidInput("MEASURE_NOTHING_HELD");
        }
    }

    private List<HeldStatus> held(long partner, Knowledge moment, LocalDate day) {
        return statuses.assignments(new PartnerSelection(List.of(partner), moment)).getOrDefault(partner, List.of()).stream()
                .filter(s -> s.heldOn(day)).toList();
    }
}
