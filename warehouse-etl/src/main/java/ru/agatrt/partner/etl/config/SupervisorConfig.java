package ru.agatrt.partner.etl.config;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Settings of the supervisor, all from the environment.
 *
 * @param book             {@code PARTNER_DB_URL}: where the source reads the binlog
 * @param warehouse        {@code WAREHOUSE_DB_URL}: where sinks write and facts are made
 * @param etlUser          {@code WAREHOUSE_ETL_USER}, with {@code WAREHOUSE_ETL_PASSWORD}
 * @param bootstrapServers {@code KAFKA_BOOTSTRAP_SERVERS}
 * @param connectUrl       {@code CONNECT_URL}
 * @param secretsFile      {@code CONNECT_SECRETS_FILE}: path, on Connect's machine, of the properties {@code cdc.user},
 *                         {@code cdc.password}, {@code sink.user}, {@code sink.password}
 * @param readyFile        {@code ETL_READY_FILE}, optional: made when connectors run and the first pass is done
 */
public record SupervisorConfig(DatabaseAddress book, DatabaseAddress warehouse, String etlUser, String etlPassword,
                               String bootstrapServers, URI connectUrl, String secretsFile, Optional<Path> readyFile) {

    /**
     * {@code WAREHOUSE_SINK_TASKS}, optional: tasks wanted of each sink, when several workers share them; 1 when not set.
     *
     * @throws IllegalArgumentException when it is no number from 1 to 99
     */
    public static int sinkTasks(Map<String, String> environment) {
        String value = environment.getOrDefault("WAREHOUSE_SINK_TASKS", "1");
        if (!value.matches("[1-9]\\d?")) {
            throw new IllegalArgumentException("WAREHOUSE_SINK_TASKS has to be a number from 1 to 99, not " + value);
        }
        return Integer.parseInt(value);
    }

    /** @throws IllegalArgumentException naming the variable that is missing or wrong */
    public static SupervisorConfig from(Map<String, String> environment) {
        return new SupervisorConfig(
                DatabaseAddress.parse(required(environment, "PARTNER_DB_URL")),
                DatabaseAddress.parse(required(environment, "WAREHOUSE_DB_URL")),
                required(environment, "WAREHOUSE_ETL_USER"),
                required(environment, "WAREHOUSE_ETL_PASSWORD"),
                required(environment, "KAFKA_BOOTSTRAP_SERVERS"),
                URI.create(required(environment, "CONNECT_URL").replaceAll("/+$", "")),
                required(environment, "CONNECT_SECRETS_FILE"),
                Optional.ofNullable(environment.get("ETL_READY_FILE")).map(Path::of));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The environment variable " + name + " is not set");
        }
        return value;
    }

    @Override
    public String toString() {
        return "SupervisorConfig[book=" + book + ", warehouse=" + warehouse + ", kafka=" + bootstrapServers
                + ", connect=" + connectUrl + "]";
    }
}
