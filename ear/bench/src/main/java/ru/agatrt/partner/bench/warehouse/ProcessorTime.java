package ru.agatrt.partner.bench.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Processor seconds that each process has used, as the kernel counts them. */
public final class ProcessorTime {

    private static final double TICKS_A_SECOND = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    /** Before anything ran. */
    public static final ProcessorTime NOTHING = new ProcessorTime(Map.of());

    private final Map<String, Double> seconds;

    private ProcessorTime(Map<String, Double> seconds) {
        this.seconds = seconds;
    }

    /** Of each process until now, and of this one under the name {@code bench}. */
    public static ProcessorTime of(Map<String, Long> processes) throws IOException {
        Map<String, Double> seconds = new TreeMap<>();
        for (Map.Entry<String, Long> process : processes.entrySet()) {
            seconds.put(process.getKey(), parse(Files.readString(Path.of("/proc/" + process.getValue() + "/stat"))));
        }
        seconds.put("bench", parse(Files.readString(Path.of("/proc/self/stat"))));
        return new ProcessorTime(seconds);
    }

    /**
     * User and system seconds of a line of {@code /proc/PID/stat}.
     *
     * @param stat the program's name in it stands in brackets and may hold blanks and brackets itself
     */
    static double parse(String stat) {
        String[] words = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(words[USER]) + Long.parseLong(words[SYSTEM])) / TICKS_A_SECOND;
    }

    /** Such as {@code book 1.2 s, broker 0.8 s}: what was used since then, most first; what used nearly nothing is left out. */
    public String since(ProcessorTime earlier) {
        return seconds.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue() - earlier.seconds.getOrDefault(entry.getKey(), 0.0)))
                .filter(entry -> entry.getValue() >= 0.05)
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(entry -> String.format(java.util.Locale.ROOT, "%s %.1f s", entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(", "));
    }
}
