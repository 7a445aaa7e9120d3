package ru.agatrt.partner.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;

/** The director's side of reviews. */
final class ReviewDesk {

    private static final Duration DONE_WITHIN = Duration.ofMinutes(20);
    private static final Duration ASK_EVERY = Duration.ofMillis(100);

    private final Rest rest;

    ReviewDesk(String url) {
        rest = new Rest(url, "director");
    }

    /**
     * An evaluation that has ended.
     *
     * @param hash over its findings
     */
    record Outcome(String id, double seconds, String hash, long partners) {
    }

    /** Begins a review of 2026-H1, replacing one before, and waits for its proposals. */
    Outcome evaluate() throws IOException, InterruptedException {
        long from = System.nanoTime();
        String id = Rest.text(rest.send(rest.request("/api/v1/reviews").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"halfYear\": \"2026-H1\"}")), 202), "id");
        String done = await("/api/v1/reviews/" + id, "PROPOSED");
        return new Outcome(id, (System.nanoTime() - from) / 1e9, Rest.text(done, "findingsHash"), Rest.number(done, "partners"));
    }

    /**
     * Evaluates a review again.
     *
     * @param knowledge {@code SAME} or {@code PRESENT}
     * @return with the hash that came out
     */
    Outcome check(String review, String knowledge) throws IOException, InterruptedException {
        long from = System.nanoTime();
        String path = "/api/v1/reviews/" + review + "/checks";
        String id = Rest.text(rest.send(rest.request(path + "?knowledge=" + knowledge).POST(HttpRequest.BodyPublishers.noBody()), 202), "id");
        String done = await(path + "/" + id, "DONE");
        return new Outcome(id, (System.nanoTime() - from) / 1e9, Rest.text(done, "hash"), 0);
    }

    private String await(String path, String state) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + DONE_WITHIN.toNanos();
        while (System.nanoTime() < deadline) {
            String body = rest.send(rest.request(path), 200);
            String found = Rest.text(body, "state");
            if (found.equals(state)) {
                return body;
            }
            if (!found.equals("RUNNING")) {
                throw new IllegalStateException(path + " ended otherwise: " + body);
            }
            Thread.sleep(ASK_EVERY.toMillis());
        }
        throw new IllegalStateException(path + " was not finished in " + DONE_WITHIN.toMinutes() + " minutes");
    }
}
