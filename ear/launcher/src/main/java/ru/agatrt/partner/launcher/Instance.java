package ru.agatrt.partner.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import ru.agatrt.partner.launcher.process.ChildProcess;
import ru.agatrt.partner.launcher.process.Processes;
import ru.agatrt.partner.launcher.server.PayaraServer;
import ru.agatrt.partner.launcher.server.ServerSettings;

/**
 * One running instance of the whole application: databases, broker, Connect, supervisor and application server, from the
 * first process to the last page. Closing it ends everything it started.
 */
public final class Instance implements AutoCloseable {

    /** Name of the application server's process. */
    public static final String SERVER = "payara";

    private static final Duration LEFTOVERS_END_WITHIN = Duration.ofSeconds(20);

    private final Options options;
    private final BuildFolders build;
    private final Progress progress;
    private final Settings settings;
    private final Ports ports;
    private final Reviver reviver;
    private final ExecutorService starters = Executors.newFixedThreadPool(2);
    private volatile DataDirectory data;
    private volatile Processes processes;
    private volatile EmbeddedMail mail;

    /**
     * @param environment settings given from outside; naming a server there replaces the embedded one
     */
    public Instance(Options options, BuildFolders build, Map<String, String> environment, Progress progress) {
        this.options = options;
        this.build = build;
        this.progress = progress;
        this.settings = new Settings(environment);
        this.ports = Ports.of(options.port(), options.offset());
        this.reviver = new Reviver(progress, Clock.systemUTC());
    }

    /**
     * Starts everything and returns when the application answers; databases first, then pipeline and application side by
     * side.
     *
     * @throws LaunchException when something does not start
     */
    public void start() throws Exception {
        data = DataDirectory.open(options.data());
        processes = new Processes(data.processes());
        List<String> leftovers = processes.endLeftovers(LEFTOVERS_END_WITHIN);
        if (!leftovers.isEmpty()) {
            progress.line("ended what an earlier run left behind: " + String.join(", ", leftovers));
        }
        boolean demo = DataKind.decide(data.kind(), options.empty()) == DataKind.DEMO;
        requireFreePorts(demo);
        startMail();
        startDatabases();
        EmbeddedPipeline pipeline = new EmbeddedPipeline(build, data, ports, settings, progress);
        settings.put("KAFKA_BOOTSTRAP_SERVERS", settings.get("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.broker()));
        settings.put("CONNECT_URL", settings.get("CONNECT_URL", "http://127.0.0.1:" + ports.connect()));
        inParallel(() -> pipeline.start(processes, reviver), () -> startServer(demo));
    }

    /**
     * Starts databases and application alone: the warehouse is there and stays empty. For measurements of the book, which the
     * pipeline would share the machine with.
     *
     * @throws LaunchException when something does not start
     */
    public void startWithoutPipeline() throws Exception {
        data = DataDirectory.open(options.data());
        processes = new Processes(data.processes());
        processes.endLeftovers(LEFTOVERS_END_WITHIN);
        boolean demo = DataKind.decide(data.kind(), options.empty()) == DataKind.DEMO;
        requireFreePorts(demo);
        startMail();
        startDatabases();
        startServer(demo);
    }

    /**
     * Starts the databases alone; for measurements of the warehouse, which need no application.
     *
     * @throws LaunchException when something does not start
     */
    public void startDatabasesAlone() throws Exception {
        data = DataDirectory.open(options.data());
        processes = new Processes(data.processes());
        processes.endLeftovers(LEFTOVERS_END_WITHIN);
        requireFreePorts(DataKind.decide(data.kind(), options.empty()) == DataKind.DEMO);
        startDatabases();
    }

    /** Starts the pipeline on databases that run; returns when its connectors run. */
    public void startPipeline() throws Exception {
        new EmbeddedPipeline(build, data, ports, settings, progress).start(processes, reviver);
    }

    /** Gives the application a setting from its next start on. */
    public void set(String setting, String value) {
        settings.put(setting, value);
    }

    /** Ends the application server as a power cut would: at once, without a word. Everything else runs on. */
    public void killServer() throws InterruptedException {
        ProcessHandle server = ProcessHandle.of(processNumbers().get(SERVER)).orElseThrow();
        server.destroyForcibly();
        while (server.isAlive()) {
            Thread.sleep(5);
        }
    }

    /** Starts the application server again after {@link #killServer}. */
    public void restartServer() throws Exception {
        startServer(isDemo());
    }

    private void startMail() throws IOException {
        mail = EmbeddedMail.unlessGiven(settings, ports.mail(), data.mailbox()).orElse(null);
        if (mail != null) {
            progress.line("mail stays on this machine: SMTP on 127.0.0.1:" + ports.mail() + ", read at " + publicUrl() + "console/mailbox");
        }
    }

    private void startDatabases() throws Exception {
        EmbeddedDatabases databases = new EmbeddedDatabases(build, data, ports, settings, progress);
        inParallel(() -> databases.startBook(processes), () -> databases.startWarehouse(processes));
        databases.teach(reviver, processes);
    }

    /**
     * Loads the demo data into an instance that has none yet; does nothing with {@code --empty}.
     */
    public void loadDemo() throws IOException, InterruptedException {
        if (isDemo()) {
            ImportClient client = new ImportClient(localUrl(), DemoAccounts.IMPORTER, DemoAccounts.password(DemoAccounts.IMPORTER));
            new DemoImport(data.demo(), client, progress).load();
        }
    }

    /** The address people use. */
    public String publicUrl() {
        return settings.get("PUBLIC_URL", "http://localhost:" + options.port() + "/");
    }

    /** The address programs on this machine use, without a slash at its end. */
    public String localUrl() {
        return "http://127.0.0.1:" + options.port();
    }

    /** The one-time link by which the first administrator is made; empty once there is an account. */
    public Optional<String> setupLink() throws IOException {
        Path file = data.setupLink();
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    public boolean isDemo() throws IOException {
        return DataKind.decide(data.kind(), options.empty()) == DataKind.DEMO;
    }

    public long residentBytes() {
        return processes.residentBytes();
    }

    /** Running processes by name, the last started first. */
    public Map<String, Long> processNumbers() {
        Map<String, Long> numbers = new java.util.LinkedHashMap<>();
        processes.all().forEach(child -> numbers.put(child.name(), child.pid()));
        return numbers;
    }

    /**
     * Looks for processes that ended although nobody asked them to, and starts them again in the background.
     *
     * @return one that cannot be helped and without which nothing is served
     */
    public Optional<ChildProcess> reviveEnded() {
        return reviver.look(processes);
    }

    @Override
    public void close() {
        starters.shutdownNow();
        reviver.close();
        try {
            // Starts that were interrupted end what they had begun; only then is the list of processes complete.
            starters.awaitTermination(10, java.util.concurrent.TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (processes != null) {
            processes.close();
        }
        if (mail != null) {
            mail.close();
        }
        if (data != null) {
            data.close();
        }
    }

    private void startServer(boolean demo) throws Exception {
        settings.put("PUBLIC_URL", publicUrl());
        settings.put("PARTNER_FILES", settings.get("PARTNER_FILES", data.files().toString()));
        settings.put("PARTNER_INBOX", settings.get("PARTNER_INBOX", data.inbox().toString()));
        settings.put("PARTNER_DEMO", Boolean.toString(demo));
        settings.put("PARTNER_SETUP_FILE", data.setupLink().toString());
        Files.deleteIfExists(data.setupLink());
        ServerSettings server = new ServerSettings(build.payara(), data.payara().resolve("partner"), data.log("payara"),
                httpAddress(demo), options.port(), ports.admin(), Secrets.load(data.secrets()).password("payara_admin"),
                settings.only(ServerEnvironment.NAMES));
        progress.step("Payara with the application on " + httpAddress(demo) + ":" + options.port(),
                () -> new PayaraServer(server).start(processes, build.application()));
        reviver.knows(SERVER, this::restartServer);
    }

    /** Demo accounts have well-known passwords: without HTTPS in front nobody else may reach them. */
    private String httpAddress(boolean demo) {
        return demo && !publicUrl().startsWith("https:") ? "127.0.0.1" : "0.0.0.0";
    }

    private void requireFreePorts(boolean demo) throws IOException {
        Ports.requireFree("HTTP", options.port(), InetAddress.getByName(httpAddress(demo)), "--port");
        Map<String, Integer> internal = new java.util.TreeMap<>(Map.of("Payara administration", ports.admin()));
        if (!settings.isGiven(EmbeddedMail.HOST)) {
            internal.put("mail", ports.mail());
        }
        if (!settings.isGiven("PARTNER_DB_URL")) {
            internal.put("MariaDB book", ports.book());
        }
        if (!settings.isGiven("WAREHOUSE_DB_URL")) {
            internal.put("MariaDB warehouse", ports.warehouse());
        }
        if (!settings.isGiven("KAFKA_BOOTSTRAP_SERVERS")) {
            internal.put("Kafka", ports.broker());
            internal.put("Kafka controller", ports.controller());
        }
        if (!settings.isGiven("CONNECT_URL")) {
            internal.put("Kafka Connect", ports.connect());
        }
        for (Map.Entry<String, Integer> port : internal.entrySet()) {
            Ports.requireFree(port.getKey(), port.getValue(), InetAddress.getLoopbackAddress(), "--offset");
        }
    }

    /** Something that may fail in any way. */
    private interface Start {
        void run() throws Exception;
    }

    /** Runs both and returns when both are done; the first failure is thrown at once and stops the other by interrupt. */
    private void inParallel(Start... starts) throws Exception {
        ExecutorCompletionService<Void> completion = new ExecutorCompletionService<>(starters);
        List<Callable<Void>> tasks = new ArrayList<>();
        for (Start start : starts) {
            tasks.add(() -> {
                start.run();
                return null;
            });
        }
        tasks.forEach(completion::submit);
        for (int done = 0; done < starts.length; done++) {
            try {
                completion.take().get();
            } catch (ExecutionException e) {
                starters.shutdownNow();
                throw e.getCause() instanceof Exception cause ? cause : e;
            }
        }
    }
}
