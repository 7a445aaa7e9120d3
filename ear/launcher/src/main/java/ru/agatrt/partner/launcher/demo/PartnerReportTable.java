package ru.agatrt.partner.launcher.demo;

import java.time.LocalDate;
import java.util.List;

/** Partners' own reports, by the calendar of each agreement. */
final class PartnerReportTable implements PlanTable {

    private static final LocalDate FIRST_REQUIRED = LocalDate.of(2023, 1, 1);
    private static final LocalDate FIRST_OTHER = LocalDate.of(2025, 1, 1);

    private final long seed;

    PartnerReportTable(long seed) {
        this.seed = seed;
    }

    @Override
    public CsvTable of(List<PartnerPlan> plans) {
        CsvTable table = new CsvTable("partner-reports", "11-partner-reports.csv", "partner_code;period;submitted_on;state");
        for (PartnerPlan plan : plans) {
            Dice dice = new Dice(seed, "reports " + plan.code());
            boolean required = plan.level() == Level.GOLD || plan.level() == Level.DISTRIBUTOR || plan.has(Twist.GOLD_READY);
            LocalDate from = ProgramCalendar.later(required ? FIRST_REQUIRED : FIRST_OTHER, plan.standing().since());
            List<ReportCalendar.Period> periods = plan.standing().reports().periods(from, ProgramCalendar.EVALUATION);
            for (ReportCalendar.Period period : periods) {
                report(table, plan, period, required, dice);
            }
        }
        return table;
    }

    private static void report(CsvTable table, PartnerPlan plan, ReportCalendar.Period period, boolean required, Dice dice) {
        int dueDays = plan.standing().reports().dueDays();
        LocalDate due = period.end().plusDays(dueDays);
        LocalDate inTime = due.minusDays(dice.between(1, Math.min(9, dueDays - 1)));
        boolean forgotten = !required && dice.chance(80);
        if (due.isAfter(ProgramCalendar.EVALUATION)) {
            if (required && dice.chance(500)) {
                table.add(plan.code(), period.name(), dice.workday(period.end().plusDays(2), ProgramCalendar.LAST_SHIPMENT), "SUBMITTED");
            }
        } else if (isLastDue(plan, period) && plan.has(Twist.REPORT_LATE)) {
            table.add(plan.code(), period.name(), due.plusDays(17), "SUBMITTED");
        } else if (isLastDue(plan, period) && plan.has(Twist.REPORT_RETURNED)) {
            table.add(plan.code(), period.name(), inTime, "RETURNED");
        } else if (!forgotten && !(isLastDue(plan, period) && plan.has(Twist.REPORT_MISSING))) {
            table.add(plan.code(), period.name(), inTime, "ACCEPTED");
        }
    }

    /** The last period whose report fell due by the evaluation day. */
    private static boolean isLastDue(PartnerPlan plan, ReportCalendar.Period period) {
        ReportCalendar calendar = plan.standing().reports();
        List<ReportCalendar.Period> due = calendar.periods(FIRST_REQUIRED, ProgramCalendar.EVALUATION.minusDays(calendar.dueDays()));
        return !due.isEmpty() && due.get(due.size() - 1).equals(period);
    }
}
