package ru.agatrt.partner.bench;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;

/** The ERP's side of the REST interface. */
public final class Erp {

    private static final Duration DONE_WITHIN = Duration.ofMinutes(20);
    private static final Duration ASK_EVERY = Duration.ofMillis(50);

    private final Rest rest;

    /** @param url without a slash at its end */
    public Erp(String url) {
        rest = new Rest(url, "erp");
    }

    /** A finished import as it is told. */
    public record Result(String id, String state, long rowsRead, long created, long corrected, long unchanged, long rejected, String body) {

        static Result of(String body) {
            return new Result(Rest.text(body, "id"), Rest.text(body, "state"), Rest.number(body, "rowsRead"), Rest.number(body, "created"), Rest.number(body, "corrected"),
                    Rest.number(body, "unchanged"), Rest.number(body, "rejected"), body);
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
        HttpRequest.Builder request = rest.request("/api/v1/imports/" + kind + "?fileName=" + file.getFileName()).header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofFile(file));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return Rest.text(rest.send(request, 202), "id");
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
        return Result.of(rest.send(rest.request("/api/v1/imports/" + id), 200));
    }
}
