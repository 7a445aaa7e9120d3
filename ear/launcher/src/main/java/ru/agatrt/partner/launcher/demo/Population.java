package ru.agatrt.partner.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The ordinary partners: P-00010 to P-00300, made after the blueprints in a drawn order. */
final class Population {

    private static final int FIRST_SERIAL = 10;
    private static final LocalDate NEGATIVE_SOLD = LocalDate.of(2025, 11, 18);
    private static final LocalDate NEGATIVE_RETURNED = LocalDate.of(2026, 2, 24);

    private final long seed;

    Population(long seed) {
        this.seed = seed;
    }

    List<PartnerPlan> plans() {
        Dice order = new Dice(seed, "order of partners");
        List<String> names = CompanyNames.all(new Dice(seed, "names of companies"));
        List<Blueprint> cast = order.shuffled(Blueprints.all());
        List<PartnerPlan> plans = new ArrayList<>();
        for (int i = 0; i < cast.size(); i++) {
            plans.add(plan(cast.get(i), FIRST_SERIAL + i, names.get(i)));
        }
        return plans;
    }

    private PartnerPlan plan(Blueprint blueprint, int serial, String name) {
        Dice dice = new Dice(seed, "partner " + serial);
        Careers careers = new Careers(dice);
        LocalDate joined = careers.joined(blueprint);
        Career career = careers.career(blueprint, joined);
        Company company = company(serial, name, joined.getYear(), region(blueprint, dice));
        Standing standing = new Standing(joined, directions(blueprint), reports(blueprint, dice), dealers(blueprint), blueprint.twists());
        return new PartnerPlan(company, standing, career, trade(blueprint, career, joined, dice));
    }

    private static Region region(Blueprint blueprint, Dice dice) {
        if (blueprint.level() == Level.AUTHORIZED && blueprint.volume() == null && dice.chance(60)) {
            return dice.chance(500) ? Region.KAZAKHSTAN : Region.BELARUS;
        }
        return dice.pick(Region.RUSSIA);
    }

    private static Company company(int serial, String name, int year, Region region) {
        String code = "P-%05d".formatted(serial);
        return switch (region.country()) {
            case "KZ" -> new Company(code, name, "ТОО «" + name + "»",
                    new Company.Register(RegistryNumbers.bin(year, serial), null, null), region);
            case "BY" -> new Company(code, name, "ООО «" + name + "»",
                    new Company.Register(RegistryNumbers.unp(serial), null, null), region);
            default -> new Company(code, name, (serial % 6 == 0 ? "АО «" : "ООО «") + name + "»",
                    Company.Register.russian(region, year, serial), region);
        };
    }

    private static String directions(Blueprint blueprint) {
        if (blueprint.level() == Level.DISTRIBUTOR) {
            return "WHOLESALE";
        }
        if (blueprint.level() == Level.NONE && blueprint.project()) {
            return "PROJECT";
        }
        return blueprint.project() || blueprint.has(Twist.PROJECT_READY) ? "RETAIL+PROJECT" : "RETAIL";
    }

    private static ReportCalendar reports(Blueprint blueprint, Dice dice) {
        if (blueprint.has(Twist.NO_REPORT_CALENDAR) || blueprint.has(Twist.REPORTS_KEPT_ELSEWHERE)) {
            return ReportCalendar.NOT_AGREED;
        }
        if (blueprint.level() == Level.DISTRIBUTOR) {
            return new ReportCalendar("MONTHLY", 10);
        }
        if (blueprint.level() == Level.GOLD || blueprint.has(Twist.GOLD_READY)) {
            return dice.chance(600) ? new ReportCalendar("QUARTERLY", 30) : new ReportCalendar("HALF_YEARLY", 20);
        }
        boolean silver = blueprint.level() == Level.SILVER;
        if (dice.chance(silver ? 550 : 150)) {
            return new ReportCalendar(silver ? "QUARTERLY" : "HALF_YEARLY", 30);
        }
        return dice.chance(500) ? ReportCalendar.NO_REPORTS : ReportCalendar.NOT_AGREED;
    }

    private static Standing.DealerNetwork dealers(Blueprint blueprint) {
        if (blueprint.level() != Level.DISTRIBUTOR) {
            return null;
        }
        return blueprint.has(Twist.DEMO_STAND_ENDED) ? new Standing.DealerNetwork(30, 1, 3) : new Standing.DealerNetwork(31, 2, 0);
    }

    private static Trade trade(Blueprint blueprint, Career career, LocalDate joined, Dice dice) {
        LocalDate from = ProgramCalendar.later(ProgramCalendar.FIRST_HALF_YEAR.first(), joined.plusDays(9));
        Goals goals = new Goals(dice);
        boolean byDealsOnly = blueprint.level() == Level.NONE && blueprint.project();
        Map<HalfYear, VolumeGoal> volumes = byDealsOnly ? Map.of() : goals.draw(career, from, ProgramCalendar.LAST_SHIPMENT);
        List<ScriptedSale> scripted = new ArrayList<>();
        if (!byDealsOnly && !from.isAfter(ProgramCalendar.LAST_SHIPMENT) && !blueprint.has(Twist.OCCASIONAL)) {
            // The first purchase of § 3.1: one document of at least 50 000 roubles.
            LocalDate latest = from.plusDays(joined.isBefore(ProgramCalendar.HISTORY_START) ? 60 : 5);
            scripted.add(ScriptedSale.kept("CU-7210", 1,
                    dice.workday(from, ProgramCalendar.earlier(latest, ProgramCalendar.LAST_SHIPMENT))));
        }
        if (blueprint.has(Twist.NEGATIVE_VOLUME)) {
            volumes.remove(ProgramCalendar.LAST_HALF_YEAR);
            scripted.add(new ScriptedSale("UX-3440", 1, NEGATIVE_SOLD, NEGATIVE_RETURNED));
        }
        if (blueprint.has(Twist.LOW_VOLUME)) {
            volumes.put(ProgramCalendar.LAST_HALF_YEAR, goals.low());
        }
        if (blueprint.volume() != null) {
            volumes.put(ProgramCalendar.LAST_HALF_YEAR, VolumeGoal.exactly(blueprint.volume()));
        }
        String seller = blueprint.level() != Level.DISTRIBUTOR && !byDealsOnly && dice.chance(130) ? Stories.DISTRIBUTOR_WITH_NETWORK : null;
        return new Trade(from, ProgramCalendar.LAST_SHIPMENT, volumes, scripted, seller);
    }
}
