package ru.agatrt.partner.web.deal;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.deal.DealFilter;
import ru.agatrt.partner.deal.DealRow;
import ru.agatrt.partner.deal.Deals;
import ru.agatrt.partner.kernel.Page;
import ru.agatrt.partner.review.DealStake;
import ru.agatrt.partner.review.DealStakes;
import ru.agatrt.partner.web.support.ListAddress;
import ru.agatrt.partner.web.support.ListPage;

/** Asks the facades for deals and what hangs on each. */
@RequestScoped
public class DealLists {

    @EJB
    private Deals deals;
    @EJB
    private DealStakes stakes;

    public ListPage<DealLine> read(ListAddress address, DealFilter filter) {
        return address.read(request -> {
            Page<DealRow> page = deals.find(filter, request);
            Map<String, List<DealStake>> byDeal = stakes.of(page.items());
            return new Page<>(page.items().stream().map(d -> new DealLine(d, byDeal.getOrDefault(d.dealNo(), List.of()))).toList(), page.total());
        });
    }

    /** @throws ru.agatrt.partner.kernel.NotFound when there is none or it is not the caller's to see */
    public DealLine line(String dealNo) {
        DealRow deal = deals.get(dealNo);
        return new DealLine(deal, stakes.of(List.of(deal)).getOrDefault(dealNo, List.of()));
    }
}
