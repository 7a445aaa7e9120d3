package ru.agatrt.partner.bench.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import ru.agatrt.partner.bench.BenchOptions;
import ru.agatrt.partner.bench.Benchmark;
import ru.agatrt.partner.bench.Results;
import ru.agatrt.partner.etl.transform.Warehouse;

/** What it takes to derive the same number of changed rows again when the facts are five times as many: the transforms alone. */
public final class RefreshBench implements Benchmark {

    private static final int LINES = 5_000_000;
    private static final int TIMES = 5;
    private static final int CHANGED = 10_000;
    private static final int LEAST_RUNS = 3;

    @Override
    public String name() {
        return "refresh";
    }

    @Override
    public String title() {
        return "Deriving facts of " + CHANGED + " changed purchase lines, with a fifth of the facts and with all of them";
    }

    @Override
    public void run(BenchOptions options, Results results) throws Exception {
        int large = options.lines(LINES);
        int small = large / TIMES;
        int changed = Math.min(CHANGED, small / 10);
        int runs = Math.max(LEAST_RUNS, options.repeats());
        try (PipelineSystem system = PipelineSystem.startDatabases(options, name()); Connection staging = system.warehouse();
                Warehouse transforms = Warehouse.open(system.warehouseUrl(), "warehouse_etl", system.password("warehouse_etl"))) {
            StagingLines lines = new StagingLines(staging);
            lines.masters();
            lines.add(0, small);
            double first = derive(transforms);
            results.add(small + " lines: all derived for the first time", small / first, "rows/s");
            Refreshed few = new Refreshed(refresh(transforms, lines, small, changed, runs, false), refresh(transforms, lines, small, changed, runs, true));
            lines.add(small, large - small);
            derive(transforms);
            Refreshed many = new Refreshed(refresh(transforms, lines, large, changed, runs, false), refresh(transforms, lines, large, changed, runs, true));
            String with = "with " + small + " lines";
            results.add(changed + " changed of " + small + " lines, next to each other", few.together, "s");
            results.add(changed + " changed of " + large + " lines, next to each other", many.together, "s", with, Results.median(few.together));
            results.add(changed + " changed of " + small + " lines, spread over all", few.spread, "s");
            results.add(changed + " changed of " + large + " lines, spread over all", many.spread, "s", with, Results.median(few.spread));
            results.note("next to each other: as a file of corrections brings them; spread: every row on a page of its own, in the table and in each index");
            long facts = Sql.number(staging, "SELECT COUNT(*) FROM fact_purchase_line");
            if (facts != large) {
                throw new IllegalStateException(facts + " facts of " + large + " lines");
            }
        }
    }

    /** Seconds of each run. */
    private record Refreshed(List<Double> together, List<Double> spread) {
    }

    /** One warm-up, then the measured runs; each changes other lines. */
    private static List<Double> refresh(Warehouse transforms, StagingLines lines, int count, int changed, int runs, boolean spread)
            throws SQLException {
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run <= runs; run++) {
            int together = count / 2 + run * changed % (count / 2 - changed) + 1;
            lines.change(spread ? run + 1 : together, spread ? count / changed : 1, changed);
            double took = derive(transforms);
            if (run > 0) {
                seconds.add(took);
            }
        }
        return seconds;
    }

    private static double derive(Warehouse transforms) throws SQLException {
        long from = System.nanoTime();
        while (!transforms.build().idle()) {
            // The next hundred thousand entries.
        }
        return (System.nanoTime() - from) / 1e9;
    }
}
