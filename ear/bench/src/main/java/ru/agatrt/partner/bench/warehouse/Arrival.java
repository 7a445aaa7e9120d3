package ru.agatrt.partner.bench.warehouse;

import java.sql.Connection;
import java.util.concurrent.Callable;

/**
 * When purchase lines were in the topic, in staging and in the facts: seconds since one moment. Looks a few times a second, and counts
 * rows only where the stage before is complete, so that looking costs next to nothing.
 */
final class Arrival implements Callable<Arrival> {

    private static final long LOOK_MILLIS = 250;
    private static final long AT_MOST_SECONDS = 3_600;

    private static final long COUNT_MILLIS = 500;

    private final PipelineSystem system;
    private final long lines;
    private final long from = System.nanoTime();
    private double firstSent;
    private ProcessorTime processors = ProcessorTime.NOTHING;
    private double sent;
    private double firstStaged;
    private double staged;
    private double derived;

    Arrival(PipelineSystem system, long lines) {
        this.system = system;
        this.lines = lines;
    }

    /** The source's first record is in the topic. */
    double firstSent() {
        return firstSent;
    }

    /** Processor time used until then. */
    ProcessorTime processorsAtFirst() {
        return processors;
    }

    double sent() {
        return sent;
    }

    double firstStaged() {
        return firstStaged;
    }

    double staged() {
        return staged;
    }

    double derived() {
        return derived;
    }

    @Override
    public Arrival call() throws Exception {
        try (Connection warehouse = system.warehouse(); Snapshots source = new Snapshots(system.bootstrapServers())) {
            while (derived == 0) {
                if (now() > AT_MOST_SECONDS) {
                    throw new IllegalStateException("the lines were not in the facts after " + AT_MOST_SECONDS + " s");
                }
                look(warehouse, source);
                // Once all is sent, each look counts the table, which must not take the processor from what is measured.
                Thread.sleep(sent > 0 ? COUNT_MILLIS : LOOK_MILLIS);
            }
            return this;
        }
    }

    private void look(Connection warehouse, Snapshots source) throws Exception {
        if (sent == 0) {
            long records = source.records();
            if (firstSent == 0 && records > 0) {
                firstSent = now();
                processors = ProcessorTime.of(system.processes());
            }
            sent = records >= lines ? now() : 0;
        }
        if (firstStaged == 0 && Sql.number(warehouse, "SELECT EXISTS (SELECT 1 FROM stg_purchase_line)") == 1) {
            firstStaged = now();
        }
        if (sent > 0 && staged == 0 && Sql.number(warehouse, "SELECT COUNT(*) FROM stg_purchase_line") >= lines) {
            staged = now();
        }
        if (staged > 0 && Sql.number(warehouse, "SELECT COUNT(*) FROM fact_purchase_line") >= lines
                && Sql.number(warehouse, "SELECT EXISTS (SELECT 1 FROM stg_change)") == 0) {
            derived = now();
        }
    }

    private double now() {
        return (System.nanoTime() - from) / 1e9;
    }
}
