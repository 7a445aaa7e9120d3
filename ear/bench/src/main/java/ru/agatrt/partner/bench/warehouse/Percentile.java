package ru.agatrt.partner.bench.warehouse;

import java.util.List;

/** Order statistics by the nearest rank: a value that was measured, never one in between. */
final class Percentile {

    private Percentile() {
    }

    /**
     * The smallest value that is not exceeded by so many percent of all.
     *
     * @param values  at least one
     * @param percent 1 to 100
     */
    static double of(List<Double> values, int percent) {
        List<Double> sorted = values.stream().sorted().toList();
        int rank = (int) (((long) sorted.size() * percent + 99) / 100);
        return sorted.get(Math.max(1, rank) - 1);
    }
}
