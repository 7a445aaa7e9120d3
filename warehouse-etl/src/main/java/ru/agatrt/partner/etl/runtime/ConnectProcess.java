package ru.agatrt.partner.etl.runtime;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The embedded Kafka Connect worker. Started means: its REST interface lists connectors. */
public final class ConnectProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(120);

    private final ConnectSettings settings;
    private final ChildProcess process;

    private ConnectProcess(ConnectSettings settings, ChildProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * Writes configuration and secrets, starts the worker and waits until it has joined its group.
     *
     * @throws IOException when it does not answer within 120 s; nothing is left running then
     */
    public static ConnectProcess start(RuntimeLayout layout, ConnectSettings settings) throws IOException {
        Path directory = settings.dataDirectory().toAbsolutePath();
        Path configuration = directory.resolve("connect.properties");
        PropertiesFile.write(configuration, settings.workerProperties(layout));
        PropertiesFile.write(settings.secretsFile(), settings.secrets().asProperties());
        ChildProcess process = ChildProcess.start("connect", directory, List.of(
                // Records live for a batch and no longer: with room for some batches among the young, hardly any is ever copied.
                "-Xmx" + settings.heapMegabytes() + "m", "-Xmn" + settings.heapMegabytes() * 5 / 8 + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true",
                "-cp", layout.kafkaClassPath(), "org.apache.kafka.connect.cli.ConnectDistributed", configuration.toString()),
                Map.of());
        ConnectProcess connect = new ConnectProcess(settings, process);
        try {
            Readiness.await(process, "Kafka Connect", START_LIMIT, connect::answers);
            return connect;
        } catch (IOException | RuntimeException e) {
            process.close();
            throw e;
        }
    }

    public String url() {
        return "http://127.0.0.1:" + settings.restPort();
    }

    /** What {@code CONNECT_SECRETS_FILE} of the supervisor has to say. */
    public Path secretsFile() {
        return settings.secretsFile();
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process at once, as a power cut would; for tests of recovery. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }

    private boolean answers() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url() + "/connectors")).timeout(Duration.ofSeconds(5)).build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    }
}
