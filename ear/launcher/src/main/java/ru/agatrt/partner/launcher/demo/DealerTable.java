package ru.agatrt.partner.launcher.demo;

import java.time.LocalDate;
import java.util.List;

/** Dealers of the distributors: invented small companies, and some that are partners themselves. */
final class DealerTable implements PlanTable {

    /** Serials of invented dealers begin far above those of partners, so that no INN is given twice by accident. */
    private static final int FIRST_SERIAL = 50_000;

    private final long seed;
    private int lastSerial = FIRST_SERIAL;

    DealerTable(long seed) {
        this.seed = seed;
    }

    @Override
    public CsvTable of(List<PartnerPlan> plans) {
        CsvTable table = new CsvTable("dealers", "10-dealers.csv", "partner_code;dealer_inn;name;since;until");
        List<PartnerPlan> authorized = plans.stream().filter(DealerTable::isAuthorized).toList();
        PartnerPlan unauthorized = plans.stream().filter(p -> p.has(Twist.OCCASIONAL) && isRussian(p)).findFirst().orElseThrow();
        int nextAuthorized = 0;
        for (PartnerPlan plan : plans) {
            Standing.DealerNetwork network = plan.standing().dealers();
            if (network == null) {
                continue;
            }
            Dice dice = new Dice(seed, "dealers " + plan.code());
            boolean knowsUnauthorized = plan.code().equals(Stories.DISTRIBUTOR_WITH_NETWORK);
            int invented = network.unauthorized() - (knowsUnauthorized ? 1 : 0);
            for (int i = 0; i < invented; i++) {
                invented(table, plan, dice, null);
            }
            if (knowsUnauthorized) {
                partner(table, plan, unauthorized, dice);
            }
            for (int i = 0; i < network.authorized(); i++) {
                partner(table, plan, authorized.get(nextAuthorized++), dice);
            }
            for (int i = 0; i < network.ended(); i++) {
                invented(table, plan, dice, dice.day(LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 29)));
            }
        }
        return table;
    }

    private void invented(CsvTable table, PartnerPlan distributor, Dice dice, LocalDate until) {
        String inn = RegistryNumbers.inn(distributor.company().region().code(), ++lastSerial);
        table.add(distributor.code(), inn, CustomerNames.dealer(dice), since(dice), until);
    }

    private static void partner(CsvTable table, PartnerPlan distributor, PartnerPlan dealer, Dice dice) {
        table.add(distributor.code(), dealer.company().register().inn(), dealer.company().legalName(), since(dice), null);
    }

    private static LocalDate since(Dice dice) {
        return dice.workday(LocalDate.of(2019, 1, 10), LocalDate.of(2025, 6, 27));
    }

    private static boolean isAuthorized(PartnerPlan plan) {
        return plan.level() == Level.AUTHORIZED && isRussian(plan) && plan.standing().twists().isEmpty();
    }

    private static boolean isRussian(PartnerPlan plan) {
        return plan.company().region().country().equals("RU");
    }
}
