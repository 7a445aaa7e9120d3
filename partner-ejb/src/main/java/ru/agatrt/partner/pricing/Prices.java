package ru.agatrt.partner.pricing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.discount.DueDiscount;
import ru.agatrt.partner.discount.DueDiscounts;
import ru.agatrt.partner.discount.DueDiscounts.Purchase;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.NotFound;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Role;
import ru.agatrt.partner.kernel.port.KnowledgeClock;
import ru.agatrt.partner.partner.PartnerCard;
import ru.agatrt.partner.partner.PartnerDirectory;
import ru.agatrt.partner.partner.PartnerNotFound;
import ru.agatrt.partner.partner.PartnerProfile;
import ru.agatrt.partner.partner.PartnerProfiles;
import ru.agatrt.partner.program.Edition;
import ru.agatrt.partner.program.ProgramEditions;

/** What a partner would pay on a day. */
@Stateless
@RolesAllowed({Role.DIRECTOR, Role.MANAGER, Role.FINANCE, Role.PARTNER})
public class Prices {

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal LARGEST_QUANTITY = new BigDecimal("999999999999.999");

    @Inject
    private Callers callers;
    @Inject
    private PartnerDirectory directory;
    @Inject
    private PartnerProfiles profiles;
    @Inject
    private DueDiscounts discounts;
    @Inject
    private PriceFacts prices;
    @Inject
    private ProgramEditions editions;
    @Inject
    private KnowledgeClock knowledge;
    @Inject
    private Clock clock;

    /**
     * A price by the official list of the partner's country and the discount due on the day, without a project deal.
     *
     * @param quantity pieces, more than zero, at most three decimals
     * @param on       shipping date; {@code null} for today
     * @throws InvalidInput {@code QUANTITY}
     * @throws NotFound     {@code PRODUCT_NOT_FOUND}, {@code PRICE_MISSING}, or the partner is not there or not the caller's
     */
    public Quote quote(PartnerCode partner, String product, BigDecimal quantity, LocalDate on) {
        if (quantity == null || quantity.signum() <= 0 || quantity.stripTrailingZeros().scale() > 3
                || quantity.compareTo(LARGEST_QUANTITY) > 0) {
            throw new InvalidInput("QUANTITY", "value", quantity);
        }
        callers.current().requireMayRead(partner);
        LocalDate day = on != null ? on : LocalDate.now(clock);
        Knowledge known = knowledge.now();
        PartnerCard card = directory.card(partner);
        PartnerProfile profile = profiles.find(partner, known).orElseThrow(() -> new PartnerNotFound(partner));
        PriceFacts.Article article = prices.article(product, day, known)
                .orElseThrow(() -> new NotFound("PRODUCT_NOT_FOUND", "product", product));
        PriceFacts.ListPrice price = prices.listPrice(product, card.country(), day, known)
                .orElseThrow(() -> new NotFound("PRICE_MISSING", "product", product, "territory", card.country(), "day", day));
        Edition edition = editions.inForceOn(day, known);
        DueDiscount due = discounts.due(edition, article.productGroup(), new Purchase(profile.key(), day, known));
        BigDecimal paid = due.agreed() ? HUNDRED.subtract(due.percent()).movePointLeft(2) : null;
        return new Quote(partner, product, article.name(), article.productGroup(), quantity, day, card.country(), price.amount(),
                price.from(), due.column(), due.percent(), due.extra(), due.suspended(),
                paid == null ? null : Money.of(price.amount().multiply(paid)),
                paid == null ? null : Money.of(price.amount().multiply(quantity).multiply(paid)), edition.code());
    }

    /**
     * Discounts due to a company on a day by product group, in the order of the edition's table.
     *
     * @param on shipping date; {@code null} for today
     * @return percent of list price; {@code null} values: no price agreed, it is asked for with the project
     */
    public Map<String, BigDecimal> dueDiscounts(PartnerCode partner, LocalDate on) {
        callers.current().requireMayRead(partner);
        LocalDate day = on != null ? on : LocalDate.now(clock);
        Knowledge known = knowledge.now();
        PartnerProfile profile = profiles.find(partner, known).orElseThrow(() -> new PartnerNotFound(partner));
        Edition edition = editions.inForceOn(day, known);
        Map<String, BigDecimal> due = new LinkedHashMap<>();
        for (String group : edition.productGroups()) {
            due.put(group, discounts.due(edition, group, new Purchase(profile.key(), day, known)).percent());
        }
        return due;
    }
}
