package ru.agatrt.partner.etl.runtime;

import java.nio.file.Path;
import java.util.Map;

/**
 * The process that keeps connectors running and turns staging rows into facts.
 *
 * @param dataDirectory log, pid file, readiness mark; made when missing
 * @param environment   {@code PARTNER_DB_URL}, {@code WAREHOUSE_DB_URL}, {@code WAREHOUSE_ETL_USER},
 *                      {@code WAREHOUSE_ETL_PASSWORD}, {@code KAFKA_BOOTSTRAP_SERVERS}, {@code CONNECT_URL},
 *                      {@code CONNECT_SECRETS_FILE}; see {@code ru.agatrt.partner.etl.config.SupervisorConfig}
 */
public record SupervisorSettings(Path dataDirectory, Map<String, String> environment) {

    public SupervisorSettings {
        environment = Map.copyOf(environment);
    }
}
