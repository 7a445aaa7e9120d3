package ru.agatrt.partner.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import ru.agatrt.partner.launcher.BuildFolders;
import ru.agatrt.partner.launcher.Instance;
import ru.agatrt.partner.launcher.Options;
import ru.agatrt.partner.launcher.Ports;
import ru.agatrt.partner.launcher.Progress;

/**
 * A system of its own for one measurement: fresh data, own ports, loopback only, demo accounts and no demo data. Databases
 * and application, without the pipeline.
 */
public final class BenchSystem implements AutoCloseable {

    private final Instance instance;
    private final Path data;
    private final Ports ports;
    private final Book book;

    private BenchSystem(Instance instance, Path data, Ports ports) throws IOException {
        this.instance = instance;
        this.data = data;
        this.ports = ports;
        this.book = new Book(data, ports.book());
    }

    /** Starts it and imports the {@link Masters}. What an earlier run left in the directory is removed. */
    public static BenchSystem start(BenchOptions options, String name) throws Exception {
        return start(options, name, Map.of());
    }

    /** @param settings of the application, by the names of its documentation */
    public static BenchSystem start(BenchOptions options, String name, Map<String, String> settings) throws Exception {
        return start(options.home(), new Options(options.port(), options.offset(), options.target().resolve(name + "-data"), false), settings);
    }

    /** @param home the project's root */
    public static BenchSystem start(Path home, Options options) throws Exception {
        return start(home, options, Map.of());
    }

    private static BenchSystem start(Path home, Options options, Map<String, String> settings) throws Exception {
        Path data = options.data();
        deleteTree(data);
        Files.createDirectories(data);
        Map<String, String> all = new HashMap<>(settings);
        all.put("PARTNER_INBOX_SETTLE_SECONDS", "1");
        Instance instance = new Instance(options, new BuildFolders(home), all, new Progress(System.out));
        // A run that is cut off closes nothing else.
        Runtime.getRuntime().addShutdownHook(new Thread(instance::close));
        try {
            instance.startWithoutPipeline();
            BenchSystem started = new BenchSystem(instance, data, Ports.of(options.port(), options.offset()));
            started.importMasters();
            return started;
        } catch (Exception e) {
            instance.close();
            throw e;
        }
    }

    private void importMasters() throws Exception {
        Path files = Files.createDirectories(data.resolve("bench"));
        Erp erp = erp();
        List<String> ids = List.of(erp.submit("partners", Masters.writePartners(files.resolve("partners.csv")), null),
                erp.submit("products", Masters.writeProducts(files.resolve("products.csv")), null));
        for (String id : ids) {
            Erp.Result result = erp.await(id);
            if (!result.state().equals("DONE") || result.rejected() > 0) {
                throw new IllegalStateException("companies and articles could not be imported: " + result.body());
            }
        }
    }

    public Erp erp() {
        return new Erp(instance.localUrl());
    }

    public String url() {
        return instance.localUrl();
    }

    public Book book() {
        return book;
    }

    /** For files of the measurement; goes with the data. */
    public Path files() {
        return data.resolve("bench");
    }

    /** Directory of databases, files and logs. */
    public Path data() {
        return data;
    }

    public long serverProcess() {
        return instance.processNumbers().get(Instance.SERVER);
    }

    /** Password of an account of one of the databases. */
    public String password(String account) {
        return book.password(account);
    }

    public Ports ports() {
        return ports;
    }

    /** Processes by the launcher's names. */
    public Map<String, Long> processes() {
        return instance.processNumbers();
    }

    /** Starts broker, worker and supervisor: what the book holds travels to the warehouse by the first snapshot. */
    public void startPipeline() throws Exception {
        instance.startPipeline();
    }

    /** Starts the application server again with a setting it did not have. */
    public void restartServerWith(String setting, String value) throws Exception {
        instance.set(setting, value);
        killServer();
        restartServer();
    }

    void killServer() throws InterruptedException {
        instance.killServer();
    }

    void restartServer() throws Exception {
        instance.restartServer();
    }

    @Override
    public void close() {
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
