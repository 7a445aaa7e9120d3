package ru.agatrt.partner.etl;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import ru.agatrt.partner.db.Migrator;
import ru.agatrt.partner.etl.runtime.BrokerProcess;
import ru.agatrt.partner.etl.runtime.BrokerSettings;
import ru.agatrt.partner.etl.runtime.ConnectProcess;
import ru.agatrt.partner.etl.runtime.ConnectSecrets;
import ru.agatrt.partner.etl.runtime.ConnectSettings;
import ru.agatrt.partner.etl.runtime.RuntimeLayout;
import ru.agatrt.partner.etl.runtime.SupervisorProcess;
import ru.agatrt.partner.etl.runtime.SupervisorSettings;

/** The whole pipeline from real parts, as the launcher starts it, on free ports. */
@SuppressWarnings("try")
final class Pipeline implements AutoCloseable {

    private final RuntimeLayout layout = new RuntimeLayout(Path.of("target", "runtime"));
    private final Path directory;
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private final DatabaseServer book;
    private final DatabaseServer warehouse;
    private final BrokerSettings brokerSettings;
    private final ScheduledExecutorService watermark = Executors.newSingleThreadScheduledExecutor();
    private BrokerProcess broker;
    private final ConnectSettings connectSettings;
    private ConnectProcess connect;
    private SupervisorProcess supervisor;

    private Pipeline(Path directory) throws Exception {
        this.directory = directory;
        try {
            book = keep(DatabaseServer.book(this.directory.resolve("book"), Ports.free()));
            warehouse = keep(DatabaseServer.warehouse(this.directory.resolve("warehouse"), Ports.free()));
            Migrator.migrate(Migrator.Schema.BOOK, book.url(), "owner", DatabaseServer.PASSWORD, Map.of("appUser", "app", "cdcUser", "cdc"));
            Migrator.migrate(Migrator.Schema.WAREHOUSE, warehouse.url(), "owner", DatabaseServer.PASSWORD,
                    Map.of("sinkUser", "sink", "etlUser", "etl", "readerUser", "reader"));
            brokerSettings = new BrokerSettings(this.directory.resolve("kafka"), Ports.free(), Ports.free());
            startBroker();
            connectSettings = new ConnectSettings(this.directory.resolve("connect"), broker.bootstrapServers(), Ports.free(),
                    new ConnectSecrets("cdc", DatabaseServer.PASSWORD, "sink", DatabaseServer.PASSWORD));
            startConnect();
            startSupervisor();
            supervisor.awaitReady(Duration.ofSeconds(120));
            // As the application does.
            watermark.scheduleWithFixedDelay(this::touchWatermark, 1, 1, TimeUnit.SECONDS);
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    static Pipeline start() throws Exception {
        return new Pipeline(Folders.fresh("it-pipeline"));
    }

    Connection book(String account) throws SQLException {
        return book.connect(account);
    }

    Connection warehouse(String account) throws SQLException {
        return warehouse.connect(account);
    }

    String bootstrapServers() {
        return broker.bootstrapServers();
    }

    String connectUrl() {
        return connect.url();
    }

    /** Both end at once, as in a power cut. */
    void killConnectAndSupervisor() {
        connect.kill();
        supervisor.kill();
    }

    private void touchWatermark() {
        try (Connection connection = book("app")) {
            Sql.run(connection, "UPDATE watermark SET touched_at = UTC_TIMESTAMP(6)");
        } catch (SQLException e) {
            // The book is down on purpose; the next round tries again.
            return;
        }
    }

    DatabaseServer bookServer() {
        return book;
    }

    DatabaseServer warehouseServer() {
        return warehouse;
    }

    /** Forgets the binlog up to now, as a server does whose disk is small. */
    void purgeBinlog() throws SQLException, InterruptedException {
        try (Connection admin = book.connect("admin")) {
            // A file that a reader has open stays; the server notices that the reader is gone when it writes to it next.
            for (int attempt = 0; attempt < 20; attempt++) {
                Sql.run(admin, "FLUSH BINARY LOGS");
                Sql.run(admin, "PURGE BINARY LOGS TO '" + Sql.value(admin, "SHOW MASTER STATUS").split("\\|")[0] + "'");
                if (Sql.rows(admin, "SHOW BINARY LOGS").size() == 1) {
                    return;
                }
                touchWatermark();
                Thread.sleep(500);
            }
            throw new IllegalStateException("The server keeps its binlog: " + Sql.rows(admin, "SHOW BINARY LOGS"));
        }
    }

    long connectPid() {
        return connect.pid();
    }

    /** Another worker of the same group; the caller closes it. */
    ConnectProcess startSecondConnect() throws Exception {
        return ConnectProcess.start(layout, connectSettings.joining(directory.resolve("connect-2"), Ports.free()));
    }

    void killConnect() {
        connect.kill();
    }

    void killBroker() {
        broker.kill();
    }

    void startBroker() throws Exception {
        broker = keep(BrokerProcess.start(layout, brokerSettings));
    }

    void stopSupervisor() {
        supervisor.close();
    }

    void startConnect() throws Exception {
        connect = keep(ConnectProcess.start(layout, connectSettings));
    }

    void startSupervisor() throws Exception {
        supervisor = keep(SupervisorProcess.start(layout, new SupervisorSettings(directory.resolve("supervisor"), Map.of(
                "PARTNER_DB_URL", book.url(), "WAREHOUSE_DB_URL", warehouse.url(),
                "WAREHOUSE_ETL_USER", "etl", "WAREHOUSE_ETL_PASSWORD", DatabaseServer.PASSWORD,
                "KAFKA_BOOTSTRAP_SERVERS", broker.bootstrapServers(), "CONNECT_URL", connect.url(),
                "CONNECT_SECRETS_FILE", connect.secretsFile().toString()))));
    }

    private <T extends AutoCloseable> T keep(T part) {
        started.push(part);
        return part;
    }

    @Override
    public void close() throws Exception {
        watermark.shutdownNow();
        while (!started.isEmpty()) {
            started.pop().close();
        }
    }
}
