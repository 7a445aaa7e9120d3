package ru.agatrt.partner.launcher.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Draws single lines for one partner: what, how many, at which discount. */
final class LinePicker {

    /** Sold in numbers only to bring a sum to an exact amount. */
    static final List<String> KEYS = List.of("OL-KEY", "MD-KEY");

    private static final List<Product> COUNTABLE =
            Catalogue.products().stream().filter(p -> p.countable() && !KEYS.contains(p.code())).toList();
    private static final List<Product> OTHERS = Catalogue.products().stream().filter(p -> !p.own()).toList();
    private static final List<Product> SERVICES = Catalogue.products().stream().filter(Product::service).toList();
    private static final Product SMALLEST = Catalogue.product("SP-LCH");
    private static final int ATTEMPTS = 8;
    private static final int TRANSITION_DAYS = 30;
    private static final BigDecimal DEVIATION = new BigDecimal("5.00");

    private final PartnerPlan plan;
    private final Dice dice;

    LinePicker(PartnerPlan plan, Dice dice) {
        this.plan = plan;
        this.dice = dice;
    }

    /**
     * A line of the vendor's own goods that costs no more than there is room for.
     *
     * @param exact only articles and discounts that keep the sum a multiple of ten roubles and as due
     * @return empty when nothing is cheap enough or the partner has no price
     */
    Optional<SaleLine> countable(LocalDate day, Deal deal, BigDecimal room, boolean exact) {
        BigDecimal mean = BigDecimal.valueOf(meanLine(plan.career().on(day)));
        for (int i = 0; i < ATTEMPTS; i++) {
            Product product = dice.pick(COUNTABLE);
            boolean suits = product.price().compareTo(mean.multiply(BigDecimal.valueOf(5))) <= 0 && (!exact || product.roundPrice());
            Optional<SaleLine> piece = suits ? piece(product, day, deal, exact) : Optional.empty();
            if (piece.isPresent() && piece.get().amount().compareTo(room) <= 0) {
                BigDecimal wanted = mean.multiply(BigDecimal.valueOf(dice.between(30, 170))).movePointLeft(2).min(room);
                return Optional.of(filled(piece.get(), wanted));
            }
        }
        return piece(SMALLEST, day, deal, true).filter(p -> p.amount().compareTo(room) <= 0).map(p -> filled(p, room.min(mean)));
    }

    /** A line that never counts: a service or another maker's goods. */
    Optional<SaleLine> uncounted(LocalDate day, Deal deal) {
        Product product = dice.pick(dice.chance(650) ? SERVICES : OTHERS);
        return piece(product, day, deal, false).map(p -> p.withQuantity(dice.between(1, p.product().service() ? 2 : 12)));
    }

    /** One piece at the price and discount of the day. */
    Optional<SaleLine> piece(Product product, LocalDate day, Deal deal, boolean asDue) {
        if (deal != null && deal.terms().ownPrices()) {
            return Optional.of(new SaleLine(product, 1, Catalogue.listPrice(product, day), deal.terms().discount()));
        }
        boolean project = plan.career().project(day);
        BigDecimal extra = ExtraDiscounts.points(plan.code(), product.group(), day);
        Optional<BigDecimal> due = Discounts.due(plan.career().on(day), project, product.group()).map(extra::add);
        if (due.isEmpty() || asDue) {
            return due.map(d -> new SaleLine(product, 1, Catalogue.listPrice(product, day), d));
        }
        Level before = plan.career().on(day.minusDays(TRANSITION_DAYS));
        BigDecimal discount = due.get();
        LocalDate priceDay = day;
        if (before != plan.career().on(day) && before != Level.NONE && dice.chance(300)) {
            discount = Discounts.due(before, project, product.group()).map(extra::add).orElse(discount);
        } else if (dice.chance(6)) {
            discount = dice.chance(600) || discount.signum() == 0 ? discount.add(DEVIATION) : discount.subtract(DEVIATION);
        } else if (day.getYear() > ProgramCalendar.FIRST_HALF_YEAR.year() && dice.chance(3)) {
            priceDay = day.minusYears(1);
        }
        return Optional.of(new SaleLine(product, 1, Catalogue.listPrice(product, priceDay), discount));
    }

    private static SaleLine filled(SaleLine piece, BigDecimal sum) {
        BigDecimal net = SaleLine.net(piece.listPrice(), piece.discount());
        return piece.withQuantity(Math.max(1, sum.divide(net, 0, RoundingMode.FLOOR).intValueExact()));
    }

    /** Mean amount of a line in roubles. */
    private static long meanLine(Level level) {
        return switch (level) {
            case NONE, AUTHORIZED -> 118_000;
            case SILVER -> 222_000;
            case GOLD -> 262_000;
            case DISTRIBUTOR, PROJECT -> 375_000;
        };
    }
}
