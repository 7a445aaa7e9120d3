package ru.agatrt.partner.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Certificates of partners' people: two years each, renewed by a new one shortly before the end. */
final class CertificateTable implements PlanTable {

    private static final int YEARS_VALID = 2;
    private static final int RENEWED_DAYS_BEFORE = 12;

    private final long seed;
    private int lastNumber;

    CertificateTable(long seed) {
        this.seed = seed;
    }

    @Override
    public CsvTable of(List<PartnerPlan> plans) {
        CsvTable table = new CsvTable("certificates", "06-certificates.csv",
                "partner_code;certificate_no;person;track;issued_on;valid_until");
        for (PartnerPlan plan : plans) {
            Dice dice = new Dice(seed, "certificates " + plan.code());
            neededFrom(plan, dice).ifPresent(from -> {
                track(table, plan, from, "SALES", dice);
                track(table, plan, from, "TECHNICAL", dice);
            });
        }
        return table;
    }

    private static Optional<LocalDate> neededFrom(PartnerPlan plan, Dice dice) {
        Optional<LocalDate> needed = plan.career().specialistsNeededFrom();
        if (needed.isPresent()) {
            return needed;
        }
        boolean ready = plan.has(Twist.SILVER_READY);
        boolean byTheWay = plan.level() == Level.AUTHORIZED && dice.chance(350);
        return ready || byTheWay ? Optional.of(ProgramCalendar.later(plan.standing().since().plusMonths(3), LocalDate.of(2024, 1, 15)))
                : Optional.empty();
    }

    private void track(CsvTable table, PartnerPlan plan, LocalDate from, String track, Dice dice) {
        boolean lastDay = plan.has(Twist.TECH_CERTIFICATE_LAST_DAY) && track.equals("TECHNICAL");
        int people = lastDay ? 1 : dice.between(1, plan.level() == Level.GOLD || plan.level() == Level.DISTRIBUTOR ? 3 : 2);
        for (int i = 0; i < people; i++) {
            String person = PersonNames.next(dice);
            LocalDate until = lastDay ? ProgramCalendar.EVALUATION : lastDay(plan, track, i, dice);
            LocalDate issued = until.minusYears(YEARS_VALID).plusDays(1);
            add(table, plan, person, track, issued, until);
            while (issued.isAfter(from)) {
                until = issued.plusDays(RENEWED_DAYS_BEFORE);
                issued = until.minusYears(YEARS_VALID).plusDays(1);
                add(table, plan, person, track, issued, until);
            }
        }
    }

    private static LocalDate lastDay(PartnerPlan plan, String track, int person, Dice dice) {
        Twist expired = track.equals("SALES") ? Twist.SALES_CERTIFICATE_EXPIRED : Twist.TECH_CERTIFICATE_EXPIRED;
        if (plan.has(expired)) {
            return person == 0 ? ProgramCalendar.EVALUATION.minusDays(1) : dice.day(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 6, 1));
        }
        return dice.day(LocalDate.of(2026, 9, 1), LocalDate.of(2028, 6, 30));
    }

    private void add(CsvTable table, PartnerPlan plan, String person, String track, LocalDate issued, LocalDate until) {
        table.add(plan.code(), "СС-%02d-%05d".formatted(issued.getYear() % 100, ++lastNumber), person, track, issued, until);
    }
}
