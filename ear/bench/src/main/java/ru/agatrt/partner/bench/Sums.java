package ru.agatrt.partner.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Kopecks by partner and half-year, returns taken off, and the number of lines. Read from a file by its own few lines of
 * code, it is what the book must say after an import.
 *
 * @param kopecks by {@code partner half-year}, as {@code B-00001 2026-H1}
 */
public record Sums(Map<String, Long> kopecks, long lines) {

    /** Of a file with semicolons, a decimal point and no quotes, each key once. */
    public static Sums ofCsv(Path file) throws IOException {
        Map<String, Long> kopecks = new TreeMap<>();
        long lines = 0;
        try (BufferedReader in = Files.newBufferedReader(file)) {
            List<String> header = Arrays.asList(in.readLine().split(";", -1));
            int partner = header.indexOf("partner_code");
            int day = header.indexOf("shipped_on");
            int type = header.indexOf("document_type");
            int amount = header.indexOf("amount");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String[] cells = line.split(";", -1);
                String halfYear = cells[day].substring(0, 4) + (cells[day].charAt(5) == '0' && cells[day].charAt(6) <= '6' ? "-H1" : "-H2");
                long value = Long.parseLong(cells[amount].replace(".", ""));
                kopecks.merge(cells[partner] + ' ' + halfYear, cells[type].equals("RETURN") ? -value : value, Long::sum);
                lines++;
            }
        }
        return new Sums(kopecks, lines);
    }

    /** What differs, at most ten places; empty when both say the same to the kopeck. */
    public List<String> differences(Sums other) {
        Map<String, String> different = new TreeMap<>();
        if (lines != other.lines) {
            different.put("lines", lines + " and " + other.lines);
        }
        kopecks.forEach((key, value) -> {
            if (!value.equals(other.kopecks.get(key))) {
                different.put(key, value + " and " + other.kopecks.get(key));
            }
        });
        other.kopecks.forEach((key, value) -> {
            if (!kopecks.containsKey(key)) {
                different.put(key, "nothing and " + value);
            }
        });
        return different.entrySet().stream().limit(10).map(e -> e.getKey() + ": " + e.getValue()).toList();
    }
}
