package ru.agatrt.partner.etl.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/** Configuration of the Connect worker. */
final class WorkerProperties {

    private static final String JSON = "org.apache.kafka.connect.json.JsonConverter";

    private final ConnectSettings settings;
    private final RuntimeLayout layout;

    WorkerProperties(ConnectSettings settings, RuntimeLayout layout) {
        this.settings = settings;
        this.layout = layout;
    }

    Map<String, String> asMap() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("bootstrap.servers", settings.bootstrapServers());
        map.put("group.id", "agat-connect");
        map.put("config.storage.topic", "agat-connect-configs");
        map.put("offset.storage.topic", "agat-connect-offsets");
        map.put("offset.storage.partitions", "4");
        map.put("status.storage.topic", "agat-connect-status");
        map.put("status.storage.partitions", "2");
        for (String storage : new String[] {"config", "offset", "status"}) {
            // As the broker is set up: one copy embedded, three on a cluster.
            map.put(storage + ".storage.replication.factor", "-1");
        }
        map.put("listeners", "http://127.0.0.1:" + settings.restPort());
        map.put("rest.advertised.host.name", "127.0.0.1");
        map.put("rest.advertised.port", String.valueOf(settings.restPort()));
        map.put("plugin.path", layout.plugins().toString());
        map.put("plugin.discovery", "service_load");
        map.put("key.converter", JSON);
        map.put("key.converter.schemas.enable", "false");
        map.put("value.converter", JSON);
        map.put("value.converter.schemas.enable", "false");
        // Committed offsets are the proof that staging is complete up to a watermark; a minute would be too coarse.
        map.put("offset.flush.interval.ms", "1000");
        map.put("scheduled.rebalance.max.delay.ms", "0");
        map.put("consumer.session.timeout.ms", "10000");
        map.put("consumer.heartbeat.interval.ms", "3000");
        map.put("config.providers", "file");
        map.put("config.providers.file.class", "org.apache.kafka.common.config.provider.FileConfigProvider");
        map.put("config.providers.file.param.allowed.paths", settings.secretsFile().getParent().toString());
        return map;
    }
}
