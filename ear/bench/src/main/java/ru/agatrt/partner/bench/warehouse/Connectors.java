package ru.agatrt.partner.bench.warehouse;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** The worker's REST interface, as an operator would use it by hand. */
final class Connectors {

    static final String SINK = "agat-sink-purchase-line";
    static final String SOURCE = "agat-source-book";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final String url;

    Connectors(String url) {
        this.url = url;
    }

    /** Stops a sink, and lets it forget what it has written, so that it begins with the topic's first record when resumed. */
    void rewind(String sink) throws IOException, InterruptedException {
        stop(sink);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        // Its tasks leave their group some time after the order.
        while (!accepted("DELETE", "/connectors/" + sink + "/offsets")) {
            if (System.nanoTime() > deadline) {
                throw new IOException("the sink " + sink + " cannot be rewound");
            }
            Thread.sleep(500);
        }
    }

    void stop(String connector) throws IOException, InterruptedException {
        send("PUT", "/connectors/" + connector + "/stop");
    }

    void resume(String connector) throws IOException, InterruptedException {
        send("PUT", "/connectors/" + connector + "/resume");
    }

    /** How many workers run tasks now. */
    int workers() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + "/connectors?expand=status")).timeout(PATIENCE).build();
        return Workers.running(http.send(request, HttpResponse.BodyHandlers.ofString()).body()).size();
    }

    private void send(String method, String path) throws IOException, InterruptedException {
        if (!accepted(method, path)) {
            throw new IOException(method + " " + path + " was refused");
        }
    }

    private boolean accepted(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + path)).timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.noBody()).build();
        return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() / 100 == 2;
    }
}
