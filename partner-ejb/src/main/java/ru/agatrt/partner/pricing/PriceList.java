package ru.agatrt.partner.pricing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.CallerScope;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.kernel.Forbidden;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.partner.PartnerCard;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.pricing.persistence.ExtraDiscountQuery;
import ru.agatrt.partner.pricing.persistence.PriceListQuery;

/**
 * The official price list and the extra discounts granted, as known now. The list is open to every authorized partner, for its
 * own territory.
 */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.ADMIN, Role.PARTNER})
public class PriceList {

    @Inject
    private Jdbi book;
    @Inject
    private Callers callers;
    @Inject
    private PartnerDirectory directory;
    @Inject
    private Clock clock;

    /**
     * A page of prices by article and territory, the newest of each first.
     *
     * @throws Forbidden {@code PRICE_LIST_CLOSED} to a partner without any status today
     */
    public Page<PriceRow> find(PriceFilter filter, PageRequest page) {
        CallerScope caller = callers.current();
        PriceFilter narrowed = caller.partner().map(own -> new PriceFilter(filter.text(), territoryOf(own), filter.group(), filter.on())).orElse(filter);
        PriceListQuery query = new PriceListQuery(narrowed);
        return book.withHandle(h -> new Page<>(query.page(h, page), query.count(h)));
    }

    /** Whether the list is open to the caller: to staff always, to a partner with any status today. */
    public boolean isOpen() {
        return callers.current().partner().map(own -> !directory.card(own).statuses().isEmpty()).orElse(true);
    }

    /** Territories that have prices, for a filter. */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.ADMIN})
    public List<String> territories() {
        return book.withHandle(PriceListQuery::territories);
    }

    /**
     * Extra discounts by partner and product group.
     *
     * @param partner code; {@code null} for all
     * @param current only those granted today
     */
    @RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE})
    public Page<ExtraDiscountRow> extraDiscounts(String partner, boolean current, PageRequest page) {
        ExtraDiscountQuery query = new ExtraDiscountQuery(partner, current ? LocalDate.now(clock) : null);
        return book.withHandle(h -> new Page<>(query.page(h, page), query.count(h)));
    }

    private String territoryOf(PartnerCode own) {
        PartnerCard card = directory.card(own);
        if (card.statuses().isEmpty()) {
            throw new Forbidden("PRICE_LIST_CLOSED");
        }
        return card.country();
    }
}
