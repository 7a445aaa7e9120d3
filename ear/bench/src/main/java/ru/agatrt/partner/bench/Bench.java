package ru.agatrt.partner.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import ru.agatrt.partner.bench.mail.MailBench;
import ru.agatrt.partner.bench.report.ReportsBench;
import ru.agatrt.partner.bench.warehouse.FaultsBench;
import ru.agatrt.partner.bench.warehouse.PipelineBench;
import ru.agatrt.partner.bench.warehouse.RefreshBench;
import ru.agatrt.partner.bench.warehouse.StreamingBench;

/** What is behind {@code bin/bench}: runs the measurements asked for, prints their tables and writes them to {@code target/bench}. */
public final class Bench {

    private static final List<Benchmark> ALL = List.of(new ImportsBench(), new KillsBench(), new ReviewBench(), new ReportsBench(), new MailBench(),
            new PipelineBench(), new StreamingBench(), new RefreshBench(), new FaultsBench());

    private Bench() {
    }

    public static void main(String[] arguments) throws Exception {
        String names = ALL.stream().map(Benchmark::name).collect(Collectors.joining(", "));
        BenchOptions options;
        try {
            options = BenchOptions.parse(Path.of(System.getProperty("partner.home", ".")).toAbsolutePath().normalize(), List.of(arguments));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage() + "\n" + BenchOptions.USAGE.formatted(names));
            System.exit(2);
            return;
        }
        Optional<String> unknown = options.names().stream().filter(name -> ALL.stream().noneMatch(b -> b.name().equals(name))).findFirst();
        if (unknown.isPresent()) {
            System.err.println("There is no measurement " + unknown.get() + ".\n" + BenchOptions.USAGE.formatted(names));
            System.exit(2);
        }
        // Held, since a logger nobody holds forgets its level.
        Logger migrations = Logger.getLogger("org.flywaydb");
        migrations.setLevel(Level.WARNING);
        // A broker that is not there yet, or not any more, is part of what is measured.
        Logger brokers = Logger.getLogger("org.apache.kafka");
        brokers.setLevel(Level.SEVERE);
        StringBuilder tables = new StringBuilder();
        for (Benchmark benchmark : ALL) {
            if (options.names().isEmpty() || options.names().contains(benchmark.name())) {
                Results results = new Results(benchmark.name(), benchmark.title());
                System.out.println("\n" + benchmark.name() + ": " + benchmark.title());
                try {
                    benchmark.run(options, results);
                } finally {
                    // What was found before it went wrong is worth reading too.
                    results.write(options.target());
                }
                tables.append('\n').append(results.table());
            }
        }
        System.out.println(tables);
        System.exit(0);
    }
}
