package ru.agatrt.partner.bench.warehouse;

import java.sql.Connection;
import ru.agatrt.partner.bench.BenchOptions;
import ru.agatrt.partner.bench.Benchmark;
import ru.agatrt.partner.bench.Results;

/** Everything that can go wrong between book and warehouse, many times, and whether and when both are equal afterwards. */
public final class FaultsBench implements Benchmark {

    private static final int LINES = 200_000;
    private static final int REPEATS = 5;
    private static final int EQUAL_WITHIN = 600;
    private static final long LOAD_BEFORE_MILLIS = 2_000;
    private static final long LOAD_AFTER_MILLIS = 3_000;

    @Override
    public String name() {
        return "faults";
    }

    @Override
    public String title() {
        return "Faults while lines come in: seconds from the end of the fault until book and warehouse are equal by partner and half-year, without hands";
    }

    @Override
    public void run(BenchOptions options, Results results) throws Exception {
        int lines = options.lines(LINES);
        int repeats = options.repeats(REPEATS);
        FaultTable table = new FaultTable(results, repeats, options.fault());
        table.row("worker killed in the snapshot", run -> inSnapshot(options, lines));
        for (Fault fault : Faults.whileStreaming()) {
            if (table.wants(fault.what())) {
                whileStreaming(options, lines, fault, table);
            }
        }
        fullDisk(options, table, results);
        results.note("lines that were in the book before each fault: " + lines + "; about 500 a second came in meanwhile; the load stops "
                + LOAD_AFTER_MILLIS / 1000 + " s after the fault, which is part of the seconds");
        results.note("equal means: of every partner and half-year the number of versions, of open ones, the sum, a checksum over all versions, and the kept sums");
        table.requireAllWell();
    }

    /** A fresh system each time: the worker ends when a fifth of the book's lines has been sent. */
    private static double inSnapshot(BenchOptions options, int lines) throws Exception {
        try (PipelineSystem system = PipelineSystem.startDatabases(options, "faults"); Equality equality = new Equality(system)) {
            fill(system, lines);
            SnapshotKiller killer = new SnapshotKiller(system, lines / 5);
            system.startPipeline();
            equality.await(EQUAL_WITHIN);
            return killer.seconds();
        }
    }

    /** A system for each kind of fault, so that one that was not survived spoils no other. */
    private static void whileStreaming(BenchOptions options, int lines, Fault fault, FaultTable table) throws Exception {
        try (PipelineSystem system = PipelineSystem.startDatabases(options, "faults")) {
            fill(system, lines);
            system.startPipeline();
            Equality.awaitWhateverHappens(system, EQUAL_WITHIN);
            table.row(fault.what(), run -> strike(system, fault, run, "RUN-" + run));
        }
    }

    /** A fresh system each time, whose broker has a small file system of its own. */
    private static void fullDisk(BenchOptions options, FaultTable table, Results results) throws Exception {
        String row = "broker's disk full for " + SmallDisk.FULL_SECONDS + " s";
        if (!table.wants(row)) {
            return;
        }
        String refused = SmallDisk.whyNot(options.target());
        if (!refused.isEmpty()) {
            results.note("the broker's full disk was not tried: " + refused);
            return;
        }
        table.row(row, run -> {
            try (PipelineSystem system = PipelineSystem.startDatabases(options, "faults");
                    SmallDisk disk = new SmallDisk(system.data().resolve("pipeline/broker"), system::close)) {
                return fullDisk(system, disk, run);
            }
        });
    }

    private static double fullDisk(PipelineSystem system, SmallDisk disk, int run) throws Exception {
        fill(system, SmallDisk.LINES);
        system.startPipeline();
        try (Equality equality = new Equality(system)) {
            equality.await(EQUAL_WITHIN);
        }
        return strike(system, new Fault("disk", (unused, again) -> disk.fillAndFree()), run, "DISK");
    }

    private static double strike(PipelineSystem system, Fault fault, int run, String source) throws Exception {
        long ended;
        try (StubbornLoad load = new StubbornLoad(system, source)) {
            Thread.sleep(LOAD_BEFORE_MILLIS);
            fault.strike().at(system, run);
            ended = System.nanoTime();
            Thread.sleep(LOAD_AFTER_MILLIS);
        }
        Equality.awaitWhateverHappens(system, EQUAL_WITHIN);
        double seconds = (System.nanoTime() - ended) / 1e9;
        try (Connection warehouse = system.warehouse()) {
            String proof = fault.proof().formatted(run);
            if (Sql.number(warehouse, proof) != 1) {
                throw new IllegalStateException(fault.what() + ": equal, but not so: " + proof);
            }
        }
        return seconds;
    }

    private static void fill(PipelineSystem system, int lines) throws Exception {
        try (Connection book = system.book()) {
            BookLines rows = new BookLines(book);
            rows.masters();
            rows.add("BASE", lines);
        }
    }
}
