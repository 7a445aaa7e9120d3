package ru.agatrt.partner.etl.runtime;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.Uuid;

/** The embedded Kafka broker (KRaft, one node). Started means: it answers clients. */
public final class BrokerProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private final BrokerSettings settings;
    private final ChildProcess process;

    private BrokerProcess(BrokerSettings settings, ChildProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * Formats the storage on first start, starts the broker and waits until it answers.
     *
     * @throws IOException when it does not answer within 90 s; nothing is left running then
     */
    public static BrokerProcess start(RuntimeLayout layout, BrokerSettings settings) throws IOException {
        Path directory = settings.dataDirectory().toAbsolutePath();
        Path configuration = directory.resolve("broker.properties");
        PropertiesFile.write(configuration, properties(settings));
        format(layout, directory, configuration);
        ChildProcess process = ChildProcess.start("broker", directory, List.of(
                "-Xmx" + settings.heapMegabytes() + "m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError", "-Djava.awt.headless=true",
                "-cp", layout.kafkaClassPath(), "kafka.Kafka", configuration.toString()), Map.of());
        BrokerProcess broker = new BrokerProcess(settings, process);
        try {
            Readiness.await(process, "The Kafka broker", START_LIMIT, broker::answers);
            return broker;
        } catch (IOException | RuntimeException e) {
            process.close();
            throw e;
        }
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + settings.port();
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
        Properties client = new Properties();
        client.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers());
        client.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "2000");
        client.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "2000");
        // A refused connection is noticed at once; the client would go on trying and logging.
        new Socket("127.0.0.1", settings.port()).close();
        try (Admin admin = Admin.create(client)) {
            return !admin.describeCluster().nodes().get(2, TimeUnit.SECONDS).isEmpty();
        }
    }

    private static void format(RuntimeLayout layout, Path directory, Path configuration) throws IOException {
        if (Files.exists(directory.resolve("topics").resolve("meta.properties"))) {
            return;
        }
        ChildProcess formatter = ChildProcess.start("broker-format", directory, List.of("-Xmx128m", "-XX:TieredStopAtLevel=1",
                "-cp", layout.kafkaClassPath(), "kafka.tools.StorageTool", "format", "--standalone", "--ignore-formatted",
                "-t", Uuid.randomUuid().toString(), "-c", configuration.toString()), Map.of());
        int code = formatter.await(Duration.ofSeconds(60));
        if (code != 0) {
            throw new IOException("Formatting the broker's storage failed with code " + code + ": " + formatter.lastOutput());
        }
    }

    private static Map<String, String> properties(BrokerSettings settings) {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("process.roles", "broker,controller");
        map.put("node.id", "1");
        map.put("controller.quorum.bootstrap.servers", "127.0.0.1:" + settings.controllerPort());
        map.put("listeners", "CLIENT://127.0.0.1:" + settings.port() + ",CONTROLLER://127.0.0.1:" + settings.controllerPort());
        map.put("advertised.listeners", "CLIENT://127.0.0.1:" + settings.port()
                + ",CONTROLLER://127.0.0.1:" + settings.controllerPort());
        map.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        map.put("inter.broker.listener.name", "CLIENT");
        map.put("controller.listener.names", "CONTROLLER");
        map.put("log.dirs", settings.dataDirectory().toAbsolutePath().resolve("topics").toString());
        // One node: every internal topic must be content with one copy, and few partitions start faster.
        for (String topic : List.of("offsets.topic", "transaction.state.log", "share.coordinator.state.topic")) {
            map.put(topic + ".replication.factor", "1");
            map.put(topic + ".num.partitions", "4");
        }
        map.put("transaction.state.log.min.isr", "1");
        map.put("share.coordinator.state.topic.min.isr", "1");
        map.put("default.replication.factor", "1");
        map.put("min.insync.replicas", "1");
        map.put("group.initial.rebalance.delay.ms", "0");
        // A topic with the wrong number of partitions or without compaction is worse than a clear "unknown topic".
        map.put("auto.create.topics.enable", "false");
        map.put("log.segment.bytes", String.valueOf(64 * 1024 * 1024));
        map.put("log.index.size.max.bytes", String.valueOf(1024 * 1024));
        return map;
    }
}
