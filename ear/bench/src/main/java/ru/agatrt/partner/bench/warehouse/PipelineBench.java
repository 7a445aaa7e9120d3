package ru.agatrt.partner.bench.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import ru.agatrt.partner.bench.BenchOptions;
import ru.agatrt.partner.bench.Benchmark;
import ru.agatrt.partner.bench.Results;

/** From the book's first snapshot to the facts, and each stage alone, against copies of the same rows without any pipeline. */
public final class PipelineBench implements Benchmark {

    private static final int LINES = 1_000_000;

    @Override
    public String name() {
        return "pipeline";
    }

    @Override
    public String title() {
        return "Purchase lines from the book's snapshot to the facts, against a JDBC upsert copy and LOAD DATA of the same rows into the same staging table";
    }

    @Override
    public void run(BenchOptions options, Results results) throws Exception {
        int lines = options.lines(LINES);
        List<Double> loads = new ArrayList<>();
        List<Double> copies = new ArrayList<>();
        ExecutorService watcher = Executors.newSingleThreadExecutor();
        try (PipelineSystem system = PipelineSystem.startDatabases(options, name())) {
            fill(system, lines);
            compare(system, options.repeats(), loads, copies);
            Future<Arrival> arrival = watcher.submit(new Arrival(system, lines));
            system.startPipeline();
            Arrival seen = arrival.get();
            String processors = "processor time from the first record to the facts: "
                    + ProcessorTime.of(system.processes()).since(seen.processorsAtFirst());
            requireEqual(system);
            double copy = Results.median(copies);
            String size = lines + " lines: ";
            results.add(size + "LOAD DATA into staging", loads, "s");
            results.add(size + "JDBC upsert copy, book to staging", copies, "s", "LOAD DATA", Results.median(loads));
            results.add(size + "snapshot to facts, all stages at once", List.of(seen.derived() - seen.firstSent()), "s", "JDBC copy", copy);
            results.add(size + "snapshot to facts", lines / (seen.derived() - seen.firstSent()), "rows/s");
            results.note(String.format(java.util.Locale.ROOT, "seconds after the source's first record: all in the topic %.1f, in staging %.1f, in the facts %.1f",
                    seen.sent() - seen.firstSent(), seen.staged() - seen.firstSent(), seen.derived() - seen.firstSent()));
            results.note(processors);
            alone(system, lines, options.repeats(), results, copy, Results.median(loads));
        } finally {
            watcher.shutdownNow();
        }
    }

    private static void fill(PipelineSystem system, int lines) throws SQLException {
        try (Connection book = system.book()) {
            BookLines rows = new BookLines(book);
            rows.masters();
            rows.add("BENCH", lines);
        }
    }

    private static void compare(PipelineSystem system, int repeats, List<Double> loads, List<Double> copies) throws Exception {
        StagingCopy copy = new StagingCopy(system);
        for (int run = 0; run < repeats; run++) {
            loads.add(copy.byLoadData());
            copies.add(copy.byJdbc());
        }
        copy.empty();
    }

    /** The same rows once more: topic to staging without transforms beside it, then the transforms without a sink. */
    private static void alone(PipelineSystem system, int lines, int repeats, Results results, double copy, double load) throws Exception {
        List<Double> sinks = new ArrayList<>();
        List<Double> transforms = new ArrayList<>();
        String processors = "";
        for (int run = 0; run < repeats; run++) {
            StageAlone stage = new StageAlone(system, lines);
            stage.prepare();
            ProcessorTime before = ProcessorTime.of(system.processes());
            sinks.add(stage.sink());
            processors = ProcessorTime.of(system.processes()).since(before);
            transforms.add(stage.transforms());
        }
        results.add(lines + " lines: sink alone, topic to staging", sinks, "s", "JDBC copy", copy);
        results.add(lines + " lines: sink alone, topic to staging", sinks, "s", "LOAD DATA", load);
        results.add(lines + " lines: transforms alone, staging to facts", transforms, "s", "JDBC copy", copy);
        results.note("processor time of the sink alone: " + processors);
        requireEqual(system);
    }

    private static void requireEqual(PipelineSystem system) throws SQLException {
        try (Equality equality = new Equality(system)) {
            List<String> differences = equality.differences();
            if (!differences.isEmpty()) {
                throw new IllegalStateException("book and warehouse differ: " + differences);
            }
        }
    }
}
