package ru.agatrt.partner.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.agatrt.partner.launcher.DemoAccounts;

/** The ERP's side of the REST interface. */
public final class Erp {

    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2);
    private static final Duration DONE_WITHIN = Duration.ofMinutes(20);
    private static final Duration ASK_EVERY = Duration.ofMillis(50);

    private final String url;
    private final String credentials;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** @param url without a slash at its end */
    public Erp(String url) {
        this.url = url;
        this.credentials = "Basic " + Base64.getEncoder().encodeToString(("erp:" + DemoAccounts.password("erp")).getBytes(StandardCharsets.UTF_8));
    }

    /** A finished import as it is told. */
    public record Result(String id, String state, long rowsRead, long created, long corrected, long unchanged, long rejected, String body) {

        static Result of(String body) {
            return new Result(text(body, "id"), text(body, "state"), number(body, "rowsRead"), number(body, "created"), number(body, "corrected"),
                    number(body, "unchanged"), number(body, "rejected"), body);
        }

        /** Counts in the order read, created, corrected, unchanged, rejected. */
        public String counts() {
            return rowsRead + " " + created + " " + corrected + " " + unchanged + " " + rejected;
        }
    }

    /**
     * Sends a file.
     *
     * @param key {@code Idempotency-Key}; {@code null} for none
     * @return the import's id
     */
    public String submit(String kind, Path file, String key) throws IOException, InterruptedException {
        String type = file.toString().endsWith(".xlsx") ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" : "text/csv";
        HttpRequest.Builder request = request("/api/v1/imports/" + kind + "?fileName=" + file.getFileName()).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofFile(file));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IllegalStateException("import refused: " + answer.statusCode() + " " + answer.body());
        }
        return text(answer.body(), "id");
    }

    /** Waits until an import is finished, well or not. */
    public Result await(String id) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + DONE_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            Result result = get(id);
            if (!result.state.equals("RUNNING")) {
                return result;
            }
            Thread.sleep(ASK_EVERY.toMillis());
        }
        throw new IllegalStateException("import " + id + " was not finished in " + DONE_WITHIN.toMinutes() + " minutes");
    }

    public Result get(String id) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request("/api/v1/imports/" + id).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("import " + id + ": " + answer.statusCode() + " " + answer.body());
        }
        return Result.of(answer.body());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(ANSWER_WITHIN).header("Authorization", credentials);
    }

    private static String text(String json, String name) {
        return field(json, name, "\"([^\"]*)\"");
    }

    private static long number(String json, String name) {
        String digits = field(json, name, "(\\d+)");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static String field(String json, String name, String value) {
        Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*" + value).matcher(json);
        return matcher.find() ? matcher.group(1) : "";
    }
}
