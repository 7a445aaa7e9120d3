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
 * @param member           what this worker is within its group
 */
public record ConnectSettings(Path dataDirectory, String bootstrapServers, int restPort, ConnectSecrets secrets, Member member) {

    private static final int HEAP_MEGABYTES = 1024;

    /**
     * A worker within its group.
     *
     * @param heapMegabytes upper bound of the Java heap
     * @param secretsFile   where the connector configurations of the group look for secrets
     */
    public record Member(int heapMegabytes, Path secretsFile) {
    }

    /** The first worker of a group, with a heap that holds one source and one sink for each captured table. */
    public ConnectSettings(Path dataDirectory, String bootstrapServers, int restPort, ConnectSecrets secrets) {
        this(dataDirectory, bootstrapServers, restPort, secrets,
                new Member(HEAP_MEGABYTES, dataDirectory.toAbsolutePath().resolve("connect-secrets.properties")));
    }

    /** Another worker of the same group on the same machine: connectors and tasks are shared among them. */
    public ConnectSettings joining(Path directory, int port) {
        return new ConnectSettings(directory, bootstrapServers, port, secrets, member);
    }

    /** The file that connector configurations refer to; the supervisor has to know it too. */
    public Path secretsFile() {
        return member.secretsFile();
    }

    int heapMegabytes() {
        return member.heapMegabytes();
    }

    Map<String, String> workerProperties(RuntimeLayout layout) {
        return new WorkerProperties(this, layout).asMap();
    }
}
