package ru.agatrt.partner.bench.warehouse;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads Connect's answer about the states of all connectors. */
final class Workers {

    private static final Pattern TASK = Pattern.compile("\\{[^{}]*\"id\"\\s*:\\s*\\d+[^{}]*}");
    private static final Pattern RUNS = Pattern.compile("\"state\"\\s*:\\s*\"RUNNING\"");
    private static final Pattern WORKER = Pattern.compile("\"worker_id\"\\s*:\\s*\"([^\"]+)\"");

    private Workers() {
    }

    /** Workers that run at least one task. */
    static Set<String> running(String states) {
        Set<String> workers = new TreeSet<>();
        Matcher tasks = TASK.matcher(states);
        while (tasks.find()) {
            Matcher worker = WORKER.matcher(tasks.group());
            if (RUNS.matcher(tasks.group()).find() && worker.find()) {
                workers.add(worker.group(1));
            }
        }
        return workers;
    }
}
