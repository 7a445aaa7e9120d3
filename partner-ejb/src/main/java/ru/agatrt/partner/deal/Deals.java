package ru.agatrt.partner.deal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.deal.persistence.DealListQuery;
import ru.agatrt.partner.deal.persistence.DealVersions;
import ru.agatrt.partner.deal.persistence.DealVersions.OpenVersion;
import ru.agatrt.partner.kernel.Conflict;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.kernel.port.KnowledgeClock;

/**
 * Project deals and the vendor's decisions on them. A partner sees the deals it registered, what was decided and
 * what depends on it, but neither who decided nor why.
 */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PARTNER})
public class Deals {

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private AuditTrail audit;

    /** A page of deals; in their natural order those without a decision come first, the most roubles first. */
    public Page<DealRow> find(DealFilter filter, PageRequest page) {
        CallerScope caller = callers.current();
        DealListQuery query = query(filter, caller);
        return book.withHandle(h -> new Page<>(query.page(h, page).stream().map(row -> forCaller(row, caller)).toList(), query.count(h)));
    }

    /** Numbers and roubles by state, over all that the filter leaves; a state without deals is absent. */
    public Map<DealState, DealSum> sums(DealFilter filter) {
        DealListQuery query = query(filter, callers.current());
        return book.withHandle(query::sums);
    }

    /** @throws NotFound {@code DEAL_NOT_FOUND} when there is none or it is not the caller's to see */
    public DealRow get(String dealNo) {
        CallerScope caller = callers.current();
        DealListQuery query = query(DealFilter.ALL, caller).only(dealNo);
        return book.withHandle(h -> query.page(h, PageRequest.of(0, 1))).stream().findFirst()
                .map(row -> forCaller(row, caller)).orElseThrow(() -> notFound(dealNo));
    }

    /** Every version of a deal with its author, the newest first; empty for one that is not registered. */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE})
    public List<DealVersion> history(String dealNo) {
        return book.withHandle(h -> new DealVersions(h).history(dealNo));
    }

    /**
     * Decides, as another version of the deal; saying again what holds already, for the same reason, changes nothing.
     *
     * @throws NotFound {@code DEAL_NOT_FOUND}
     * @throws Conflict {@code CHANGED_BY_OTHER} when another version than the one seen holds by now;
     *     {@code DEAL_WITHOUT_PRICES} when it is mere protection, where there is nothing to decide
     */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER})
    public DealRow decide(DecideDeal command) {
        String login = callers.current().login();
        if (!book.withHandle(h -> new DealVersions(h).open(command.dealNo())).map(open -> open.says(command)).orElse(false)) {
            // The clock before the deal, as imports do: in another order the two could wait for each other.
            Knowledge known = knowledge.advance();
            DealDecision before = book.withHandle(h -> decide(new DealVersions(h), command, login, known));
            audit.record(login, "DEAL_DECIDED", "DEAL", command.dealNo(), Map.of("decision", command.decision(), "before", before));
        }
        return get(command.dealNo());
    }

    /** @return what held before */
    private static DealDecision decide(DealVersions versions, DecideDeal command, String login, Knowledge known) {
        OpenVersion open = versions.lock(command.dealNo()).orElseThrow(() -> notFound(command.dealNo()));
        if (command.seen() != null && !command.seen().equals(open.since())) {
            throw new Conflict("CHANGED_BY_OTHER");
        }
        if (!open.ownPrices()) {
            throw new Conflict("DEAL_WITHOUT_PRICES", "deal", command.dealNo());
        }
        versions.decide(open, command, login, known);
        return open.decision();
    }

    private static DealListQuery query(DealFilter filter, CallerScope caller) {
        return new DealListQuery(filter, caller.partner().orElse(null));
    }

    private static DealRow forCaller(DealRow row, CallerScope caller) {
        return caller.isPartner() ? row.withoutReasons() : row;
    }

    private static NotFound notFound(String dealNo) {
        return new NotFound("DEAL_NOT_FOUND", "deal", dealNo);
    }
}
