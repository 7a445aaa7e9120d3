package ru.agatrt.partner.etl;

import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.agatrt.partner.etl.config.SupervisorConfig;
import ru.agatrt.partner.etl.connect.CapturedTable;
import ru.agatrt.partner.etl.connect.Topics;
import ru.agatrt.partner.etl.transform.FreshnessProof;
import ru.agatrt.partner.etl.transform.Rebuilds;
import ru.agatrt.partner.etl.transform.Warehouse;

/** Looks for changes in staging several times a second, derives facts from them and publishes how fresh they are. */
final class FactLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(FactLoop.class);

    private static final long IDLE_MILLIS = 300;
    private static final long FAILURE_MILLIS = 2000;
    /** Rounds between two looks at old entries of etl_run: about an hour when idle. */
    private static final int PRUNE_ROUNDS = 12_000;

    private final SupervisorConfig config;
    private final List<CapturedTable> tables;
    private final Readiness readiness;
    private final Rebuilds rebuilds;
    private final FreshnessProof proof = new FreshnessProof();
    private boolean kafkaFailed;
    private boolean warehouseFailed;

    FactLoop(SupervisorConfig config, List<CapturedTable> tables, Readiness readiness, Rebuilds rebuilds) {
        this.config = config;
        this.tables = tables;
        this.readiness = readiness;
        this.rebuilds = rebuilds;
    }

    @Override
    public void run() {
        try (Topics topics = new Topics(config.bootstrapServers(), tables)) {
            while (!Thread.currentThread().isInterrupted()) {
                String url = config.warehouse().jdbcUrl("timezone=UTC&connectTimeout=5000&socketTimeout=600000");
                try (Warehouse warehouse = Warehouse.open(url, config.etlUser(), config.etlPassword())) {
                    LOG.info("Connected to the warehouse");
                    warehouseFailed = false;
                    work(warehouse, topics);
                } catch (SQLException e) {
                    if (!warehouseFailed) {
                        LOG.warn("The warehouse is out of reach, trying again every two seconds: {}", e.getMessage());
                    }
                    warehouseFailed = true;
                    Thread.sleep(FAILURE_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            LOG.info("Facts: stopped");
        }
    }

    private void work(Warehouse warehouse, Topics topics) throws SQLException, InterruptedException {
        for (int round = 0; ; round++) {
            try {
                pass(warehouse, topics);
            } catch (SQLException e) {
                LOG.error("No facts made, the same changes are taken again", e);
                // Throws when the connection is gone: then a new one is opened.
                warehouse.recordFailure(e);
                Thread.sleep(FAILURE_MILLIS);
            }
            if (round % PRUNE_ROUNDS == 0) {
                warehouse.prune();
            }
            Thread.sleep(IDLE_MILLIS);
        }
    }

    // The order matters: proof that staging is complete up to the watermark, then taking everything staged, then publishing.
    private void pass(Warehouse warehouse, Topics topics) throws SQLException, InterruptedException {
        rebuilds.answer(warehouse);
        Warehouse.Arrival arrival = warehouse.look();
        Optional<LocalDateTime> complete = completeUpTo(arrival, topics);
        if (arrival.changes() || complete.isPresent()) {
            while (!warehouse.build().complete()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
            }
        }
        readiness.factsInStep();
        if (complete.isPresent()) {
            warehouse.publishFreshness(complete.get());
        }
    }

    private Optional<LocalDateTime> completeUpTo(Warehouse.Arrival arrival, Topics topics) throws InterruptedException {
        if (arrival.watermark().isEmpty()) {
            return Optional.empty();
        }
        try {
            if (proof.wants(arrival.watermark().get())) {
                proof.note(arrival.watermark().get(), topics.ends());
            }
            Optional<LocalDateTime> seen = proof.pending() ? proof.seen(topics.written()) : Optional.empty();
            kafkaFailed = false;
            return seen;
        } catch (ExecutionException | TimeoutException e) {
            if (!kafkaFailed) {
                LOG.warn("Freshness is not known while the broker does not answer: {}", e.toString());
            }
            kafkaFailed = true;
            return Optional.empty();
        }
    }
}
