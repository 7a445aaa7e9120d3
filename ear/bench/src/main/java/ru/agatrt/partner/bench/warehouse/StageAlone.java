package ru.agatrt.partner.bench.warehouse;

import java.sql.Connection;
import java.sql.SQLException;

/** One stage of a running pipeline at a time: the sink while the supervisor is paused, then the transforms while no record comes. */
final class StageAlone {

    private static final long LOOK_MILLIS = 100;
    private static final int TRIES = 20;

    private final PipelineSystem system;
    private final long lines;
    private final Connectors connectors;

    StageAlone(PipelineSystem system, long lines) {
        this.system = system;
        this.lines = lines;
        this.connectors = new Connectors(system.connectUrl());
    }

    /** Pauses the supervisor, rewinds the sink and empties staging and facts. */
    void prepare() throws Exception {
        for (int attempt = 1; ; attempt++) {
            // First: it would let a sink that stands still go on.
            Signals.pause(supervisor());
            connectors.rewind(Connectors.SINK);
            try (Connection warehouse = system.warehouse()) {
                // Paused in the middle of a transaction, the supervisor would keep its tables.
                Sql.run(warehouse, "SET lock_wait_timeout = 1", "TRUNCATE TABLE stg_purchase_line", "TRUNCATE TABLE stg_change",
                        "TRUNCATE TABLE fact_purchase_line", "TRUNCATE TABLE fact_half_year_volume");
                return;
            } catch (SQLException e) {
                Signals.goOn(supervisor());
                if (attempt == TRIES) {
                    throw e;
                }
                Thread.sleep(attempt * LOOK_MILLIS);
            }
        }
    }

    /** @return seconds from the first row in staging to the last */
    double sink() throws Exception {
        try (Connection warehouse = system.warehouse()) {
            connectors.resume(Connectors.SINK);
            until(warehouse, "SELECT EXISTS (SELECT 1 FROM stg_purchase_line)");
            long from = System.nanoTime();
            // Counting a million rows ten times a second would take the processor from what is measured; each row lists a change.
            until(warehouse, "SELECT COALESCE(MAX(change_no), 0) >= " + lines + " FROM stg_change");
            until(warehouse, "SELECT COUNT(*) >= " + lines + " FROM stg_purchase_line");
            return (System.nanoTime() - from) / 1e9;
        }
    }

    /** Lets the supervisor go on. @return seconds until all that was staged is derived */
    double transforms() throws Exception {
        try (Connection warehouse = system.warehouse()) {
            long from = System.nanoTime();
            Signals.goOn(supervisor());
            until(warehouse, "SELECT NOT EXISTS (SELECT 1 FROM stg_change)");
            return (System.nanoTime() - from) / 1e9;
        }
    }

    private long supervisor() {
        return system.processes().get("supervisor");
    }

    private static void until(Connection warehouse, String condition) throws SQLException, InterruptedException {
        while (Sql.number(warehouse, condition) == 0) {
            Thread.sleep(LOOK_MILLIS);
        }
    }
}
