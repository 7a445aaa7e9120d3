package ru.agatrt.partner.launcher.demo;

import java.nio.file.Path;
import java.util.Objects;

/**
 * One written import file.
 *
 * @param kind kind of import, as in the address {@code /imports/{kind}}
 * @param path where the file is
 * @param rows number of data rows, the header not counted
 */
public record DemoFile(String kind, Path path, int rows) {

    public DemoFile {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(path, "path");
        if (rows < 0) {
            throw new IllegalArgumentException("A file cannot have " + rows + " rows");
        }
    }
}
