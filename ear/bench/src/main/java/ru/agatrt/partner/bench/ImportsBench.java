package ru.agatrt.partner.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Imports of purchase lines against {@code LOAD DATA} of the same rows, and what a second file costs. */
final class ImportsBench implements Benchmark {

    private static final int LINES = 1_000_000;
    private static final int SHEET_LINES = 200_000;
    private static final int SMALL = 100_000;

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public String title() {
        return "Imports of purchase lines, wall time from the first byte sent until the import is told as done";
    }

    @Override
    public void run(BenchOptions options, Results results) throws Exception {
        try (BenchSystem system = BenchSystem.start(options, name())) {
            new Run(options, system, results).all();
        }
    }

    private static final class Run {

        private final BenchOptions options;
        private final BenchSystem system;
        private final Results results;
        private final Erp erp;

        Run(BenchOptions options, BenchSystem system, Results results) {
            this.options = options;
            this.system = system;
            this.results = results;
            this.erp = system.erp();
        }

        void all() throws Exception {
            results.note("the application, its database and the sender share the machine; without the pipeline; heap limit of the server 1024 MiB");
            // Until the compiler of the server has seen the way of a row, and the database's files have grown.
            import_(new PurchaseLines("WARM", 0, options.rows(SMALL)), "csv");
            results.note("warm-up: one import of " + options.rows(SMALL) + " lines; then " + options.repeats() + " runs of each, medians");
            double small = small("W0", "into a book of " + options.rows(SMALL) + " lines");
            large();
            double later = small("W1", "into a book beyond " + options.rows(LINES) + " lines");
            results.add("the small file later against before", List.of(later), "s", "before", small);
            sheet();
        }

        /** The same small file under sources of its own. */
        private double small(String stem, String where) throws Exception {
            List<Double> seconds = new ArrayList<>();
            for (int run = 0; run < options.repeats(); run++) {
                seconds.add(import_(new PurchaseLines(stem + run, 0, options.rows(SMALL)), "csv"));
            }
            results.add(options.rows(SMALL) + " lines CSV " + where, seconds, "s");
            return Results.median(seconds);
        }

        private void large() throws Exception {
            int lines = options.rows(LINES);
            List<Double> loads = new ArrayList<>();
            List<Double> imports = new ArrayList<>();
            List<Double> unchanged = new ArrayList<>();
            List<Double> corrections = new ArrayList<>();
            double heap = 0;
            for (int run = 0; run < options.repeats(); run++) {
                PurchaseLines file = new PurchaseLines("L" + run, 0, lines);
                loads.add(load(file));
                try (HeapWatch watch = new HeapWatch(system.serverProcess())) {
                    imports.add(import_(file, "csv"));
                    heap = Math.max(heap, watch.peakMib());
                }
                unchanged.add(again(file));
                corrections.add(corrected(new PurchaseLines("L" + run, lines / 3, options.rows(SMALL)).corrected(), file));
            }
            double load = Results.median(loads);
            results.add("LOAD DATA LOCAL INFILE, " + lines + " lines", loads, "s");
            results.add(lines + " lines CSV, all new", imports, "s", "LOAD DATA", load);
            results.add(lines + " lines CSV, all new", imports.stream().map(s -> lines / s).toList(), "rows/s");
            results.add("largest heap of the server meanwhile", heap, "MiB");
            results.add("the same file again, nothing changed", unchanged, "s", "LOAD DATA", load);
            results.add(options.rows(SMALL) + " corrections", corrections, "s");
        }

        private double load(PurchaseLines lines) throws Exception {
            Path file = lines.writeForLoadData(system.files().resolve("load.tsv"), system.book().ids());
            double seconds = new LoadData(system.book()).seconds(file);
            Files.delete(file);
            return seconds;
        }

        private void sheet() throws Exception {
            int lines = options.rows(SHEET_LINES);
            List<Double> loads = new ArrayList<>();
            List<Double> imports = new ArrayList<>();
            double heap = 0;
            for (int run = 0; run < options.repeats(); run++) {
                PurchaseLines file = new PurchaseLines("X" + run, 0, lines);
                loads.add(load(file));
                try (HeapWatch watch = new HeapWatch(system.serverProcess())) {
                    imports.add(import_(file, "xlsx"));
                    heap = Math.max(heap, watch.peakMib());
                }
            }
            results.add(lines + " rows XLSX, all new", imports, "s", "LOAD DATA", Results.median(loads));
            results.add(lines + " rows XLSX, all new", imports.stream().map(s -> lines / s).toList(), "rows/s");
            results.add("largest heap of the server meanwhile", heap, "MiB");
        }

        /** Imports lines that are new and compares what the book then says with the file. @return seconds */
        private double import_(PurchaseLines lines, String ending) throws Exception {
            Path csv = lines.writeCsv(system.files().resolve(lines.source() + ".csv"));
            Path file = ending.equals("csv") ? csv : lines.writeXlsx(system.files().resolve(lines.source() + ".xlsx"));
            double seconds = timed(file, lines.count() + " " + lines.count() + " 0 0 0");
            List<String> differences = Sums.ofCsv(csv).differences(system.book().sums(lines.source()));
            if (!differences.isEmpty()) {
                throw new IllegalStateException("the book does not say what the file says: " + differences);
            }
            results.note(lines.source() + "." + ending + ": sums by partner and half-year equal to the kopeck");
            if (file != csv) {
                Files.delete(file);
            }
            return seconds;
        }

        private double again(PurchaseLines lines) throws Exception {
            return timed(system.files().resolve(lines.source() + ".csv"), lines.count() + " 0 0 " + lines.count() + " 0");
        }

        /** Some lines of a file imported before, changed; the sums must have moved by just as much. */
        private double corrected(PurchaseLines lines, PurchaseLines before) throws Exception {
            Path original = system.files().resolve("original.csv");
            Sums expected = Sums.ofCsv(system.files().resolve(before.source() + ".csv"));
            Sums old = Sums.ofCsv(new PurchaseLines(lines.source(), lines.first(), lines.count()).writeCsv(original));
            Path file = lines.writeCsv(system.files().resolve("corrections.csv"));
            double seconds = timed(file, lines.count() + " 0 " + lines.count() + " 0 0");
            Sums.ofCsv(file).kopecks().forEach((key, value) -> expected.kopecks().merge(key, value - old.kopecks().get(key), Long::sum));
            List<String> differences = expected.differences(system.book().sums(lines.source()));
            if (!differences.isEmpty()) {
                throw new IllegalStateException("after corrections the book does not say what the files say: " + differences);
            }
            return seconds;
        }

        private double timed(Path file, String counts) throws Exception {
            long from = System.nanoTime();
            Erp.Result result = erp.await(erp.submit("purchases", file, null));
            double seconds = (System.nanoTime() - from) / 1e9;
            if (!result.counts().equals(counts)) {
                throw new IllegalStateException("expected counts " + counts + ", got " + result.body());
            }
            return seconds;
        }
    }
}
