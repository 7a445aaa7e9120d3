package ru.agatrt.partner.bench.report;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The process beside: reads an order a line, answers each with a line that begins with {@code =}: seconds, processor seconds, largest
 * heap in MiB and bytes of the last document. Orders: {@code statement WAY COUNT THREADS}, {@code keep COMPANY WAY FILE},
 * {@code pdf FILE}, {@code xlsx FILE}.
 */
public final class Bare {

    private static final double MIB = 1 << 20;
    private static final long LOOK_MILLIS = 20;

    private static final OperatingSystemMXBean PROCESS = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final MemoryMXBean MEMORY = ManagementFactory.getMemoryMXBean();
    private static final AtomicLong PEAK = new AtomicLong();

    private final BareStatements statements;

    private Bare(BareStatements statements) {
        this.statements = statements;
    }

    /** Something that is measured; returns the size of what it made. */
    @FunctionalInterface
    private interface Work {
        long run() throws Exception;
    }

    /**
     * Waits for orders until its input ends.
     *
     * @param arguments URL, account of the book; the same of the warehouse; half-year; codes of companies, with commas between. Passwords
     *                  are the first two lines of the input
     */
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String book = orders.readLine();
        String warehouse = orders.readLine();
        BareStatements statements = new BareStatements(BareStatements.source(arguments[0], arguments[1], book),
                BareStatements.source(arguments[2], arguments[3], warehouse), arguments[4], List.of(arguments[5].split(",")));
        Bare bare = new Bare(statements);
        Thread sampler = new Thread(Bare::sample, "heap");
        sampler.setDaemon(true);
        sampler.start();
        answers.println("= ready");
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            answers.println("= " + bare.measured(order.split(" ")));
        }
        System.exit(0);
    }

    private static void sample() {
        try {
            while (true) {
                PEAK.accumulateAndGet(MEMORY.getHeapMemoryUsage().getUsed(), Math::max);
                Thread.sleep(LOOK_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String measured(String[] order) throws Exception {
        Work work = work(order);
        MEMORY.gc();
        PEAK.set(0);
        long processor = PROCESS.getProcessCpuTime();
        long from = System.nanoTime();
        long bytes = work.run();
        double wall = (System.nanoTime() - from) / 1e9;
        return wall + " " + (PROCESS.getProcessCpuTime() - processor) / 1e9 + " " + PEAK.get() / MIB + " " + bytes;
    }

    private Work work(String[] order) throws IOException {
        switch (order[0]) {
            case "statement" -> {
                BareStatements.Way way = way(order[1]);
                int count = Integer.parseInt(order[2]);
                int threads = Integer.parseInt(order[3]);
                return () -> {
                    if (threads == 1) {
                        statements.make(way, count);
                    } else {
                        statements.make(way, count, threads);
                    }
                    return 0;
                };
            }
            case "keep" -> {
                return () -> Files.write(Path.of(order[3]), way(order[2]).make(order[1])).toFile().length();
            }
            case "pdf" -> {
                List<String[]> rows = BareTables.read(Path.of(order[1]));
                return () -> BareTables.pdf(rows).length;
            }
            case "xlsx" -> {
                List<String[]> rows = BareTables.read(Path.of(order[1]));
                return () -> BareTables.xlsx(rows).length;
            }
            default -> throw new IllegalArgumentException(order[0]);
        }
    }

    private BareStatements.Way way(String name) {
        return switch (name) {
            case "bare" -> statements::bare;
            case "archival" -> statements::archival;
            case "anew" -> statements::readAnew;
            default -> throw new IllegalArgumentException(name);
        };
    }
}
