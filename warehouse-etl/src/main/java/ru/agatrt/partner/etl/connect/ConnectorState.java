package ru.agatrt.partner.etl.connect;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What Connect says of one connector.
 *
 * @param state       RUNNING, FAILED, PAUSED, UNASSIGNED …; FAILED too when only tasks have failed
 * @param tasks       number of tasks it has
 * @param failedTasks number of them that stand still after an error
 * @param error       first line of the first error, or null
 * @param binlogLost  a source has failed because the book no longer has the changes it would go on with
 * @param config      as registered, with its name
 */
public record ConnectorState(String state, int tasks, int failedTasks, String error, boolean binlogLost, Map<String, String> config) {

    /**
     * What MariaDB answers to a position it no longer has, by GTID and by file. The code beside it (1236) says too little: it
     * stands for oversized events and for two readers with one number as well.
     */
    private static final Pattern BINLOG_LOST = Pattern.compile(
            "Could not find GTID state requested by slave|Could not find first log file name in binary log index");

    static ConnectorState of(JsonNode answer) {
        JsonNode status = answer.path("status");
        String state = status.path("connector").path("state").asText("UNASSIGNED");
        String error = firstLine(status.path("connector").path("trace"));
        int tasks = 0;
        int failed = 0;
        boolean binlogLost = false;
        for (JsonNode task : status.path("tasks")) {
            tasks++;
            if ("FAILED".equals(task.path("state").asText())) {
                failed++;
                binlogLost |= BINLOG_LOST.matcher(task.path("trace").asText()).find();
                error = error == null ? cause(task.path("trace")) : error;
            }
        }
        Map<String, String> config = new HashMap<>();
        answer.path("info").path("config").properties().forEach(e -> config.put(e.getKey(), e.getValue().asText()));
        return new ConnectorState(failed > 0 ? "FAILED" : state, tasks, failed, error, binlogLost, config);
    }

    public boolean failed() {
        return "FAILED".equals(state);
    }

    /** Taken off the workers; nothing starts it but a word to do so. */
    public boolean stopped() {
        return "STOPPED".equals(state);
    }

    /** All of it runs. */
    public boolean running() {
        return "RUNNING".equals(state) && tasks > 0;
    }

    private static String firstLine(JsonNode trace) {
        return trace.isMissingNode() ? null : trace.asText().lines().findFirst().orElse(null);
    }

    // The first line of a task's trace only says that the task was killed; the last cause says why.
    private static String cause(JsonNode trace) {
        return trace.asText().lines().filter(line -> line.startsWith("Caused by:")).reduce((a, b) -> b)
                .orElse(firstLine(trace));
    }
}
