package ru.agatrt.partner.tests;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import ru.agatrt.partner.launcher.BuildFolders;
import ru.agatrt.partner.launcher.DemoAccounts;
import ru.agatrt.partner.launcher.ImportClient;
import ru.agatrt.partner.launcher.Instance;
import ru.agatrt.partner.launcher.Options;
import ru.agatrt.partner.launcher.Ports;
import ru.agatrt.partner.launcher.Progress;

/**
 * Everything {@code bin/run} starts, on free ports and with the demo data, shared by all test classes of one run. A test
 * class gets it as a parameter of its constructor or of a test, see {@link ApplicationExtension}.
 */
public final class Application implements AutoCloseable {

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(60);

    private final Instance instance;
    private final Path data;
    private final Ports ports;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Application(Instance instance, Path data, Ports ports) {
        this.instance = instance;
        this.data = data;
        this.ports = ports;
    }

    /** Starts with a fresh data directory. What an earlier, cut off run left behind is ended first. */
    static Application start() throws Exception {
        BuildFolders build = new BuildFolders(Path.of(System.getProperty("partner.home")).toAbsolutePath().normalize());
        Path data = Path.of("target", "outside").toAbsolutePath();
        FreshDirectory.make(data);
        int offset = FreePorts.offset();
        Options options = new Options(FreePorts.http(offset), offset, data, false);
        Instance instance = new Instance(options, build, Map.of(), new Progress(System.out));
        // A run that is cut off closes nothing else.
        Runtime.getRuntime().addShutdownHook(new Thread(instance::close));
        try {
            instance.start();
            instance.loadDemo();
            return new Application(instance, data, Ports.of(options.port(), options.offset()));
        } catch (Exception e) {
            instance.close();
            throw e;
        }
    }

    /** Address without a slash at its end. */
    public String url() {
        return instance.localUrl();
    }

    /** Directory of databases, files and logs. */
    public Path data() {
        return data;
    }

    /** Where its servers listen. */
    public Ports ports() {
        return ports;
    }

    /** The processes by name, for tests that end one. */
    public Map<String, Long> processNumbers() {
        return instance.processNumbers();
    }

    /** GET with an account's name and password; without sign-in when {@code login} is empty. */
    public HttpResponse<String> get(String path, String login) throws IOException, InterruptedException {
        return client.send(request(path, login).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** PUT of JSON with an account's name and password. */
    public HttpResponse<String> put(String path, String login, String json) throws IOException, InterruptedException {
        return sendJson("PUT", path, login, json);
    }

    /** POST of JSON with an account's name and password. */
    public HttpResponse<String> post(String path, String login, String json) throws IOException, InterruptedException {
        return sendJson("POST", path, login, json);
    }

    private HttpResponse<String> sendJson(String method, String path, String login, String json) throws IOException, InterruptedException {
        HttpRequest request = request(path, login).header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(json)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** GET of a file. */
    public HttpResponse<byte[]> getBytes(String path, String login) throws IOException, InterruptedException {
        return client.send(request(path, login).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Imports a CSV text as the ERP does and waits until it is done. */
    public ImportClient.Outcome importCsv(String kind, String csv) throws IOException, InterruptedException {
        Path file = Files.createTempFile("import", ".csv");
        try {
            Files.writeString(file, csv);
            return new ImportClient(url(), "erp", DemoAccounts.password("erp")).send(kind, file);
        } finally {
            Files.delete(file);
        }
    }

    private HttpRequest.Builder request(String path, String login) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url() + path)).timeout(ANSWER_WITHIN);
        if (!login.isEmpty()) {
            String pair = login + ":" + DemoAccounts.password(login);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)));
        }
        return request;
    }

    @Override
    public void close() {
        instance.close();
    }
}
