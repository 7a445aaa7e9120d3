package ru.agatrt.partner.launcher.demo;

import java.time.LocalDate;
import java.util.List;

/** Marketing events, each agreed two to six weeks before it was held. */
final class EventTable implements PlanTable {

    private static final List<String> TITLES = List.of("Семинар «Связь для предприятия»", "Вебинар «Контакт-центр на Агат CU»",
            "Выставка «Связь региона»", "Конференция «Запись переговоров и закон»", "Семинар «Оповещение на Спрут-Информ»",
            "Вебинар «Переход с аналоговой АТС»");
    private static final List<String> KINDS = List.of("SEMINAR", "WEBINAR", "EXHIBITION", "CONFERENCE", "SEMINAR", "WEBINAR");

    private final long seed;

    EventTable(long seed) {
        this.seed = seed;
    }

    @Override
    public CsvTable of(List<PartnerPlan> plans) {
        CsvTable table = new CsvTable("events", "09-events.csv",
                "partner_code;event_no;title;kind;held_on;agreed_on;state;attendees;budget");
        for (PartnerPlan plan : plans) {
            Dice dice = new Dice(seed, "events " + plan.code());
            for (HalfYear h : HalfYear.range(ProgramCalendar.FIRST_HALF_YEAR, ProgramCalendar.LAST_HALF_YEAR)) {
                halfYear(new Row(table, plan, dice), h);
            }
            if (plan.level() == Level.GOLD || plan.level() == Level.DISTRIBUTOR) {
                Row row = new Row(table, plan, dice);
                row.planned(ProgramCalendar.LAST_HALF_YEAR.next(), dice.chance(500) ? "AGREED" : "PLANNED");
            }
        }
        return table;
    }

    private static void halfYear(Row row, HalfYear h) {
        boolean last = h.equals(ProgramCalendar.LAST_HALF_YEAR);
        int required = required(row.plan, h);
        boolean missing = last && row.plan.has(Twist.EVENT_MISSING);
        boolean unconfirmed = last && row.plan.has(Twist.EVENT_NOT_CONFIRMED);
        int confirmed = missing || unconfirmed ? required - 1 : required + (required > 0 ? row.dice.between(0, 2) : extra(row, h));
        for (int i = 0; i < confirmed; i++) {
            row.held(h, "CONFIRMED");
        }
        if (missing) {
            row.held(h, "CANCELLED");
        }
        if (unconfirmed) {
            row.held(h, "HELD");
        }
        if (row.dice.chance(required > 0 ? 120 : 8)) {
            row.held(h, "REJECTED");
        }
    }

    /** Events that the status earned by the half-year demands. */
    private static int required(PartnerPlan plan, HalfYear h) {
        boolean ready = plan.has(Twist.GOLD_READY) && h.equals(ProgramCalendar.LAST_HALF_YEAR);
        Level earned = ready ? Level.GOLD : plan.career().on(h.next().last());
        return earned == Level.GOLD ? 2 : earned == Level.DISTRIBUTOR ? 4 : 0;
    }

    private static int extra(Row row, HalfYear h) {
        Level level = row.plan.career().on(h.first());
        return level == Level.SILVER && row.dice.chance(250) || level == Level.AUTHORIZED && row.dice.chance(30) ? 1 : 0;
    }

    /** Writes the events of one partner. */
    private static final class Row {

        private final CsvTable table;
        private final PartnerPlan plan;
        private final Dice dice;
        private HalfYear current;
        private int number;

        Row(CsvTable table, PartnerPlan plan, Dice dice) {
            this.table = table;
            this.plan = plan;
            this.dice = dice;
        }

        void held(HalfYear h, String state) {
            LocalDate day = dice.workday(h.first().plusDays(20), h.last());
            // Whoever did not ask beforehand is turned down afterwards (Program § 1.4).
            LocalDate agreed = state.equals("REJECTED") ? null : day.minusDays(dice.between(14, 45));
            Integer attendees = state.equals("CANCELLED") ? null : Integer.valueOf(dice.between(12, 240));
            add(h, day, agreed, state, attendees);
        }

        void planned(HalfYear h, String state) {
            LocalDate day = dice.workday(h.first().plusDays(60), h.last());
            add(h, day, state.equals("AGREED") ? ProgramCalendar.TODAY.minusDays(dice.between(1, 12)) : null, state, null);
        }

        private void add(HalfYear h, LocalDate day, LocalDate agreed, String state, Integer attendees) {
            number = h.equals(current) ? number + 1 : 1;
            current = h;
            int kind = dice.between(0, KINDS.size() - 1);
            String budget = dice.between(8, 90) * 5000 + ".00";
            table.add(plan.code(), "М-%s-%d".formatted(h, number), TITLES.get(kind), KINDS.get(kind), day, agreed, state, attendees, budget);
        }
    }
}
