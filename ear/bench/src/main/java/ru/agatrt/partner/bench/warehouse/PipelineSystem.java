package ru.agatrt.partner.bench.warehouse;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import ru.agatrt.partner.bench.BenchOptions;
import ru.agatrt.partner.etl.runtime.ConnectProcess;
import ru.agatrt.partner.etl.runtime.ConnectSecrets;
import ru.agatrt.partner.etl.runtime.ConnectSettings;
import ru.agatrt.partner.etl.runtime.RuntimeLayout;
import ru.agatrt.partner.launcher.BuildFolders;
import ru.agatrt.partner.launcher.Instance;
import ru.agatrt.partner.launcher.Options;
import ru.agatrt.partner.launcher.Ports;
import ru.agatrt.partner.launcher.Progress;
import ru.agatrt.partner.launcher.database.Accounts;

/** Databases, broker, worker and supervisor of one measurement: fresh data, own ports, started by the launcher's own classes. */
final class PipelineSystem implements AutoCloseable {

    private static final long REVIVE_EVERY_MILLIS = 1_000;

    private final BuildFolders build;
    private final Instance instance;
    private final Path data;
    private final Ports ports;
    private final Properties passwords = new Properties();
    private volatile ConnectProcess second;
    private final Thread reviving = new Thread(this::revive, "reviving");

    private PipelineSystem(BenchOptions options, String name) throws IOException {
        data = options.target().resolve(name + "-data");
        deleteTree(data);
        Files.createDirectories(data);
        ports = Ports.of(options.port(), options.offset());
        build = new BuildFolders(options.home());
        instance = new Instance(new Options(options.port(), options.offset(), data, true), build, Map.of(), new Progress(System.out));
    }

    /** Starts the databases, empty but for their schemas. */
    static PipelineSystem startDatabases(BenchOptions options, String name) throws Exception {
        PipelineSystem system = new PipelineSystem(options, name);
        // A run that is cut off closes nothing else.
        Runtime.getRuntime().addShutdownHook(new Thread(system::close));
        try {
            system.instance.startDatabasesAlone();
            system.readPasswords();
            return system;
        } catch (Exception e) {
            system.instance.close();
            throw e;
        }
    }

    /**
     * Starts broker, worker and supervisor; what the book holds now travels by the first snapshot. Returns when the connectors run. From
     * now on whatever ends unasked is started again by the launcher's own means, as under {@code bin/run}.
     */
    void startPipeline() throws Exception {
        reviving.start();
        instance.startPipeline();
    }

    private void revive() {
        try {
            while (true) {
                instance.reviveEnded();
                Thread.sleep(REVIVE_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void readPasswords() throws IOException {
        try (Reader in = Files.newBufferedReader(data.resolve("secrets.properties"))) {
            passwords.load(in);
        }
    }

    /** The book with the rights of its owner. */
    Connection book() throws SQLException {
        return connect("book", ports.book(), "book_owner", "allowLocalInfile=true&timezone=UTC");
    }

    /** The warehouse with the rights of its owner. */
    Connection warehouse() throws SQLException {
        return connect("warehouse", ports.warehouse(), "warehouse_owner", "allowLocalInfile=true&timezone=UTC");
    }

    /** The warehouse with the rights of the sinks, by their driver and in the mode that their configuration names. */
    Connection asSink() throws IOException, SQLException {
        return SinkDriver.of(build.pipeline()).connect(warehouseUrl() + "&useServerPrepStmts=true&useBulkStmts=true", "warehouse_sink",
                password("warehouse_sink"));
    }

    String warehouseUrl() {
        return "jdbc:mariadb://127.0.0.1:" + ports.warehouse() + "/warehouse?timezone=UTC";
    }

    String password(String account) {
        return passwords.getProperty(account);
    }

    /**
     * Starts a second worker of the same group, as on another machine; one started before is ended. Nobody starts it again.
     *
     * @return number of its process
     */
    long startSecondWorker() throws IOException {
        if (second != null) {
            second.close();
        }
        ConnectSettings first = new ConnectSettings(data.resolve("pipeline/connect"), bootstrapServers(), ports.connect(), new ConnectSecrets(
                Accounts.BOOK_CDC, password(Accounts.BOOK_CDC), Accounts.WAREHOUSE_SINK, password(Accounts.WAREHOUSE_SINK)));
        second = ConnectProcess.start(new RuntimeLayout(build.pipeline()), first.joining(data.resolve("pipeline/connect-2"), ports.connect() + 1));
        return second.pid();
    }

    /** Statements with all rights on the book's server, which only its socket allows. */
    void asRootOfBook(String statements) throws IOException, InterruptedException {
        ProcessBuilder client = new ProcessBuilder(build.mariadb().resolve("bin/mariadb").toString(), "--no-defaults", "--skip-ssl", "--user=root",
                "--socket=" + data.resolve("mariadb/book/server.sock"), "--execute=" + statements).inheritIO();
        client.environment().put("MYSQL_PWD", password("book_root"));
        int code = client.start().waitFor();
        if (code != 0) {
            throw new IOException("the book's server refused: " + statements);
        }
    }

    private Connection connect(String schema, int port, String account, String parameters) throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + port + "/" + schema + "?connectTimeout=5000&" + parameters, account,
                passwords.getProperty(account));
    }

    String bootstrapServers() {
        return "127.0.0.1:" + ports.broker();
    }

    String connectUrl() {
        return "http://127.0.0.1:" + ports.connect();
    }

    /** Numbers of the running processes by the launcher's names. */
    Map<String, Long> processes() {
        return new LinkedHashMap<>(instance.processNumbers());
    }

    Instance instance() {
        return instance;
    }

    /** Directory of databases, topics and logs; the measurement may put files of its own there. */
    Path data() {
        return data;
    }

    @Override
    public void close() {
        reviving.interrupt();
        if (second != null) {
            second.close();
        }
        instance.close();
    }

    private static void deleteTree(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> paths = Files.walk(tree)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
