package ru.agatrt.partner.launcher.demo;

import java.time.LocalDate;
import java.util.List;

/** Testimonials of end customers. */
final class ReferenceTable implements PlanTable {

    private static final LocalDate FIRST = LocalDate.of(2021, 3, 1);
    private static final LocalDate LAST = LocalDate.of(2026, 5, 29);

    private final long seed;

    ReferenceTable(long seed) {
        this.seed = seed;
    }

    @Override
    public CsvTable of(List<PartnerPlan> plans) {
        CsvTable table = new CsvTable("references", "07-references.csv", "partner_code;reference_no;customer;received_on;state");
        for (PartnerPlan plan : plans) {
            Dice dice = new Dice(seed, "references " + plan.code());
            if (plan.has(Twist.REFERENCE_NOT_ACCEPTED)) {
                table.add(plan.code(), "ОТЗ-1", CustomerNames.customer(dice), LocalDate.of(2026, 2, 18), "REJECTED");
                table.add(plan.code(), "ОТЗ-2", CustomerNames.customer(dice), LocalDate.of(2026, 6, 25), "SUBMITTED");
                continue;
            }
            int accepted = count(plan, dice);
            for (int i = 1; i <= accepted; i++) {
                LocalDate earliest = ProgramCalendar.later(FIRST, plan.standing().since().plusMonths(4));
                table.add(plan.code(), "ОТЗ-" + i, CustomerNames.customer(dice), dice.day(earliest, LAST), "ACCEPTED");
            }
        }
        return table;
    }

    private static int count(PartnerPlan plan, Dice dice) {
        if (plan.level() == Level.GOLD || plan.has(Twist.GOLD_READY)) {
            return dice.between(1, 3);
        }
        int perMille = switch (plan.level()) {
            case SILVER -> 350;
            case DISTRIBUTOR -> 700;
            case AUTHORIZED -> 60;
            default -> plan.career().projectFrom() != null ? 500 : 0;
        };
        return dice.chance(perMille) ? 1 : 0;
    }
}
