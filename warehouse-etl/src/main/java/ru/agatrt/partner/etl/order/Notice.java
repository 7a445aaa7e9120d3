package ru.agatrt.partner.etl.order;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What the source tells of a snapshot.
 *
 * @param id        of the order to it, for an incremental one
 * @param snapshot  INITIAL (all tables, by itself) or INCREMENTAL (asked for)
 * @param event     STARTED, IN_PROGRESS, TABLE_SCAN_COMPLETED, COMPLETED, ABORTED, SKIPPED, …
 * @param status    of a table's scan: SUCCEEDED, EMPTY, or why it was left out
 * @param at        milliseconds since 1970
 */
record Notice(String id, Snapshot snapshot, String event, String status, long at) {

    enum Snapshot {
        INITIAL, INCREMENTAL, OTHER
    }

    static Notice of(JsonNode value) {
        Snapshot snapshot = switch (value.path("aggregate_type").asText()) {
            case "Initial Snapshot" -> Snapshot.INITIAL;
            case "Incremental Snapshot" -> Snapshot.INCREMENTAL;
            default -> Snapshot.OTHER;
        };
        return new Notice(value.path("id").asText(), snapshot, value.path("type").asText(),
                value.path("additional_data").path("status").asText(""), value.path("timestamp").asLong());
    }

    boolean is(Snapshot which, String what) {
        return snapshot == which && event.equals(what);
    }
}
