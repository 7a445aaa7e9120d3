package ru.agatrt.partner.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Rows of one table, the same as text for people and as JSON for programs. */
public final class Results {

    /**
     * One figure.
     *
     * @param what      what was measured
     * @param value     median of the runs
     * @param unit      such as {@code s} or {@code rows/s}; empty for a ratio
     * @param baseline  what it is compared with; {@code null} for nothing
     * @param reference the compared value, same unit
     * @param runs      each run, in order
     */
    public record Row(String what, double value, String unit, String baseline, double reference, List<Double> runs) {

        public double ratio() {
            return value / reference;
        }
    }

    private final String name;
    private final String title;
    private final List<Row> rows = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    public Results(String name, String title) {
        this.name = name;
        this.title = title;
    }

    public void add(String what, List<Double> runs, String unit) {
        show(new Row(what, median(runs), unit, null, 0, List.copyOf(runs)));
    }

    public void add(String what, List<Double> runs, String unit, String baseline, double reference) {
        show(new Row(what, median(runs), unit, baseline, reference, List.copyOf(runs)));
    }

    public void add(String what, double value, String unit) {
        add(what, List.of(value), unit);
    }

    private void show(Row row) {
        rows.add(row);
        System.out.println("  " + line(row));
    }

    /** How it was measured, or what was found to be right. */
    public void note(String sentence) {
        notes.add(sentence);
        System.out.println("  " + sentence);
    }

    public static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String line(Row row) {
        String compared = row.baseline == null ? "" : String.format(Locale.ROOT, "%7.2f × %s (%s %s)", row.ratio(), row.baseline,
                number(row.reference), row.unit);
        return String.format(Locale.ROOT, "%-62s %12s %-7s %s", row.what, number(row.value), row.unit, compared).stripTrailing();
    }

    public String table() {
        String lines = rows.stream().map(row -> line(row) + "\n").collect(Collectors.joining());
        String remarks = notes.stream().map(note -> "– " + note + "\n").collect(Collectors.joining());
        return title + "\n" + machine() + "\n\n" + lines + "\n" + remarks;
    }

    /** {@code NAME.txt} and {@code NAME.json}. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve(name + ".txt"), table());
        Files.writeString(folder.resolve(name + ".json"), json());
    }

    private String json() {
        String figures = rows.stream().map(Results::json).collect(Collectors.joining(",\n    "));
        String remarks = notes.stream().map(Results::quoted).collect(Collectors.joining(",\n    "));
        return "{\n  \"benchmark\": " + quoted(name) + ",\n  \"title\": " + quoted(title) + ",\n  \"machine\": " + quoted(machine())
                + ",\n  \"figures\": [\n    " + figures + "\n  ],\n  \"notes\": [\n    " + remarks + "\n  ]\n}\n";
    }

    private static String json(Row row) {
        String compared = row.baseline == null ? "" : String.format(Locale.ROOT, ", \"baseline\": %s, \"reference\": %.4f, \"ratio\": %.4f",
                quoted(row.baseline), row.reference, row.ratio());
        String runs = row.runs.stream().map(run -> String.format(Locale.ROOT, "%.4f", run)).collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "{\"what\": %s, \"value\": %.4f, \"unit\": %s%s, \"runs\": [%s]}", quoted(row.what), row.value,
                quoted(row.unit), compared, runs);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String number(double value) {
        return value >= 100 ? String.format(Locale.ROOT, "%,.0f", value).replace(',', ' ') : String.format(Locale.ROOT, "%.2f", value);
    }

    /** Date, cores and memory; no name of the machine. */
    static String machine() {
        long memory = ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getTotalMemorySize();
        return String.format(Locale.ROOT, "%s, %d cores, %d GB of memory, Java %d", LocalDate.now(), Runtime.getRuntime().availableProcessors(),
                Math.round(memory / 1e9), Runtime.version().feature());
    }
}
