package ru.agatrt.partner.etl.connect;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import ru.agatrt.partner.etl.config.SupervisorConfig;

/**
 * The connectors as they should be: one source over all captured tables, because their order in the binlog is one, and a
 * sink for each table, because a record that a sink cannot write stops everything behind the same sink.
 */
public final class ConnectorConfigs {

    /** How the names of all our connectors begin. */
    static final String PREFIX = "agat-";

    /** Name of the one source. */
    public static final String SOURCE = PREFIX + "source-book";

    private final SupervisorConfig config;
    private final List<CapturedTable> tables;

    public ConnectorConfigs(SupervisorConfig config, List<CapturedTable> tables) {
        this.config = config;
        this.tables = List.copyOf(tables);
    }

    /** Name of the connector to its configuration; sinks first, so that they wait when the first record comes. */
    public Map<String, Map<String, String>> all() {
        Map<String, Map<String, String>> all = new LinkedHashMap<>();
        tables.forEach(table -> all.put(table.sinkName(), sink(table)));
        all.put(SOURCE, source());
        return all;
    }

    private Map<String, String> source() {
        String database = config.book().database();
        Map<String, String> values = commonValues();
        values.put("book.host", config.book().host());
        values.put("book.port", String.valueOf(config.book().port()));
        values.put("book.database", database);
        values.put("captured.tables", tables.stream().map(table -> database + "\\." + table.table())
                .collect(Collectors.joining(",")));
        values.put("captured.columns", tables.stream()
                .map(table -> database + "\\." + table.table() + "\\.(" + String.join("|", table.columns().keySet()) + ")")
                .collect(Collectors.joining(",")));
        return Template.load("/connect/source/book.json").fill(values);
    }

    private Map<String, String> sink(CapturedTable table) {
        Map<String, String> values = commonValues();
        values.put("warehouse.host", config.warehouse().host());
        values.put("warehouse.port", String.valueOf(config.warehouse().port()));
        values.put("warehouse.database", config.warehouse().database());
        values.put("table.name", table.table());
        values.put("table.topic", table.topic());
        values.put("table.tasks", String.valueOf(table.tasks()));
        values.put("table.key.schema", table.keySchema());
        values.put("table.value.schema", table.valueSchema());
        return Template.load("/connect/sink/staging.json").fill(values);
    }

    private Map<String, String> commonValues() {
        Map<String, String> values = new HashMap<>();
        values.put("secrets.file", config.secretsFile());
        values.put("bootstrap.servers", config.bootstrapServers());
        return values;
    }
}
