package ru.agatrt.partner.review;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.deal.DealRow;
import ru.agatrt.partner.deal.DealState;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.ProgramEditions;
import ru.agatrt.partner.purchase.DealVolume;
import ru.agatrt.partner.purchase.HalfYearFacts;
import ru.agatrt.partner.purchase.VolumeThreshold;
import ru.agatrt.partner.purchase.VolumeView;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.status.StatusFacts;

/** What hangs on project deals: each company's half-years with and without them, against the threshold of the status held. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PARTNER})
public class DealStakes {

    @Inject
    private Callers callers;
    @Inject
    private HalfYearFacts purchases;
    @Inject
    private StatusFacts statuses;
    @Inject
    private ProgramEditions editions;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private Clock clock;

    /**
     * A fixed number of queries whatever the number of deals. A partner gets its own half-years only.
     *
     * @param deals rows of {@link ru.agatrt.partner.deal.Deals#find}
     * @return by the deal's number, oldest half-year first; deals without countable purchases are absent
     */
    public Map<String, List<DealStake>> of(Collection<DealRow> deals) {
        CallerScope caller = callers.current();
        Knowledge known = knowledge.now();
        Map<String, DealState> states = deals.stream().filter(d -> d.state() != DealState.PROTECTION)
                .collect(Collectors.toMap(DealRow::dealNo, DealRow::state));
        List<DealVolume> volumes = purchases.ofDeals(states.keySet(), known).stream().filter(v -> caller.mayRead(v.partner())).toList();
        if (volumes.isEmpty()) {
            return Map.of();
        }
        Surroundings around = surroundings(volumes, known);
        return volumes.stream().collect(Collectors.groupingBy(DealVolume::dealNo,
                Collectors.mapping(v -> stake(v, states.get(v.dealNo()), around), Collectors.toList())));
    }

    private record Surroundings(Map<Long, Map<HalfYear, VolumeView>> volumes, Map<Long, List<HeldStatus>> statuses, Map<LocalDate, Edition> editions) {
    }

    private Surroundings surroundings(List<DealVolume> volumes, Knowledge known) {
        PartnerSelection selection = new PartnerSelection(volumes.stream().map(DealVolume::partnerKey).collect(Collectors.toSet()), known);
        Set<HalfYear> halfYears = volumes.stream().map(DealVolume::halfYear).collect(Collectors.toSet());
        Period period = Period.closed(halfYears.stream().min(Comparator.naturalOrder()).orElseThrow().firstDay(),
                halfYears.stream().max(Comparator.naturalOrder()).orElseThrow().lastDay());
        return new Surroundings(purchases.volumes(selection, period), statuses.assignments(selection),
                editions.inForceOn(halfYears.stream().map(HalfYear::firstDay).toList(), known));
    }

    private DealStake stake(DealVolume v, DealState state, Surroundings around) {
        VolumeView now = around.volumes.getOrDefault(v.partnerKey(), Map.of()).getOrDefault(v.halfYear(), VolumeView.EMPTY);
        boolean inside = state == DealState.COUNTED;
        return new DealStake(v.dealNo(), v.partner(), v.partnerName(), v.halfYear(), v.amount(),
                inside ? now.countable().subtract(v.amount()) : now.countable(),
                inside ? now.countable() : now.countable().add(v.amount()), threshold(v, around));
    }

    /** Of the status held on the half-year's last day, or today while it runs. */
    private VolumeThreshold threshold(DealVolume v, Surroundings around) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = v.halfYear().lastDay().isAfter(today) ? today : v.halfYear().lastDay();
        List<HeldStatus> held = around.statuses.getOrDefault(v.partnerKey(), List.of());
        Edition edition = around.editions.get(v.halfYear().firstDay());
        return held.stream().filter(s -> s.heldOn(day))
                .flatMap(s -> VolumeThreshold.of(edition.requirement(s.status(), Requirement.PURCHASE_VOLUME), held, day).stream())
                .findFirst().orElse(null);
    }
}
