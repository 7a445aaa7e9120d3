package ru.agatrt.partner.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Draws the shipments and returns of one partner so that the countable volume of each half-year meets its goal.
 *
 * <p>A return is drawn together with its shipment and booked in the half-year of its own date; half-years are filled in order of
 * time, so that returns of earlier goods are already booked when a half-year is filled up.
 */
final class PurchasePlan {

    private static final BigDecimal TEN_THOUSAND = new BigDecimal("10000.00");

    private final PartnerPlan plan;
    private final List<Deal> deals;
    private final Dice dice;
    private final LinePicker picker;
    private final List<SaleDocument> documents = new ArrayList<>();
    private final Map<HalfYear, BigDecimal> countable = new HashMap<>();

    PurchasePlan(PartnerPlan plan, List<Deal> deals, Dice dice) {
        this.plan = plan;
        this.deals = deals;
        this.dice = dice;
        this.picker = new LinePicker(plan, dice);
    }

    List<SaleDocument> documents() {
        plan.trade().scripted().forEach(this::play);
        for (HalfYear h : HalfYear.range(ProgramCalendar.FIRST_HALF_YEAR, ProgramCalendar.LAST_HALF_YEAR.next())) {
            VolumeGoal goal = plan.trade().goals().get(h);
            deals.stream().filter(d -> HalfYear.of(d.terms().registeredOn()).equals(h)).forEach(d -> ship(d, goal != null && goal.exact()));
            if (goal != null) {
                fill(h, goal);
            }
        }
        return documents;
    }

    private void play(ScriptedSale sale) {
        SaleLine line = picker.piece(Catalogue.product(sale.product()), sale.shippedOn(), null, true).orElseThrow()
                .withQuantity(sale.quantity());
        SaleDocument shipment = shipment(sale.shippedOn(), new SaleDocument.Terms(null, null, null), List.of(line));
        book(shipment);
        if (sale.returnedOn() != null) {
            book(shipment.returned(sale.returnedOn(), line));
        }
    }

    private void ship(Deal deal, boolean exact) {
        LocalDate from = deal.terms().registeredOn().plusDays(5);
        LocalDate to = ProgramCalendar.earlier(HalfYear.of(from).last(), deal.terms().validTo());
        BigDecimal room = deal.volume();
        boolean more = true;
        while (more) {
            Optional<SaleDocument> drawn = document(dice.workday(from, to), deal, room, exact);
            drawn.ifPresent(this::book);
            room = room.subtract(drawn.map(PurchasePlan::goods).orElse(BigDecimal.ZERO));
            more = drawn.isPresent();
        }
    }

    private void fill(HalfYear h, VolumeGoal goal) {
        LocalDate from = ProgramCalendar.later(h.first(), plan.trade().from());
        LocalDate to = ProgramCalendar.earlier(h.last(), plan.trade().to());
        LocalDate closing = dice.workday(to.minusDays(20).isBefore(from) ? from : to.minusDays(20), to);
        BigDecimal kept = goal.exact() ? ExactAmount.reserve(plan.career().on(closing)) : BigDecimal.ZERO;
        boolean more = true;
        while (more) {
            BigDecimal room = goal.amount().subtract(kept).subtract(volume(h));
            LocalDate day = dice.workday(from, to);
            Optional<SaleDocument> drawn = document(day, null, room, goal.exact());
            drawn.ifPresent(this::book);
            drawn.flatMap(this::returnOf).ifPresent(this::book);
            more = drawn.isPresent();
        }
        if (goal.exact()) {
            List<SaleLine> keys = LinePicker.KEYS.stream()
                    .map(code -> picker.piece(Catalogue.product(code), closing, null, true).orElseThrow()).toList();
            book(shipment(closing, new SaleDocument.Terms(null, null, null), ExactAmount.of(goal.amount().subtract(volume(h)), keys)));
        }
    }

    private Optional<SaleDocument> document(LocalDate day, Deal deal, BigDecimal room, boolean exact) {
        if (room.compareTo(TEN_THOUSAND) < 0) {
            return Optional.empty();
        }
        String seller = plan.trade().seller() != null && deal == null && dice.chance(500) ? plan.trade().seller() : null;
        List<SaleLine> lines = new ArrayList<>();
        BigDecimal left = room;
        int wanted = dice.between(1, 6);
        for (int i = 0; i < wanted; i++) {
            Optional<SaleLine> line = picker.countable(day, deal, left, exact);
            line.ifPresent(lines::add);
            left = left.subtract(line.map(SaleLine::amount).orElse(BigDecimal.ZERO));
        }
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        if (dice.chance(300)) {
            picker.uncounted(day, deal).ifPresent(lines::add);
        }
        return Optional.of(shipment(day, new SaleDocument.Terms(seller, deal, null), lines));
    }

    /** Now and then part of a line comes back; only articles with round prices, so that exact goals stay within reach. */
    private Optional<SaleDocument> returnOf(SaleDocument shipment) {
        SaleLine line = dice.pick(shipment.lines());
        LocalDate day = dice.workday(shipment.date().plusDays(4), shipment.date().plusDays(60));
        if (!dice.chance(80) || line.product().service() || !line.product().roundPrice() || day.isAfter(ProgramCalendar.LAST_SHIPMENT)) {
            return Optional.empty();
        }
        return Optional.of(shipment.returned(day, line.withQuantity(dice.between(1, line.quantity()))));
    }

    private SaleDocument shipment(LocalDate day, SaleDocument.Terms terms, List<SaleLine> lines) {
        return new SaleDocument(plan.code(), day, terms, lines);
    }

    private void book(SaleDocument document) {
        documents.add(document);
        countable.merge(HalfYear.of(document.date()), document.countable(), BigDecimal::add);
    }

    private BigDecimal volume(HalfYear h) {
        return countable.getOrDefault(h, BigDecimal.ZERO);
    }

    private static BigDecimal goods(SaleDocument document) {
        return document.lines().stream().filter(l -> l.product().countable()).map(SaleLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
