package ru.agatrt.partner.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import ru.agatrt.partner.admission.rules.Terms;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.status.StatusFacts;

/** Whether a status may be applied for, by what the company holds. */
@ApplicationScoped
public class Admissible {

    @Inject
    private StatusFacts statuses;
    @Inject
    private ProgramEditions editions;

    /**
     * a distributor holds no retail status. A status given already that begins later counts as held.
     *
     * @throws Conflict {@code ALREADY_HIGHER}, {@code APPLICATION_BARRED}
     */
    void requireAbove(long partner, StatusCode wanted, LocalDate today, Knowledge known) {
        PartnerSelection selection = new PartnerSelection(List.of(partner), known);
        Optional<HeldStatus> held = statuses.assignments(selection).getOrDefault(partner, List.of()).stream()
                .filter(s -> s.direction() != Direction.PROJECT && (s.lastDay() == null || !s.lastDay().isBefore(today)))
                .filter(s -> s.status().compareTo(wanted) >= 0).findFirst();
        held.ifPresent(s -> {
            throw new Conflict("ALREADY_HIGHER", "held", s.status(), "status", wanted);
        });
        boolean suspended = statuses.suspensions(selection).getOrDefault(partner, List.of()).stream()
                .anyMatch(s -> s.covers(Direction.RETAIL, today));
        if (suspended) {
            throw new Conflict("APPLICATION_BARRED");
        }
    }

    /** Authorized and silver, each with what keeps it from being applied for. */
    List<ApplicationChoice> choices(long partner, LocalDate today, Knowledge known) {
        return Stream.of(StatusCode.AUTHORIZED, StatusCode.SILVER).map(status -> {
            Period term = term(status, today);
            try {
                requireAbove(partner, status, today, known);
                return new ApplicationChoice(status, term, null);
            } catch (Conflict refusal) {
                return ApplicationChoice.refused(status, term, refusal.code(), refusal.args());
            }
        }).toList();
    }

    /** What a decision of the day gives. */
    Period term(StatusCode status, LocalDate decidedOn) {
        Edition edition = editions.inForceOn(decidedOn);
        return status == StatusCode.SILVER ? Terms.silver(decidedOn, edition) : Terms.authorization(decidedOn, edition);
    }
}
