package ru.agatrt.partner.bench.warehouse;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import ru.agatrt.partner.bench.BenchOptions;
import ru.agatrt.partner.bench.Benchmark;
import ru.agatrt.partner.bench.Results;

/** How late the warehouse is: single commits while a steady load comes in, and one large correction. */
public final class StreamingBench implements Benchmark {

    private static final int LINES = 200_000;
    private static final int CORRECTED = 100_000;
    private static final int SINGLES = 500;
    private static final int LOAD_A_SECOND = 1_000;
    private static final int EQUAL_WITHIN = 900;

    @Override
    public String name() {
        return "streaming";
    }

    @Override
    public String title() {
        return "From a commit in the book until the fact can be read in the warehouse, while " + LOAD_A_SECOND + " lines a second come in";
    }

    @Override
    public void run(BenchOptions options, Results results) throws Exception {
        int lines = options.lines(LINES);
        int singles = Math.min(SINGLES, Math.max(20, lines / 100));
        int corrected = Math.min(CORRECTED, lines / 2);
        try (PipelineSystem system = PipelineSystem.startDatabases(options, name()); Equality equality = new Equality(system)) {
            try (Connection book = system.book()) {
                BookLines rows = new BookLines(book);
                rows.masters();
                rows.add("BASE", lines);
            }
            system.startPipeline();
            equality.await(EQUAL_WITHIN);
            ProcessorTime before = ProcessorTime.of(system.processes());
            List<Double> seconds = singles(system, singles, results);
            results.note("processor time while the load ran: " + ProcessorTime.of(system.processes()).since(before));
            results.add(singles + " single commits: median until the fact is there", Results.median(seconds), "s");
            results.add(singles + " single commits: 95 of 100 are there within", Percentile.of(seconds, 95), "s");
            results.add(singles + " single commits: slowest", Percentile.of(seconds, 100), "s");
            equality.await(EQUAL_WITHIN);
            List<Double> corrections = new ArrayList<>();
            for (int run = 0; run < options.repeats(1); run++) {
                corrections.add(correct(system, equality, corrected / options.repeats(1)));
            }
            results.add(corrected / options.repeats(1) + " versions superseded in one transaction: equal after", corrections, "s");
            results.note("book and warehouse were equal by partner and half-year, to the kopeck, before and after");
        }
    }

    private static List<Double> singles(PipelineSystem system, int singles, Results results) throws Exception {
        try (SteadyLoad load = new SteadyLoad(system.book(), LOAD_A_SECOND); SingleCommits commits = new SingleCommits(system)) {
            load.start();
            List<Double> seconds = commits.measure(singles);
            double rate = load.rate();
            results.note(String.format(Locale.ROOT, "load beside them: %.0f lines a second", rate));
            return seconds;
        }
    }

    private static double correct(PipelineSystem system, Equality equality, int versions) throws Exception {
        try (Connection book = system.book()) {
            int done = new BookLines(book).supersede("BASE", versions);
            if (done != versions) {
                throw new IllegalStateException(done + " versions superseded instead of " + versions);
            }
            return equality.await(EQUAL_WITHIN);
        }
    }
}
