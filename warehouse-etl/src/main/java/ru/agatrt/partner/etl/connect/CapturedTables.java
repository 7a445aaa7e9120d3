package ru.agatrt.partner.etl.connect;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The list of what travels: {@code connect/captured-tables.json}. */
public final class CapturedTables {

    private CapturedTables() {
    }

    /**
     * The list with as many sink tasks as this installation has workers for.
     *
     * @param sinkTasks tasks wanted of each sink; bounded by the partitions of its topic, and never fewer than listed
     */
    public static List<CapturedTable> load(int sinkTasks) {
        return load().stream().map(table -> new CapturedTable(table.table(), table.key(), table.partitions(),
                Math.max(table.tasks(), Math.min(table.partitions(), sinkTasks)), table.columns())).toList();
    }

    public static List<CapturedTable> load() {
        try (InputStream json = CapturedTables.class.getResourceAsStream("/connect/captured-tables.json")) {
            return new ObjectMapper().readValue(json, new TypeReference<List<CapturedTable>>() { });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
