package ru.agatrt.partner.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.etl.runtime.BrokerProcess;
import ru.agatrt.partner.etl.runtime.BrokerSettings;
import ru.agatrt.partner.etl.runtime.ConnectProcess;
import ru.agatrt.partner.etl.runtime.ConnectSecrets;
import ru.agatrt.partner.etl.runtime.ConnectSettings;
import ru.agatrt.partner.etl.runtime.RuntimeLayout;
import ru.agatrt.partner.etl.runtime.SupervisorProcess;
import ru.agatrt.partner.etl.runtime.SupervisorSettings;
import ru.agatrt.partner.launcher.process.Processes;

/** Starts broker, Connect worker and the warehouse's supervisor, those of them that are embedded. */
final class EmbeddedPipeline {

    private static final String BROKER = "KAFKA_BOOTSTRAP_SERVERS";
    private static final String CONNECT = "CONNECT_URL";
    private static final String SECRETS_FILE = "CONNECT_SECRETS_FILE";
    private static final Duration STOP_WITHIN = Duration.ofSeconds(20);
    private static final Duration FIRST_PASS_WITHIN = Duration.ofMinutes(5);
    private static final List<String> SUPERVISOR_SETTINGS = List.of("PARTNER_DB_URL", "WAREHOUSE_DB_URL", "WAREHOUSE_ETL_USER",
            "WAREHOUSE_ETL_PASSWORD", BROKER, CONNECT, SECRETS_FILE);

    private final BuildFolders build;
    private final DataDirectory data;
    private final Ports ports;
    private final Settings settings;
    private final Progress progress;

    EmbeddedPipeline(BuildFolders build, DataDirectory data, Ports ports, Settings settings, Progress progress) {
        this.build = build;
        this.data = data;
        this.ports = ports;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Returns when the supervisor has completed its first pass, so that the warehouse is known to be fed.
     *
     * @param reviver is told how each process is started again, as soon as it runs
     */
    void start(Processes processes, Reviver reviver) throws Exception {
        RuntimeLayout layout = new RuntimeLayout(build.pipeline());
        if (!settings.isGiven(BROKER)) {
            BrokerSettings broker = new BrokerSettings(data.pipeline().resolve("broker"), ports.broker(), ports.controller());
            Reviver.Start start = () -> adopt(processes, "broker", broker.dataDirectory(), BrokerProcess.start(layout, broker).pid());
            step("Kafka on 127.0.0.1:" + ports.broker(), start);
            reviver.knows("broker", start);
            settings.put(BROKER, "127.0.0.1:" + ports.broker());
        }
        if (!settings.isGiven(CONNECT)) {
            ConnectSettings connect = new ConnectSettings(data.pipeline().resolve("connect"), settings.require(BROKER),
                    ports.connect(), connectSecrets());
            Reviver.Start start = () -> adopt(processes, "connect", connect.dataDirectory(), ConnectProcess.start(layout, connect).pid());
            step("Kafka Connect on 127.0.0.1:" + ports.connect(), start);
            reviver.knows("connect", start);
            settings.put(CONNECT, "http://127.0.0.1:" + ports.connect());
            settings.put(SECRETS_FILE, connect.secretsFile().toString());
        }
        if (settings.get(SECRETS_FILE, "").isEmpty()) {
            progress.line("the warehouse is fed by its operator (" + SECRETS_FILE + " is not set)");
            return;
        }
        SupervisorSettings supervisor = new SupervisorSettings(data.pipeline().resolve("supervisor"), supervisorEnvironment());
        progress.step("warehouse is fed by its pipeline", () -> {
            SupervisorProcess process = SupervisorProcess.start(layout, supervisor);
            adopt(processes, "supervisor", supervisor.dataDirectory(), process.pid());
            process.awaitReady(FIRST_PASS_WITHIN);
            return process;
        });
        reviver.knows("supervisor", () -> adopt(processes, "supervisor", supervisor.dataDirectory(), SupervisorProcess.start(layout, supervisor).pid()));
    }

    private void step(String what, Reviver.Start start) throws Exception {
        progress.step(what, () -> {
            start.run();
            return what;
        });
    }

    private ConnectSecrets connectSecrets() {
        return new ConnectSecrets(settings.require("PARTNER_CDC_USER"), settings.require("PARTNER_CDC_PASSWORD"),
                settings.require("WAREHOUSE_SINK_USER"), settings.require("WAREHOUSE_SINK_PASSWORD"));
    }

    private Map<String, String> supervisorEnvironment() {
        SUPERVISOR_SETTINGS.forEach(settings::require);
        List<String> names = new ArrayList<>(SUPERVISOR_SETTINGS);
        names.add("WAREHOUSE_SINK_TASKS");
        return settings.only(names);
    }

    private static void adopt(Processes processes, String name, Path directory, long pid) throws IOException {
        ProcessHandle handle = ProcessHandle.of(pid)
                .orElseThrow(() -> new LaunchException("The " + name + " ended at once; its output is in " + directory + "."));
        processes.adoptJava(name, handle, directory.resolve(name + ".out"), STOP_WITHIN);
    }
}
