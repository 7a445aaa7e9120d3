package ru.agatrt.partner.etl.runtime;

import java.nio.file.Path;
import java.util.Map;

/**
 * One distributed Connect worker. Its connectors, offsets and states live in topics of the broker, so the data directory
 * holds only logs and the file of secrets.
 *
 * @param dataDirectory    log, pid file, secrets; made when missing
 * @param bootstrapServers host:port of the broker
 * @param restPort         of the REST interface on 127.0.0.1; it has no sign-in, so it listens nowhere else
 * @param secrets          what connector configurations refer to instead of holding it: {@link ConnectSecrets}
 * @param heapMegabytes    upper bound of the Java heap
 */
public record ConnectSettings(Path dataDirectory, String bootstrapServers, int restPort, ConnectSecrets secrets,
                              int heapMegabytes) {

    /** With a heap that holds one source and one sink for each captured table. */
    public ConnectSettings(Path dataDirectory, String bootstrapServers, int restPort, ConnectSecrets secrets) {
        this(dataDirectory, bootstrapServers, restPort, secrets, 768);
    }

    /** The file that connector configurations refer to; the supervisor has to know it too. */
    public Path secretsFile() {
        return dataDirectory.toAbsolutePath().resolve("connect-secrets.properties");
    }

    Map<String, String> workerProperties(RuntimeLayout layout) {
        return new WorkerProperties(this, layout).asMap();
    }
}
