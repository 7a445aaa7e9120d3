package ru.agatrt.partner.reporting.freshness;

import java.util.List;
import java.util.Optional;

/**
 * The state of the way from the book to the reports.
 *
 * @param freshness empty when the warehouse is out of reach or was never filled
 * @param connect whether Connect answered
 * @param connectors by name; empty when Connect did not answer
 */
public record PipelineStatus(Optional<WarehouseFreshness.Freshness> freshness, Connect connect, List<Connector> connectors) {

    public PipelineStatus {
        connectors = List.copyOf(connectors);
    }

    /** Whether Connect's own interface could be asked. */
    public enum Connect {
        UP, UNREACHABLE, NOT_CONFIGURED
    }

    /**
     * A connector as Connect sees it.
     *
     * @param kind {@code source} or {@code sink}
     * @param state {@code RUNNING}, {@code PAUSED}, {@code FAILED}, {@code UNASSIGNED}, …
     */
    public record Connector(String name, String kind, String state, List<Task> tasks) {

        public Connector {
            tasks = List.copyOf(tasks);
        }
    }

    /**
     * A task of a connector.
     *
     * @param error first line of what stopped it; empty while it runs
     */
    public record Task(int id, String state, Optional<String> error) {
    }
}
