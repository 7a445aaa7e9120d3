package ru.agatrt.partner.launcher.demo;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What an ordinary partner has to show; everything else about it is drawn.
 *
 * @param level sales status on the evaluation day
 * @param project holds the project status too
 * @param volume exact countable volume of 2026-H1; {@code null}: drawn
 * @param threshold individual threshold; {@code null}: the edition's
 * @param twists departures from the smooth case
 */
record Blueprint(Level level, boolean project, String volume, BigDecimal threshold, Set<Twist> twists) {

    static Blueprint of(Level level, Twist... twists) {
        Set<Twist> set = EnumSet.noneOf(Twist.class);
        set.addAll(List.of(twists));
        return new Blueprint(level, false, null, null, set);
    }

    Blueprint volume(String roubles) {
        return new Blueprint(level, project, roubles, threshold, twists);
    }

    Blueprint threshold(String roubles) {
        return new Blueprint(level, project, volume, new BigDecimal(roubles), twists);
    }

    Blueprint withProject() {
        return new Blueprint(level, true, volume, threshold, twists);
    }

    boolean has(Twist twist) {
        return twists.contains(twist);
    }
}
