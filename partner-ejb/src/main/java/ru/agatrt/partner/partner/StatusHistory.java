package ru.agatrt.partner.partner;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.status.StatusFacts;
import ru.agatrt.partner.status.StatusVersion;
import ru.agatrt.partner.status.SuspensionVersion;

/** Every status a company was ever assigned, with cause, decision and both times. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.ADMIN, Role.PARTNER})
public class StatusHistory {

    @Inject
    private Callers callers;
    @Inject
    private PartnerProfiles profiles;
    @Inject
    private StatusFacts statuses;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private Clock clock;

    /**
     * A partner gets neither authors nor internal reasons (§1.1).
     *
     * @param knownAt {@code null} for now
     * @throws PartnerNotFound when the company was not known then, or is not the caller's to see
     */
    public StatusTimeline timeline(PartnerCode code, Instant knownAt) {
        CallerScope caller = callers.current();
        caller.requireMayRead(code);
        Knowledge known = knowledge.at(knownAt);
        long partner = profiles.find(code, known).orElseThrow(() -> new PartnerNotFound(code)).key();
        List<StatusVersion> versions = statuses.versions(partner, known);
        List<SuspensionVersion> suspensions = statuses.suspensionVersions(partner, known);
        LocalDate today = LocalDate.now(clock);
        if (knownAt != null && LocalDate.ofInstant(knownAt, clock.getZone()).isBefore(today)) {
            today = LocalDate.ofInstant(knownAt, clock.getZone());
        }
        return caller.isPartner()
                ? StatusTimeline.of(known.moment(), today, versions.stream().map(StatusVersion::withoutReasons).toList(),
                        suspensions.stream().map(SuspensionVersion::withoutReasons).toList())
                : StatusTimeline.of(known.moment(), today, versions, suspensions);
    }
}
