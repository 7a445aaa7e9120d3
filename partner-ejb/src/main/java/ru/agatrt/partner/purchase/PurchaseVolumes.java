package ru.agatrt.partner.purchase;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.partner.PartnerNotFound;
import ru.agatrt.partner.partner.PartnerProfile;
import ru.agatrt.partner.partner.PartnerProfiles;
import ru.agatrt.partner.program.ProgramEditions;

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
    private ProgramEditions editions;
    @Inject
    private KnowledgeClock knowledge;

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
     * The last half-years up to {@code last}, oldest first, as known now: at most {@code count}, and none from before the
     * first edition, since nothing says what counted then.
     */
    public List<HalfYearVolume> history(PartnerCode code, HalfYear last, int count) {
        Knowledge known = knowledge.now();
        PartnerProfile partner = profile(code, known);
        List<HalfYearVolume> volumes = new ArrayList<>();
        HalfYear halfYear = last;
        for (int i = 0; i < count && editions.hasInForceOn(halfYear.firstDay(), known); i++, halfYear = halfYear.previous()) {
            VolumeView v = volume(partner, halfYear, known);
            volumes.add(0, new HalfYearVolume(halfYear, v.countable(), v.undecidedProject()));
        }
        return volumes;
    }

    private PartnerProfile profile(PartnerCode code, Knowledge known) {
        callers.current().requireMayRead(code);
        return profiles.find(code, known).orElseThrow(() -> new PartnerNotFound(code));
    }

    private VolumeView volume(PartnerProfile partner, HalfYear halfYear, Knowledge known) {
        long edition = editions.summaryInForceOn(halfYear.firstDay(), known).id();
        return purchases.volumes(new PartnerSelection(List.of(partner.key()), known), halfYear.period(), edition)
                .getOrDefault(partner.key(), VolumeView.EMPTY);
    }
}
