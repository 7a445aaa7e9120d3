package ru.agatrt.partner.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import ru.agatrt.partner.bench.BenchSystem;
import ru.agatrt.partner.bench.HeapWatch;
import ru.agatrt.partner.bench.Rest;
import ru.agatrt.partner.bench.Results;
import ru.agatrt.partner.bench.warehouse.ProcessorTime;

/** The same statements one after another: by the engine alone, finished for the archive, read anew, and over HTTP; in turn, so that a noisy minute is everybody's. */
final class StatementRounds {

    private static final String BARE = "bare Jasper";
    private static final String OVER_HTTP = "http";
    private static final long IDLE_MILLIS = 5_000;

    private static final Map<String, String> WAYS = new LinkedHashMap<>();

    static {
        WAYS.put("bare", BARE + ": filled and exported, data in memory");
        WAYS.put("archival", "and finished as PDF/A-2a");
        WAYS.put("anew", "and read from book and warehouse, without the server");
        WAYS.put(OVER_HTTP, "statement through the application");
    }

    private final BenchSystem system;
    private final Rest rest;
    private final BareProcess bare;
    private final List<String> companies;

    StatementRounds(BenchSystem system, Rest rest, BareProcess bare, List<String> companies) {
        this.system = system;
        this.rest = rest;
        this.bare = bare;
        this.companies = companies;
    }

    static String path(String company) {
        return "/api/v1/reports/partner-statement.pdf?lang=ru&halfYear=" + ReportWorld.HALF_YEAR + "&partner=" + company;
    }

    void measure(int rounds, int warmUp, int aRound, Results results) throws Exception {
        compareTexts(results);
        Map<String, List<Double>> walls = new LinkedHashMap<>();
        Map<String, List<Double>> processors = new LinkedHashMap<>();
        try (HeapWatch watch = new HeapWatch(system.serverProcess())) {
            for (String way : WAYS.keySet()) {
                walls.put(way, new ArrayList<>());
                processors.put(way, new ArrayList<>());
                make(way, warmUp, watch);
            }
            ProcessorTime before = ProcessorTime.of(system.processes());
            for (int round = 0; round < rounds; round++) {
                for (String way : WAYS.keySet()) {
                    Effort each = make(way, aRound, watch).each(aRound);
                    walls.get(way).add(each.wall() * 1000);
                    processors.get(way).add(each.processor() * 1000);
                }
            }
            results.note("processor time of all programs over " + rounds + " rounds of " + aRound + " statements in each of four ways: "
                    + ProcessorTime.of(system.processes()).since(before));
            double idle = watch.processorSeconds();
            Thread.sleep(IDLE_MILLIS);
            results.note(String.format(Locale.ROOT, "the idle server takes %.0f ms of processor time a second", (watch.processorSeconds() - idle) / IDLE_MILLIS * 1e6));
        }
        table("wall", walls, results);
        table("processor", processors, results);
    }

    private static void table(String what, Map<String, List<Double>> found, Results results) {
        double reference = Results.median(found.get("bare"));
        found.forEach((way, each) -> {
            String name = what + ", " + WAYS.get(way);
            if (way.equals("bare")) {
                results.add(name, each, "ms");
            } else {
                results.add(name, each, "ms", BARE, reference);
            }
        });
    }

    private Effort make(String way, int count, HeapWatch watch) throws IOException, InterruptedException {
        if (!way.equals(OVER_HTTP)) {
            return bare.order("statement " + way + " " + count + " 1").effort();
        }
        double processor = watch.processorSeconds();
        long from = System.nanoTime();
        for (int i = 0; i < count; i++) {
            rest.file(path(companies.get(i % companies.size())));
        }
        return new Effort((System.nanoTime() - from) / 1e9, watch.processorSeconds() - processor);
    }

    /** What is compared must be the same document. */
    private void compareTexts(Results results) throws IOException, InterruptedException {
        Path file = system.files().resolve("bare.pdf");
        int pages = 0;
        for (String company : companies) {
            byte[] ours = rest.file(path(company));
            for (String way : List.of("bare", "archival")) {
                bare.order("keep " + company + " " + way + " " + file);
                List<String> lines = new ArrayList<>(text(ours));
                lines.removeAll(text(Files.readAllBytes(file)));
                if (!lines.isEmpty()) {
                    throw new IllegalStateException("the statements of " + company + " differ, " + way + " has not: " + lines);
                }
            }
            try (PDDocument document = Loader.loadPDF(ours)) {
                pages += document.getNumberOfPages();
            }
        }
        results.note("statements of " + companies.size() + " companies, " + pages + " pages; their text is the same whoever drew them");
    }

    /** Without what tells the moment and who asked. */
    private static List<String> text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).lines().filter(line -> !line.matches(".*\\d\\d:\\d\\d.*")).toList();
        }
    }
}
