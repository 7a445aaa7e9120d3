package ru.agatrt.partner.receivable;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.partner.PartnerNotFound;
import ru.agatrt.partner.partner.PartnerProfile;
import ru.agatrt.partner.partner.PartnerProfiles;

/** Receivables of one company, as of any day and as known at any moment. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PARTNER})
public class Receivables {

    /** Days of pictures told by {@link #history}. */
    private static final int HISTORY = 12;

    @Inject
    private Callers callers;
    @Inject
    private PartnerProfiles profiles;
    @Inject
    private ReceivableFacts receivables;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private Clock clock;

    /**
     * @param asOf    {@code null} for today
     * @param knownAt {@code null} for now
     * @throws PartnerNotFound when the company was not known then, or is not the caller's to see
     */
    public ReceivableView of(PartnerCode code, LocalDate asOf, Instant knownAt) {
        callers.current().requireMayRead(code);
        Knowledge known = knowledge.at(knownAt);
        PartnerProfile partner = profiles.find(code, known).orElseThrow(() -> new PartnerNotFound(code));
        LocalDate day = asOf != null ? asOf : LocalDate.now(clock);
        List<OpenDocument> open = receivables.open(new PartnerSelection(List.of(partner.key()), known), day)
                .getOrDefault(partner.key(), List.of());
        return new ReceivableView(day, open, Ageing.of(open, day));
    }

    /**
     * What the company owed on the last days of which a creditor sent a picture, the newest first.
     *
     * @param asOf    last day looked at; {@code null} for today
     * @param knownAt {@code null} for now
     * @throws PartnerNotFound when the company was not known then, or is not the caller's to see
     */
    public List<DebtDay> history(PartnerCode code, LocalDate asOf, Instant knownAt) {
        callers.current().requireMayRead(code);
        Knowledge known = knowledge.at(knownAt);
        PartnerProfile partner = profiles.find(code, known).orElseThrow(() -> new PartnerNotFound(code));
        return receivables.history(partner.key(), asOf != null ? asOf : LocalDate.now(clock), known, HISTORY);
    }

    /** Names of the distributors that are the company's creditors, by code. */
    public Map<String, String> creditorNames(PartnerCode code) {
        callers.current().requireMayRead(code);
        PartnerProfile partner = profiles.find(code, knowledge.now()).orElseThrow(() -> new PartnerNotFound(code));
        return receivables.creditorNames(partner.key());
    }
}
