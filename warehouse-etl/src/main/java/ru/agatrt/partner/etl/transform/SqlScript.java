package ru.agatrt.partner.etl.transform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;

/**
 * The statements of one file in {@code transform/}: each ends with a semicolon at the end of a line; lines that begin with
 * two dashes are comments.
 */
record SqlScript(String name, List<String> statements) {

    static SqlScript load(String name) {
        try (InputStream sql = SqlScript.class.getResourceAsStream("/transform/" + name + ".sql")) {
            if (sql == null) {
                throw new IllegalArgumentException("No transform " + name);
            }
            return new SqlScript(name, parse(new String(sql.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> parse(String text) {
        return Arrays.stream(text.replaceAll("(?m)^\\s*--.*\\R?", "").split(";[ \\t]*(?:\\R|$)"))
                .map(String::strip).filter(statement -> !statement.isEmpty()).toList();
    }

    /** @return rows touched by the last statement, the one that writes what the transform is named for */
    long run(Connection connection) throws SQLException {
        long rows = 0;
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                rows = statement.executeLargeUpdate(sql);
            }
        }
        return rows;
    }
}
