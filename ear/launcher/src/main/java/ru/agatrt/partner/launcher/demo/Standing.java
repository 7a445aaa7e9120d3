package ru.agatrt.partner.launcher.demo;

import java.time.LocalDate;
import java.util.Set;

/**
 * A partner's relation with the vendor.
 *
 * @param since first day of cooperation
 * @param directions agreed directions, joined by "+"
 * @param reports report calendar of the agreement
 * @param dealers dealer network; {@code null}: not a distributor
 * @param twists departures from the smooth case
 */
record Standing(LocalDate since, String directions, ReportCalendar reports, DealerNetwork dealers, Set<Twist> twists) {

    /**
     * Size of a distributor's network on the evaluation day.
     *
     * @param unauthorized dealers that count
     * @param authorized dealers that hold a status of their own and do not count
     * @param ended dealers that left before
     */
    record DealerNetwork(int unauthorized, int authorized, int ended) {
    }

    Standing {
        twists = Set.copyOf(twists);
    }

    boolean has(Twist twist) {
        return twists.contains(twist);
    }
}
