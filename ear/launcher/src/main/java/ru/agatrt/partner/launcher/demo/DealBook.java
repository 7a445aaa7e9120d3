package ru.agatrt.partner.launcher.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** All project deals, numbered by the day of their registration within a year. */
final class DealBook {

    private static final int PROTECTION_MONTHS = 6;
    private static final String STORY = "P-00005";

    private final long seed;
    private final List<Deal> deals = new ArrayList<>();

    DealBook(long seed, List<PartnerPlan> plans) {
        this.seed = seed;
        List<Deal> drawn = new ArrayList<>();
        plans.forEach(plan -> drawn.addAll(draw(plan)));
        drawn.sort(Comparator.comparing((Deal d) -> d.terms().registeredOn()).thenComparing(Deal::partner));
        int year = 0;
        int number = 0;
        for (Deal deal : drawn) {
            number = deal.terms().registeredOn().getYear() == year ? number + 1 : 1;
            year = deal.terms().registeredOn().getYear();
            deals.add(deal.numbered("ПР-%d-%04d".formatted(year, number)));
        }
    }

    List<Deal> of(String partner) {
        return deals.stream().filter(d -> d.partner().equals(partner)).toList();
    }

    CsvTable table() {
        CsvTable table = new CsvTable("deals", "04-deals.csv",
                "deal_no;partner_code;end_customer;registered_on;valid_to;own_prices;counts");
        for (Deal deal : deals) {
            Boolean counts = deal.terms().counts();
            table.add(deal.number(), deal.partner(), deal.customer(), deal.terms().registeredOn(), deal.terms().validTo(),
                    yesNo(deal.terms().ownPrices()), counts == null ? null : yesNo(counts));
        }
        return table;
    }

    static String yesNo(boolean value) {
        return value ? "yes" : "no";
    }

    private List<Deal> draw(PartnerPlan plan) {
        Dice dice = new Dice(seed, "deals " + plan.code());
        if (plan.code().equals(STORY)) {
            return List.of(
                    deal(plan.code(), dice, terms("2025-08-14", Boolean.TRUE), 1_240_000),
                    deal(plan.code(), dice, terms("2026-02-05", Boolean.TRUE), 870_000),
                    deal(plan.code(), dice, terms("2026-03-12", null), 1_960_000));
        }
        List<Deal> drawn = new ArrayList<>();
        for (HalfYear h : HalfYear.range(ProgramCalendar.FIRST_HALF_YEAR, ProgramCalendar.LAST_HALF_YEAR)) {
            boolean project = plan.career().project(h.first());
            Level level = plan.career().on(h.first());
            int count = project ? dice.between(1, 2) : dice.chance(perMille(level)) ? 1 : 0;
            for (int i = 0; i < count; i++) {
                boolean alone = level == Level.NONE;
                drawn.add(deal(plan.code(), dice, terms(h, project, dice),
                        alone ? dice.between(1_500_000, 5_000_000) : dice.between(600_000, 2_200_000)));
            }
        }
        return drawn;
    }

    private static int perMille(Level level) {
        return switch (level) {
            case SILVER, GOLD -> 80;
            case AUTHORIZED -> 20;
            default -> 0;
        };
    }

    private static Deal deal(String partner, Dice dice, Deal.Terms terms, long volume) {
        return new Deal("", partner, CustomerNames.customer(dice), terms, BigDecimal.valueOf(volume).setScale(2));
    }

    private static Deal.Terms terms(String registeredOn, Boolean counts) {
        LocalDate day = LocalDate.parse(registeredOn);
        return new Deal.Terms(day, day.plusMonths(PROTECTION_MONTHS), true, counts, new BigDecimal("40.00"));
    }

    private static Deal.Terms terms(HalfYear h, boolean project, Dice dice) {
        LocalDate registered = dice.workday(h.first().plusDays(8), h.first().plusDays(75));
        boolean ownPrices = project || dice.chance(700);
        int undecided = h.equals(ProgramCalendar.LAST_HALF_YEAR) ? 400 : h.next().equals(ProgramCalendar.LAST_HALF_YEAR) ? 150 : 0;
        Boolean counts = !ownPrices || dice.chance(undecided) ? null : Boolean.valueOf(dice.chance(600));
        BigDecimal discount = BigDecimal.valueOf(dice.between(6, 10) * 5L).setScale(2);
        return new Deal.Terms(registered, registered.plusMonths(PROTECTION_MONTHS), ownPrices, counts, discount);
    }
}
