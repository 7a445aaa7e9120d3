package ru.agatrt.partner.tests.inside.support;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import ru.agatrt.partner.launcher.BuildFolders;
import ru.agatrt.partner.launcher.DataDirectory;
import ru.agatrt.partner.launcher.EmbeddedDatabases;
import ru.agatrt.partner.launcher.Ports;
import ru.agatrt.partner.launcher.Progress;
import ru.agatrt.partner.launcher.ServerEnvironment;
import ru.agatrt.partner.launcher.Settings;
import ru.agatrt.partner.launcher.process.Processes;
import ru.agatrt.partner.launcher.server.PayaraDomain;
import ru.agatrt.partner.launcher.server.ServerSettings;
import ru.agatrt.partner.tests.FreePorts;
import ru.agatrt.partner.tests.FreshDirectory;

/**
 * Around all test classes of one run: real databases, freshly migrated, and a domain that knows them. Only where the build
 * asks for it; the other kinds of test need no server of this sort.
 */
public final class ServerSession implements LauncherSessionListener {

    private static final String DOMAIN = "arquillian";

    private DataDirectory data;
    private Processes processes;

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        if (!Boolean.getBoolean("partner.tests.server")) {
            return;
        }
        try {
            start();
        } catch (Exception e) {
            stop();
            throw new IllegalStateException("the databases of the tests did not start", e);
        }
    }

    @Override
    public void launcherSessionClosed(LauncherSession session) {
        stop();
    }

    private void start() throws Exception {
        BuildFolders build = new BuildFolders(Path.of(System.getProperty("partner.home")).toAbsolutePath().normalize());
        Path directory = Path.of("target", "inside").toAbsolutePath();
        FreshDirectory.make(directory);
        data = DataDirectory.open(directory);
        processes = new Processes(data.processes());
        // A run that is cut off has no end of session.
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
        int offset = FreePorts.offset();
        Ports ports = Ports.of(FreePorts.http(offset), offset);
        Settings settings = new Settings(Map.of());
        EmbeddedDatabases databases = new EmbeddedDatabases(build, data, ports, settings, new Progress(System.out));
        databases.startBook(processes);
        databases.startWarehouse(processes);
        settings.put("PARTNER_FILES", data.files().toString());
        settings.put("PARTNER_DEMO", "true");
        settings.put("PUBLIC_URL", "http://localhost:" + ports.http() + "/");
        settings.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.broker());
        settings.put("CONNECT_URL", "http://127.0.0.1:" + ports.connect());
        prepareDomain(build, ports, settings);
    }

    /** The container starts its domain by name from the server's own folder and gives it no environment: options carry it. */
    private void prepareDomain(BuildFolders build, Ports ports, Settings settings) throws IOException {
        String adminPassword = "tests-" + ProcessHandle.current().pid();
        Path domain = build.payara().resolve("glassfish/domains").resolve(DOMAIN);
        ServerSettings server = new ServerSettings(build.payara(), domain, data.log("payara"), "127.0.0.1", ports.http(), ports.admin(),
                adminPassword, Map.of());
        List<String> options = settings.only(ServerEnvironment.NAMES).entrySet().stream()
                .map(setting -> "-D" + setting.getKey() + "=" + setting.getValue()).toList();
        new PayaraDomain(server).prepare(options);
        System.setProperty("partner.tests.payara.home", build.payara().toString());
        System.setProperty("partner.tests.payara.domain", DOMAIN);
        System.setProperty("partner.tests.payara.adminPort", Integer.toString(ports.admin()));
        System.setProperty("partner.tests.payara.adminPassword", adminPassword);
    }

    private void stop() {
        if (processes != null) {
            processes.close();
        }
        if (data != null) {
            data.close();
        }
    }
}
