package ru.agatrt.partner.discount.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import ru.agatrt.partner.status.HeldStatus;
import ru.agatrt.partner.status.Suspension;

/** Days on which what a buyer holds changed: a status or a suspension began, or was over. */
public final class StandingChanges {

    private StandingChanges() {
    }

    /**
     * Changes up to and including the day, not longer ago than so many days: a change on the day itself is 0 days ago.
     *
     * @return each day once, the latest first
     */
    public static List<LocalDate> within(int days, LocalDate day, List<HeldStatus> assignments, List<Suspension> suspensions) {
        Stream<LocalDate> held = assignments.stream().flatMap(s -> Stream.of(s.from(), s.lastDay() == null ? LocalDate.MAX : s.lastDay().plusDays(1)));
        Stream<LocalDate> suspended = suspensions.stream().flatMap(s -> Stream.of(s.period().from(), s.period().to()));
        return Stream.concat(held, suspended).distinct()
                .filter(change -> !change.isAfter(day) && !change.isBefore(day.minusDays(days)))
                .sorted((a, b) -> b.compareTo(a)).toList();
    }
}
