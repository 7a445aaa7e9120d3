package ru.agatrt.partner.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.bench.BenchOptions;
import ru.agatrt.partner.bench.BenchSystem;
import ru.agatrt.partner.bench.Benchmark;
import ru.agatrt.partner.bench.HeapWatch;
import ru.agatrt.partner.bench.Rest;
import ru.agatrt.partner.bench.Results;

/** Statements, the press that makes them after a publication, and the largest report. */
public final class ReportsBench implements Benchmark {

    private static final int PARTNERS = 10_000;
    private static final int PRESSED = 1_000;
    private static final int COMPANIES = 50;
    private static final int WARM_UP = 800;
    private static final int A_ROUND = 100;
    private static final int PRESS_WARM_UP = 400;

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public String title() {
        return "Reports through the application against bare Jasper, bare OpenPDF and a plain XLSX writer with the same data in the same run";
    }

    @Override
    public void run(BenchOptions options, Results results) throws Exception {
        try (BenchSystem system = BenchSystem.start(options, name(), Map.of("PARTNER_PRESS_THREADS", "1"))) {
            ReportWorld world = new ReportWorld(system, options.partners(PARTNERS));
            world.make();
            system.startPipeline();
            double arrived = world.awaitWarehouse();
            results.note(world.partners() + " companies, " + world.lines() + " purchase lines; everything was in the warehouse "
                    + Math.round(arrived) + " s after the pipeline ran");
            try (BareProcess bare = new BareProcess(system, ReportWorld.HALF_YEAR, world.companies(COMPANIES))) {
                results.note("the process beside has the server's options: " + String.join(" ", bare.options()));
                Rest rest = new Rest(system.url(), "finance");
                new StatementRounds(system, rest, bare, world.companies(COMPANIES)).measure(options.repeats(), WARM_UP, A_ROUND, results);
                volumes(system, rest, bare, options.repeats(), results);
                press(system, world, bare, results);
            }
        }
    }

    private static void volumes(BenchSystem system, Rest rest, BareProcess bare, int runs, Results results) throws Exception {
        String path = "/api/v1/reports/half-year-volume.%s?lang=ru&halfYear=" + ReportWorld.HALF_YEAR;
        Path csv = Files.write(system.files().resolve("volume.csv"), rest.file(path.formatted("csv")));
        int rows = BareTables.read(csv).size() - 1;
        for (String format : List.of("pdf", "xlsx")) {
            List<Double> ours = new ArrayList<>();
            List<Double> processors = new ArrayList<>();
            List<Double> theirs = new ArrayList<>();
            double heap = 0;
            double bareHeap = 0;
            byte[] last = rest.file(path.formatted(format));
            bare.order(format + " " + csv);
            for (int run = 0; run < runs; run++) {
                try (HeapWatch watch = new HeapWatch(system.serverProcess())) {
                    double processor = watch.processorSeconds();
                    long from = System.nanoTime();
                    last = rest.file(path.formatted(format));
                    ours.add((System.nanoTime() - from) / 1e9);
                    processors.add(watch.processorSeconds() - processor);
                    heap = Math.max(heap, watch.peakMib());
                }
                BareProcess.Answer answer = bare.order(format + " " + csv);
                theirs.add(answer.effort().wall());
                bareHeap = Math.max(bareHeap, answer.heap());
            }
            String name = "half-year-volume of " + rows + " rows as " + format.toUpperCase(java.util.Locale.ROOT);
            String other = format.equals("pdf") ? "bare OpenPDF" : "plain XLSX";
            results.add(other + ", a table of the same rows", theirs, "s");
            results.add("  its largest heap", bareHeap, "MiB");
            results.add(name, ours, "s", other, Results.median(theirs));
            results.add("  its processor time in the server", processors, "s");
            results.add("  largest heap of the server meanwhile", heap, "MiB");
            results.add("  size", last.length / 1024.0, "KiB");
        }
    }

    /** The server is started again for the second thread; it is warm both times. */
    private static void press(BenchSystem system, ReportWorld world, BareProcess bare, Results results) throws Exception {
        int companies = Math.min(PRESSED, world.partners() * 4 / 5);
        int warm = Math.min(PRESS_WARM_UP, world.partners() - companies);
        double[] alone = new double[3];
        for (int threads = 1; threads <= 2; threads++) {
            alone[threads] = WARM_UP / bare.order("statement archival " + WARM_UP + " " + threads).effort().wall();
        }
        for (int threads = 1; threads <= 2; threads++) {
            if (threads > 1) {
                system.restartServerWith("PARTNER_PRESS_THREADS", String.valueOf(threads));
                warmUp(system, world.companies(companies, warm));
            }
            try (HeapWatch watch = new HeapWatch(system.serverProcess())) {
                double processor = watch.processorSeconds();
                double aSecond = PublishedList.publish(system.book(), threads - 1, companies).await(companies);
                results.add("bare Jasper and PDF/A on " + threads + (threads == 1 ? " thread" : " threads"), alone[threads], "1/s");
                results.add(companies + " statements pressed on " + threads + (threads == 1 ? " thread" : " threads"), List.of(aSecond), "1/s",
                        "bare Jasper and PDF/A", alone[threads]);
                results.add("  processor time of the server for each", (watch.processorSeconds() - processor) / companies * 1000, "ms");
                results.add("  largest heap of the server meanwhile", watch.peakMib(), "MiB");
            }
        }
        long kept = system.book().number("SELECT COUNT(*) FROM document WHERE kind = 'STATEMENT'");
        if (kept < 2L * companies) {
            throw new IllegalStateException(kept + " statements are kept");
        }
        results.note("pressed: read, drawn, kept on the disk under its SHA-256 (fsync), noted, and a letter queued for each");
    }

    /** Of companies that are not pressed: a new server has compiled nothing yet. */
    private static void warmUp(BenchSystem system, List<String> companies) throws IOException, InterruptedException {
        Rest rest = new Rest(system.url(), "finance");
        for (String company : companies) {
            rest.file(StatementRounds.path(company));
        }
    }
}
