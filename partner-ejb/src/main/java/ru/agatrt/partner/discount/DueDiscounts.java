package ru.agatrt.partner.discount;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.discount.rules.Buyer;
import ru.agatrt.partner.discount.rules.DueDiscountRule;
import ru.agatrt.partner.discount.rules.StandingChanges;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.status.StatusFacts;
import ru.agatrt.partner.status.Suspension;

/** The discount due to one buyer; checks nobody's rights, the facade that uses it does. */
@ApplicationScoped
public class DueDiscounts {

    @Inject
    private Jdbi book;
    @Inject
    private StatusFacts statuses;

    /** For the container's proxies. */
    protected DueDiscounts() {
    }

    public DueDiscounts(Jdbi book, StatusFacts statuses) {
        this.book = book;
        this.statuses = statuses;
    }

    /**
     * Whose discount, when.
     *
     * @param partner key of the buyer
     * @param day     shipping date
     */
    public record Purchase(long partner, LocalDate day, Knowledge known) {
    }

    /** @param edition in force on the day */
    public DueDiscount due(Edition edition, String productGroup, Purchase purchase) {
        return DueDiscountRule.of(edition, productGroup, Buyer.on(purchase.day(), assignments(purchase), suspensions(purchase),
                extraPoints(productGroup, purchase)));
    }

    /**
     * What would be due by what was held before each change of the last days, by the same edition and with the same extra
     * points, the latest change first.
     *
     * @param days how long a former discount is looked back for
     */
    public List<FormerDiscount> former(Edition edition, String productGroup, Purchase purchase, int days) {
        List<HeldStatus> held = assignments(purchase);
        List<Suspension> suspended = suspensions(purchase);
        BigDecimal extra = extraPoints(productGroup, purchase);
        return StandingChanges.within(days, purchase.day(), held, suspended).stream().map(change -> {
            DueDiscount before = DueDiscountRule.of(edition, productGroup, Buyer.on(change.minusDays(1), held, suspended, extra));
            return new FormerDiscount(change, before.column(), before.percent());
        }).toList();
    }

    private List<HeldStatus> assignments(Purchase purchase) {
        return of(statuses.assignments(selection(purchase)), purchase);
    }

    private List<Suspension> suspensions(Purchase purchase) {
        return of(statuses.suspensions(selection(purchase)), purchase);
    }

    /** Points for extra competence in a product group; zero without any. Several grants add up. */
    private BigDecimal extraPoints(String productGroup, Purchase purchase) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT SUM(points) FROM extra_discount
                         WHERE partner_id = :partner AND product_group = :group AND valid_from <= :day AND valid_to > :day
                           AND recorded_at <= :known AND superseded_at > :known""")
                .bind("known", purchase.known().moment()).bind("day", purchase.day()).bind("partner", purchase.partner())
                .bind("group", productGroup)
                .map((rs, c) -> Money.orZero(rs.getBigDecimal(1)))
                .one());
    }

    private static PartnerSelection selection(Purchase purchase) {
        return new PartnerSelection(List.of(purchase.partner()), purchase.known());
    }

    private static <T> List<T> of(Map<Long, List<T>> byPartner, Purchase purchase) {
        return byPartner.getOrDefault(purchase.partner(), List.of());
    }
}
