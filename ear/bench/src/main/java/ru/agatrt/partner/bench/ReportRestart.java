package ru.agatrt.partner.bench;

import java.net.http.HttpRequest;
import java.time.Duration;

/** A report is made in the background when the server is ended by force; the next one makes it. */
public final class ReportRestart {

    private static final Duration DONE_WITHIN = Duration.ofMinutes(5);
    private static final Duration ASK_EVERY = Duration.ofMillis(500);

    private final BenchSystem system;

    public ReportRestart(BenchSystem system) {
        this.system = system;
    }

    /**
     * What was seen.
     *
     * @param state         in the end
     * @param documents     kept of this run
     * @param wasDoneBefore it was ready when the server was ended
     */
    public record Outcome(String state, long documents, boolean wasDoneBefore) {
    }

    public Outcome run() throws Exception {
        Rest rest = new Rest(system.url(), "finance");
        String id = Rest.text(rest.send(rest.request("/api/v1/report-runs").header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"report\": \"partner-reporting\", \"halfYear\": \"2026-H1\"}")), 202), "id");
        while (count("report_run WHERE public_id = '" + id + "' AND state = 'QUEUED'") == 1) {
            Thread.sleep(1);
        }
        system.killServer();
        boolean wasDone = count("report_run WHERE public_id = '" + id + "' AND state = 'DONE'") == 1;
        system.restartServer();
        long deadline = System.nanoTime() + DONE_WITHIN.toNanos();
        String state = "";
        while (System.nanoTime() < deadline && !state.equals("DONE") && !state.equals("FAILED")) {
            Thread.sleep(ASK_EVERY.toMillis());
            state = Rest.text(rest.send(rest.request("/api/v1/report-runs/" + id), 200), "state");
        }
        return new Outcome(state, count("document WHERE public_id = '" + id + "'"), wasDone);
    }

    private long count(String from) throws Exception {
        return system.book().number("SELECT COUNT(*) FROM " + from);
    }
}
