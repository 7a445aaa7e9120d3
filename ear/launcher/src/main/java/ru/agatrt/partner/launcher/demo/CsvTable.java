package ru.agatrt.partner.launcher.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Rows of one import file: UTF-8 without BOM, semicolons, quotes as RFC 4180, decimal point, ISO dates, line feed at line ends. */
final class CsvTable {

    private final String kind;
    private final String fileName;
    private final int columns;
    private final List<String> lines = new ArrayList<>();

    /**
     * @param kind kind of import
     * @param fileName name inside the target directory
     * @param header column names, separated by semicolons
     */
    CsvTable(String kind, String fileName, String header) {
        this.kind = kind;
        this.fileName = fileName;
        this.columns = header.split(";").length;
        lines.add(header);
    }

    /** Adds a row; {@code null} becomes an empty field. The number of values must be that of the header. */
    void add(Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException(
                    "%s has %d columns, the row has %d".formatted(fileName, columns, values.length));
        }
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < values.length; i++) {
            line.append(i == 0 ? "" : ";").append(field(values[i]));
        }
        lines.add(line.toString());
    }

    DemoFile write(Path dir) throws IOException {
        Path path = dir.resolve(fileName);
        Files.writeString(path, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
        return new DemoFile(kind, path, lines.size() - 1);
    }

    private static String field(Object value) {
        if (value == null) {
            return "";
        }
        String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
        boolean quoted = text.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
        return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
