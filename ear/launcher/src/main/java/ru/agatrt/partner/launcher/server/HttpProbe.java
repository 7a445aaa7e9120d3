package ru.agatrt.partner.launcher.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Asks a server whether it is there yet. */
public final class HttpProbe {

    /** Instead of a status: nobody answered. */
    public static final int NO_ANSWER = 999;

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final String base;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2))
            .version(HttpClient.Version.HTTP_1_1).build();

    public HttpProbe(String base) {
        this.base = base;
    }

    /** Status of a GET, redirects not followed; {@link #NO_ANSWER} when there is none. */
    public int status(String path) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE).build();
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return NO_ANSWER;
        }
    }
}
