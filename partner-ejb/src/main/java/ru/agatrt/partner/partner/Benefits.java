package ru.agatrt.partner.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.program.BenefitCell;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.status.StatusFacts;
import ru.agatrt.partner.status.Suspension;

/** What a company's statuses open to it today, by the edition in force. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PARTNER})
public class Benefits {

    /** Every part of the portal, beyond what each authorized partner sees. */
    public static final String PORTAL = "PORTAL";

    @Inject
    private Callers callers;
    @Inject
    private PartnerProfiles profiles;
    @Inject
    private StatusFacts statuses;
    @Inject
    private ProgramEditions editions;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private Clock clock;

    /**
     * Whether a status held today, and not suspended, brings the benefit.
     *
     * @throws PartnerNotFound when there is no such company, or it is not the caller's to see
     */
    public boolean isOpen(PartnerCode code, String benefit) {
        callers.current().requireMayRead(code);
        Knowledge known = knowledge.now();
        PartnerProfile partner = profiles.find(code, known).orElseThrow(() -> new PartnerNotFound(code));
        PartnerSelection selection = new PartnerSelection(List.of(partner.key()), known);
        LocalDate today = LocalDate.now(clock);
        Edition edition = editions.inForceOn(today, known);
        List<Suspension> suspended = statuses.suspensions(selection).getOrDefault(partner.key(), List.of());
        return statuses.assignments(selection).getOrDefault(partner.key(), List.of()).stream().filter(s -> s.heldOn(today))
                .filter(s -> suspended.stream().noneMatch(pause -> pause.covers(s.direction(), today)))
                .map(HeldStatus::status).anyMatch(status -> edition.benefit(status, benefit) == BenefitCell.Sign.YES);
    }

    /** Statuses that bring the benefit today, in the order of the program. */
    public List<StatusCode> statusesWith(String benefit) {
        Edition edition = editions.inForceOn(LocalDate.now(clock), knowledge.now());
        return StatusCode.assignable().stream().filter(status -> edition.benefit(status, benefit) == BenefitCell.Sign.YES).toList();
    }
}
