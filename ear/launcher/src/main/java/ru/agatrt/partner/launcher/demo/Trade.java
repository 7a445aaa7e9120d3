package ru.agatrt.partner.launcher.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a partner buys.
 *
 * @param from first day of shipments
 * @param to last day of shipments
 * @param goals volume by half-year; a half-year without a goal has only scripted purchases
 * @param scripted purchases told one by one
 * @param seller code of the distributor that part of the purchases come from; {@code null}: all from the vendor
 */
record Trade(LocalDate from, LocalDate to, Map<HalfYear, VolumeGoal> goals, List<ScriptedSale> scripted, String seller) {

    Trade {
        goals = Map.copyOf(goals);
        scripted = List.copyOf(scripted);
    }
}
