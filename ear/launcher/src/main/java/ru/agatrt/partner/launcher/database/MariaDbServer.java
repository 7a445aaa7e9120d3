package ru.agatrt.partner.launcher.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import ru.agatrt.partner.launcher.LaunchException;
import ru.agatrt.partner.launcher.process.ChildProcess;
import ru.agatrt.partner.launcher.process.Processes;

/**
 * One embedded MariaDB server. It listens on the loopback address only and belongs to the account that runs the launcher.
 *
 * @param name     of the process, its log and its directory
 * @param software unpacked server: {@code bin}, {@code scripts}, {@code share}
 * @param data     data directory, made at the first start
 * @param log      the server's log
 * @param port     TCP port
 * @param accounts schema and accounts made at the first start
 * @param password gives the password of an account
 */
public record MariaDbServer(String name, Path software, Path data, Path log, int port, Accounts accounts,
                            UnaryOperator<String> password) {

    private static final Duration READY_WITHIN = Duration.ofSeconds(60);
    private static final Duration INSTALL_WITHIN = Duration.ofSeconds(120);
    private static final Duration STOP_WITHIN = Duration.ofSeconds(30);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final int WEEK_SECONDS = 7 * 24 * 3600;

    /** JDBC address of the schema without account and password. */
    public String url() {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + accounts.schema();
    }

    /** True when the next start will make the data directory. */
    public boolean isNew() {
        return !Files.exists(accountsDone());
    }

    /**
     * Starts the server and returns when it answers.
     *
     * @throws LaunchException when it does not come up; the message ends with its log
     */
    public ChildProcess start(Processes processes) throws IOException, InterruptedException {
        boolean first = isNew();
        if (!Files.isDirectory(data)) {
            install();
        }
        Path init = first ? writeInitFile() : null;
        ChildProcess child = processes.start(name, new ProcessBuilder(command(init)), log, STOP_WITHIN);
        awaitReady(child);
        if (first) {
            Files.createFile(accountsDone());
            Files.delete(init);
        }
        return child;
    }

    /** Made beside and renamed, so that a start killed in between does not find half a data directory. */
    private void install() throws IOException, InterruptedException {
        Path beside = data.resolveSibling(name + ".installing");
        deleteTree(beside);
        Files.createDirectories(beside.getParent());
        List<String> command = new ArrayList<>(List.of(program("scripts/mariadb-install-db"), "--no-defaults",
                "--basedir=" + software, "--datadir=" + beside, "--auth-root-authentication-method=normal", "--skip-test-db"));
        addUser(command);
        program("bin/my_print_defaults");
        program("bin/resolveip");
        program("bin/mariadbd");
        ProcessBuilder install = new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        install.environment().put("TMPDIR", temporary().toString());
        Process installer = install.start();
        try {
            if (!installer.waitFor(INSTALL_WITHIN.toSeconds(), TimeUnit.SECONDS) || installer.exitValue() != 0) {
                throw new LaunchException("The database directory " + data + " could not be made; the reason is in " + log + ".");
            }
        } finally {
            installer.destroyForcibly();
        }
        Files.move(beside, data);
    }

    private List<String> command(Path init) throws IOException {
        List<String> command = new ArrayList<>(List.of(program("bin/mariadbd"), "--no-defaults",
                "--basedir=" + software, "--datadir=" + data,
                "--bind-address=127.0.0.1", "--port=" + port,
                // Relative to the data directory: an absolute path may exceed the 107 bytes a socket's name can have.
                "--socket=server.sock", "--pid-file=server.pid", "--tmpdir=" + temporary(),
                // Certificates would be made at every start and take up to 18 s; the connection never leaves the machine.
                "--skip-ssl", "--skip-name-resolve",
                "--character-set-server=utf8mb4", "--default-time-zone=+00:00",
                "--local-infile=1", "--max-allowed-packet=64M", "--innodb-buffer-pool-size=256M", "--max-connections=120",
                // Triggers cannot be created under binary logging otherwise.
                "--log-bin-trust-function-creators=1"));
        if (accounts.schema().equals("book")) {
            command.addAll(List.of("--log-bin=binlog", "--binlog-format=ROW", "--binlog-row-image=FULL", "--server-id=1",
                    "--sync-binlog=1", "--binlog-expire-logs-seconds=" + WEEK_SECONDS));
        }
        addUser(command);
        if (init != null) {
            command.add("--init-file=" + init);
        }
        return command;
    }

    /** MariaDB refuses to run as root unless told so, and knows no such option for anybody else. */
    private static void addUser(List<String> command) {
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
    }

    /** A starting server removes the temporary tables it finds, also those of another one running: each has its own place. */
    private Path temporary() throws IOException {
        return Files.createDirectories(data.resolveSibling(name + ".tmp"));
    }

    private Path writeInitFile() throws IOException {
        Path file = data.resolveSibling(name + ".init.sql");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        return Files.write(file, accounts.statements(password));
    }

    private Path accountsDone() {
        return data.resolveSibling(name + ".ready");
    }

    private void awaitReady(ChildProcess child) throws InterruptedException {
        String owner = accounts.owner();
        long deadline = System.nanoTime() + READY_WITHIN.toNanos();
        SQLException last = null;
        while (child.isAlive() && System.nanoTime() < deadline) {
            try (Connection connection = DriverManager.getConnection(url(), owner, password.apply(owner))) {
                if (connection.isValid(1)) {
                    return;
                }
            } catch (SQLException e) {
                last = e;
            }
            Thread.sleep(BETWEEN_TRIES.toMillis());
        }
        throw new LaunchException("The " + name + " did not start within " + READY_WITHIN.toSeconds() + " s. Its log " + log
                + " ends:\n" + child.lastLines(), last);
    }

    /** The archive does not keep the permission to execute. */
    private String program(String path) {
        Path program = software.resolve(path);
        if (!Files.isExecutable(program) && !program.toFile().setExecutable(true)) {
            throw new LaunchException(program + " cannot be made executable.");
        }
        return program.toString();
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            paths.sorted(java.util.Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
