package ru.agatrt.partner.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What managers confirmed: site checks, joint support, demo stands, business plans, reports kept elsewhere. */
final class EvidenceTable implements PlanTable {

    private static final String ACCEPTED = "ACCEPTED";
    private static final String REJECTED = "REJECTED";
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final LocalDate REJECTED_CHECK = LocalDate.of(2026, 3, 10);

    private final long seed;

    EvidenceTable(long seed) {
        this.seed = seed;
    }

    @Override
    public CsvTable of(List<PartnerPlan> plans) {
        CsvTable table = new CsvTable("evidence", "08-evidence.csv", "partner_code;requirement;valid_from;valid_until;state;note");
        for (PartnerPlan plan : plans) {
            Dice dice = new Dice(seed, "evidence " + plan.code());
            website(table, plan, dice);
            jointSupport(table, plan, dice);
            demoStand(table, plan, dice);
            businessPlans(table, plan);
            reportsElsewhere(table, plan);
        }
        return table;
    }

    /** A check holds for a year; the chain is laid backwards from its last day. */
    private static void website(CsvTable table, PartnerPlan plan, Dice dice) {
        if (!MasterTables.hasWebsite(plan)) {
            return;
        }
        LocalDate since = ProgramCalendar.later(FIRST, plan.standing().since().plusDays(10));
        LocalDate until = dice.day(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 5, 31));
        if (plan.has(Twist.FORMER)) {
            until = dice.day(LocalDate.of(2025, 6, 1), LocalDate.of(2026, 2, 28));
        } else if (plan.has(Twist.SITE_CHECK_EXPIRED)) {
            until = LocalDate.of(2026, 5, 31);
        } else if (plan.has(Twist.SITE_CHECK_REJECTED)) {
            until = REJECTED_CHECK.minusDays(1);
        }
        List<LocalDate[]> checks = new ArrayList<>();
        for (LocalDate end = until; !end.isBefore(since); ) {
            LocalDate start = ProgramCalendar.later(since, end.minusYears(1).plusDays(1));
            checks.add(0, new LocalDate[] {start, end});
            end = start.minusDays(1);
        }
        checks.forEach(c -> table.add(plan.code(), "WEBSITE", c[0], c[1], ACCEPTED, "Сведения о продукции на сайте верны"));
        if (plan.has(Twist.SITE_CHECK_REJECTED)) {
            table.add(plan.code(), "WEBSITE", REJECTED_CHECK, null, REJECTED, "На сайте снятые с производства модели; партнёр извещён");
        }
    }

    private static void jointSupport(CsvTable table, PartnerPlan plan, Dice dice) {
        boolean needed = plan.level() == Level.GOLD || plan.has(Twist.GOLD_READY) || plan.has(Twist.PROJECT_READY)
                || plan.career().projectFrom() != null;
        boolean offered = plan.level() == Level.DISTRIBUTOR || plan.level() == Level.SILVER && dice.chance(250);
        if (needed || offered) {
            LocalDate from = ProgramCalendar.later(LocalDate.of(2022, 3, 1), plan.standing().since().plusMonths(1));
            LocalDate until = plan.has(Twist.JOINT_SUPPORT_ENDED) ? LocalDate.of(2026, 3, 31) : null;
            table.add(plan.code(), "JOINT_SUPPORT", from, until, ACCEPTED, "Договор о совместной поддержке заключён");
        }
    }

    private static void demoStand(CsvTable table, PartnerPlan plan, Dice dice) {
        boolean offered = plan.career().projectFrom() != null && dice.chance(400);
        if (plan.level() == Level.DISTRIBUTOR || offered) {
            LocalDate until = plan.has(Twist.DEMO_STAND_ENDED) ? LocalDate.of(2026, 5, 31) : null;
            String note = until == null ? "Стенд осмотрен менеджером" : "Стенд разобран при переезде офиса";
            table.add(plan.code(), "DEMO_STAND", LocalDate.of(2022, 4, 1), until, ACCEPTED, note);
        }
    }

    private static void businessPlans(CsvTable table, PartnerPlan plan) {
        if (plan.level() != Level.DISTRIBUTOR) {
            return;
        }
        for (int year = FIRST.getYear(); year <= ProgramCalendar.TODAY.getYear(); year++) {
            boolean rejected = plan.has(Twist.BUSINESS_PLAN_REJECTED) && year == ProgramCalendar.TODAY.getYear();
            table.add(plan.code(), "BUSINESS_PLAN", LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), rejected ? REJECTED : ACCEPTED,
                    rejected ? "План не содержит показателей по регионам" : "Бизнес-план на " + year + " год принят");
        }
    }

    private static void reportsElsewhere(CsvTable table, PartnerPlan plan) {
        if (!plan.has(Twist.REPORTS_KEPT_ELSEWHERE)) {
            return;
        }
        for (HalfYear h : HalfYear.range(new HalfYear(2023, 1), ProgramCalendar.LAST_HALF_YEAR)) {
            table.add(plan.code(), "PARTNER_REPORTING", h.first(), h.last(), ACCEPTED, "Отчёты за " + h + " приняты в бумажном виде");
        }
    }
}
