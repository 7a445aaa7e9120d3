package ru.agatrt.partner.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import ru.agatrt.partner.launcher.DemoAccounts;

/** The REST interface as one of the demo accounts uses it. */
public final class Rest {

    private static final Duration ANSWER_WITHIN = Duration.ofMinutes(2);

    private static final int HTTP_OK = 200;

    private final String url;
    private final String credentials;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /**
     * @param url   without a slash at its end
     * @param login of a demo account
     */
    public Rest(String url, String login) {
        this.url = url;
        this.credentials = "Basic " + Base64.getEncoder().encodeToString((login + ":" + DemoAccounts.password(login)).getBytes(StandardCharsets.UTF_8));
    }

    /** A request to be completed; its path begins with {@code /api}. */
    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(ANSWER_WITHIN).header("Authorization", credentials);
    }

    /** @return the answer's body; any other status than the expected one ends the measurement */
    public String send(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        HttpRequest sent = request.build();
        HttpResponse<String> answer = client.send(sent, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(sent.method() + " " + sent.uri().getPath() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** @return the bytes of a file; any other answer than 200 ends the measurement */
    public byte[] file(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = client.send(request(path).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != HTTP_OK) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body();
    }

    public static String text(String json, String name) {
        return field(json, name, "\"([^\"]*)\"");
    }

    public static long number(String json, String name) {
        String digits = field(json, name, "(\\d+)");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private static String field(String json, String name, String value) {
        Matcher matcher = Pattern.compile("\"" + name + "\"\\s*:\\s*" + value).matcher(json);
        return matcher.find() ? matcher.group(1) : "";
    }
}
