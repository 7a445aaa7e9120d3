package ru.agatrt.partner.launcher.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Turns a career into dated assignments, each as long as the program lets it be (§ 3.1–3.3). */
final class StatusHistory {

    private final Career career;
    private final List<StatusSpan> spans = new ArrayList<>();

    private StatusHistory(Career career) {
        this.career = career;
    }

    /** Assignments of a career, the sales status first, each direction in order of time and without overlaps. */
    static List<StatusSpan> of(Career career) {
        StatusHistory history = new StatusHistory(career);
        List<Career.Step> steps = career.steps();
        for (int i = 0; i < steps.size(); i++) {
            boolean last = i == steps.size() - 1;
            history.unroll(steps.get(i), i == 0 ? Level.NONE : steps.get(i - 1).level(), last ? null : steps.get(i + 1).from());
        }
        if (career.projectFrom() != null) {
            history.unroll(Career.step(career.projectFrom(), Level.PROJECT), Level.NONE, null);
        }
        return history.spans;
    }

    private void unroll(Career.Step step, Level before, LocalDate end) {
        if (step.level() == Level.NONE) {
            return;
        }
        LocalDate stop = end == null ? ProgramCalendar.TODAY.plusDays(1) : end;
        boolean first = true;
        for (LocalDate from = step.from(); from.isBefore(stop); ) {
            LocalDate to = naturalEnd(step.level(), from);
            if (end != null && !to.isBefore(end)) {
                to = end.minusDays(1);
            }
            boolean untilNextList = end == null && byList(step.level()) && to.isAfter(ProgramCalendar.TODAY);
            spans.add(new StatusSpan(from, untilNextList ? null : to, step.level(), end == null && step.level() != Level.PROJECT
                    ? career.individualThreshold() : null, decision(step.level(), from, first, before)));
            from = to.plusDays(1);
            first = false;
        }
    }

    private static boolean byList(Level level) {
        return level == Level.GOLD || level == Level.DISTRIBUTOR || level == Level.PROJECT;
    }

    private static LocalDate naturalEnd(Level level, LocalDate from) {
        return switch (level) {
            case AUTHORIZED -> ProgramCalendar.authorizedUntil(from);
            case SILVER -> ProgramCalendar.silverUntil(from);
            default -> ProgramCalendar.nextListAfter(from).minusDays(1);
        };
    }

    private static StatusSpan.Decision decision(Level level, LocalDate from, boolean first, Level before) {
        if (byList(level)) {
            HalfYear results = HalfYear.of(from).previous();
            return new StatusSpan.Decision(from.minusDays(2), (first ? "Присвоен" : "Сохранён") + " по итогам " + results);
        }
        if (first && before == Level.GOLD) {
            return new StatusSpan.Decision(from.minusDays(2), "Понижен по итогам " + HalfYear.of(from).previous());
        }
        if (level == Level.AUTHORIZED) {
            if (first && before == Level.SILVER) {
                return new StatusSpan.Decision(from.plusDays(16), "Серебряный статус на новый год не продлён");
            }
            boolean renewal = !first || from.getMonthValue() == 2 && from.getDayOfMonth() == 1;
            return renewal ? new StatusSpan.Decision(from.minusDays(12), "Авторизация продлена на год")
                    : new StatusSpan.Decision(from.minusDays(1), "Первичная авторизация");
        }
        return first && before != Level.NONE ? new StatusSpan.Decision(from.minusDays(26), "По заявке партнёра")
                : new StatusSpan.Decision(from.plusDays(15), "Продлён на календарный год");
    }
}
