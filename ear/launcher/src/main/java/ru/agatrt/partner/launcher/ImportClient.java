package ru.agatrt.partner.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends files through the application's own REST interface, as any ERP would. */
public final class ImportClient {

    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2);
    private static final Duration DONE_WITHIN = Duration.ofMinutes(10);
    private static final Duration ASK_EVERY = Duration.ofMillis(200);

    private final String base;
    private final String credentials;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param base address of the application without a slash at its end
     */
    public ImportClient(String base, String user, String password) {
        this.base = base;
        this.credentials = "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Counts of a finished import.
     */
    public record Outcome(long rowsRead, long created, long corrected, long unchanged, long rejected) {
    }

    /**
     * Sends one file and waits until it is done.
     *
     * @throws LaunchException when the import is refused or fails
     */
    public Outcome send(String kind, Path file) throws IOException, InterruptedException {
        String name = file.getFileName().toString();
        HttpRequest post = request("/api/v1/imports/" + kind + "?fileName=" + URLEncoder.encode(name, StandardCharsets.UTF_8))
                .header("Content-Type", "text/csv").POST(HttpRequest.BodyPublishers.ofFile(file)).build();
        HttpResponse<String> answer = client.send(post, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new LaunchException("The import of " + file + " was refused: " + answer.statusCode() + " " + answer.body());
        }
        String location = answer.headers().firstValue("Location")
                .orElseThrow(() -> new LaunchException("The import of " + file + " got no address to ask for its progress."));
        return await(file, URI.create(base + "/").resolve(location).getRawPath());
    }

    private Outcome await(Path file, String path) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + DONE_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            HttpResponse<String> answer = client.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
            String state = text(answer.body(), "state");
            if (answer.statusCode() != 200 || state.equals("FAILED")) {
                throw new LaunchException("The import of " + file + " failed: " + answer.statusCode() + " " + answer.body());
            }
            if (state.equals("DONE")) {
                return new Outcome(count(answer.body(), "rowsRead"), count(answer.body(), "created"), count(answer.body(), "corrected"),
                        count(answer.body(), "unchanged"), count(answer.body(), "rejected"));
            }
            Thread.sleep(ASK_EVERY.toMillis());
        }
        throw new LaunchException("The import of " + file + " was not done within " + DONE_WITHIN.toMinutes() + " minutes.");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(ANSWER_WITHIN).header("Authorization", credentials);
    }

    private static String text(String json, String name) {
        return field(json, name, "\"([A-Z]+)\"");
    }

    private static long count(String json, String name) {
        String digits = field(json, name, "(\\d+)");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    /** The first field of that name: the answer's own fields are unique, and its list of errors has none of these names. */
    private static String field(String json, String name, String value) {
        Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*" + value).matcher(json);
        return matcher.find() ? matcher.group(1) : "";
    }
}
