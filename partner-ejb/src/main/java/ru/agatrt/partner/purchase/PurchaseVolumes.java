package ru.agatrt.partner.purchase;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.purchase.PurchaseFacts.Counting;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.partner.PartnerNotFound;
import ru.agatrt.partner.partner.PartnerProfile;
import ru.agatrt.partner.partner.PartnerProfiles;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.status.StatusFacts;

/** Half-year volumes from the book of record. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PARTNER})
public class PurchaseVolumes {

    @Inject
    private Callers callers;
    @Inject
    private PartnerProfiles profiles;
    @Inject
    private PurchaseFacts purchases;
    @Inject
    private HalfYearFacts halfYearFacts;
    @Inject
    private ProgramEditions editions;
    @Inject
    private StatusFacts statuses;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private Clock clock;

    /**
     * Volume of a half-year by the edition in force on its first day.
     *
     * @param knownAt {@code null} for now
     * @throws PartnerNotFound when the company was not known then, or is not the caller's to see
     */
    public VolumeView volume(PartnerCode code, HalfYear halfYear, Instant knownAt) {
        Knowledge known = knowledge.at(knownAt);
        return volume(profile(code, known), halfYear, known);
    }

    /**
     * The last half-years up to {@code last}, oldest first: at most {@code count}, and none from before the first edition, since
     * nothing says what counted then.
     *
     * @param knownAt {@code null} for now
     */
    public List<HalfYearVolume> history(PartnerCode code, HalfYear last, int count, Instant knownAt) {
        Knowledge known = knowledge.at(knownAt);
        PartnerProfile partner = profile(code, known);
        List<HalfYear> halfYears = halfYearsUpTo(last, count, known);
        if (halfYears.isEmpty()) {
            return List.of();
        }
        Map<HalfYear, VolumeView> volumes = volumes(partner, halfYears, known);
        return halfYears.stream().map(each -> {
            VolumeView volume = volumes.getOrDefault(each, VolumeView.EMPTY);
            return new HalfYearVolume(each, volume.countable(), volume.undecidedProject());
        }).toList();
    }

    /**
     * The last half-years up to {@code last} against the threshold of a status, oldest first, each by its own edition; none
     * from before the first edition.
     *
     * @param status  whose threshold is asked for
     * @param knownAt {@code null} for now
     * @throws PartnerNotFound when the company was not known then, or is not the caller's to see
     */
    public List<VolumePoint> timeline(PartnerCode code, StatusCode status, HalfYear last, int count, Instant knownAt) {
        Knowledge known = knowledge.at(knownAt);
        PartnerProfile partner = profile(code, known);
        List<HalfYear> halfYears = halfYearsUpTo(last, count, known);
        if (halfYears.isEmpty()) {
            return List.of();
        }
        Map<HalfYear, VolumeView> volumes = volumes(partner, halfYears, known);
        List<HeldStatus> held = statuses.assignments(new PartnerSelection(List.of(partner.key()), known)).getOrDefault(partner.key(), List.of());
        Map<LocalDate, Edition> editionOf = editions.inForceOn(halfYears.stream().map(HalfYear::firstDay).toList(), known);
        LocalDate today = LocalDate.now(clock);
        return halfYears.stream().map(each -> {
            Edition edition = editionOf.get(each.firstDay());
            LocalDate day = each.lastDay().isAfter(today) ? today : each.lastDay();
            return new VolumePoint(each, volumes.getOrDefault(each, VolumeView.EMPTY), held.stream().filter(s -> s.heldOn(day)).toList(),
                    VolumeThreshold.of(edition.requirement(status, Requirement.PURCHASE_VOLUME), held, day).orElse(null), edition.code());
        }).toList();
    }

    /** Oldest first; the first one without an edition and all before it are left out, since nothing says what counted. */
    private List<HalfYear> halfYearsUpTo(HalfYear last, int count, Knowledge known) {
        LinkedList<HalfYear> halfYears = new LinkedList<>();
        HalfYear halfYear = last;
        for (int i = 0; i < count && editions.hasInForceOn(halfYear.firstDay(), known); i++, halfYear = halfYear.previous()) {
            halfYears.addFirst(halfYear);
        }
        return halfYears;
    }

    private Map<HalfYear, VolumeView> volumes(PartnerProfile partner, List<HalfYear> halfYears, Knowledge known) {
        Period all = Period.closed(halfYears.get(0).firstDay(), halfYears.get(halfYears.size() - 1).lastDay());
        return halfYearFacts.volumes(new PartnerSelection(List.of(partner.key()), known), all).getOrDefault(partner.key(), Map.of());
    }

    private PartnerProfile profile(PartnerCode code, Knowledge known) {
        callers.current().requireMayRead(code);
        return profiles.find(code, known).orElseThrow(() -> new PartnerNotFound(code));
    }

    private VolumeView volume(PartnerProfile partner, HalfYear halfYear, Knowledge known) {
        long edition = editions.summaryInForceOn(halfYear.firstDay(), known).id();
        return purchases.volumes(new PartnerSelection(List.of(partner.key()), known), halfYear.period(), new Counting(edition, false))
                .getOrDefault(partner.key(), VolumeView.EMPTY);
    }
}
