package ru.agatrt.partner.launcher.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;

/** Draws the volume of each half-year so that the lists made of it give the statuses of the career. */
final class Goals {

    private static final int DAYS_IN_HALF_YEAR = 182;

    private final Dice dice;
    private final int size;

    Goals(Dice dice) {
        this.dice = dice;
        this.size = dice.between(0, 1000);
    }

    /** Goals for all half-years in which the partner buys, the running one included. */
    Map<HalfYear, VolumeGoal> draw(Career career, LocalDate from, LocalDate to) {
        Map<HalfYear, VolumeGoal> goals = new TreeMap<>();
        for (HalfYear h : HalfYear.range(ProgramCalendar.FIRST_HALF_YEAR, ProgramCalendar.LAST_HALF_YEAR.next())) {
            LocalDate first = ProgramCalendar.later(h.first(), from);
            LocalDate last = ProgramCalendar.earlier(h.last(), to);
            if (first.isAfter(last)) {
                continue;
            }
            // What the list made of a half-year grants is held on the last day of the next one.
            Level earned = career.on(h.next().last());
            long days = ChronoUnit.DAYS.between(first, last) + 1;
            long volume = volume(earned);
            boolean partial = h.equals(ProgramCalendar.LAST_HALF_YEAR.next()) || earned == Level.NONE || earned == Level.AUTHORIZED;
            goals.put(h, VolumeGoal.about(partial ? volume * days / DAYS_IN_HALF_YEAR : volume));
        }
        return goals;
    }

    /** A silver partner's volume that misses the threshold clearly. */
    VolumeGoal low() {
        return VolumeGoal.about(4_100_000L + dice.between(0, 2_500_000));
    }

    private long volume(Level earned) {
        long share = (size * 6L + dice.between(0, 1000) * 4L) / 10;
        return switch (earned) {
            case NONE -> 260_000L * share / 1000;
            case AUTHORIZED -> 160_000L + 5_200_000L * share * share / 1_000_000;
            case SILVER -> 7_250_000L + 5_000_000L * share / 1000;
            case GOLD -> 15_600_000L + 9_000_000L * share / 1000;
            case DISTRIBUTOR -> 42_000_000L + 17_000_000L * share / 1000;
            case PROJECT -> throw new IllegalArgumentException("Project partners buy by deals");
        };
    }
}
