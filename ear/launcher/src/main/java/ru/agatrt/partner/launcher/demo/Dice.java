package ru.agatrt.partner.launcher.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Reproducible choices. Each purpose (a partner's purchases, a partner's events, …) has dice of its own, so that a change in one
 * place does not shift everything that is drawn after it.
 */
final class Dice {

    private static final int LAST_NEW_YEAR_HOLIDAY = 8;

    private final SplittableRandom random;

    /** Dice for a purpose: equal seed and purpose give equal throws. */
    Dice(long seed, String purpose) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < purpose.length(); i++) {
            hash = (hash ^ purpose.charAt(i)) * 0x100000001b3L;
        }
        this.random = new SplittableRandom(seed ^ hash);
    }

    /** A number from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    /** True in {@code perMille} of 1000 cases. */
    boolean chance(int perMille) {
        return random.nextInt(1000) < perMille;
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** A copy in another order (Fisher–Yates). */
    <T> List<T> shuffled(List<T> items) {
        List<T> copy = new ArrayList<>(items);
        for (int i = copy.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            T moved = copy.get(i);
            copy.set(i, copy.get(other));
            copy.set(other, moved);
        }
        return copy;
    }

    /** A day of the period, both ends included. */
    LocalDate day(LocalDate from, LocalDate to) {
        return LocalDate.ofEpochDay(random.nextLong(from.toEpochDay(), to.toEpochDay() + 1));
    }

    /** A day of the period on which a warehouse ships; the period's first day if it holds no such day. */
    LocalDate workday(LocalDate from, LocalDate to) {
        LocalDate drawn = day(from, to);
        for (LocalDate d = drawn; !d.isBefore(from); d = d.minusDays(1)) {
            if (isWorkday(d)) {
                return d;
            }
        }
        for (LocalDate d = drawn; !d.isAfter(to); d = d.plusDays(1)) {
            if (isWorkday(d)) {
                return d;
            }
        }
        return from;
    }

    private static boolean isWorkday(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        boolean newYear = day.getMonth() == Month.JANUARY && day.getDayOfMonth() <= LAST_NEW_YEAR_HOLIDAY;
        return !weekend && !newYear;
    }
}
