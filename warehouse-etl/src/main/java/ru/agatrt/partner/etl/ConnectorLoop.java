package ru.agatrt.partner.etl;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.agatrt.partner.etl.config.SupervisorConfig;
import ru.agatrt.partner.etl.connect.CapturedTable;
import ru.agatrt.partner.etl.connect.ConnectClient;
import ru.agatrt.partner.etl.connect.ConnectorConfigs;
import ru.agatrt.partner.etl.connect.ConnectorKeeper;
import ru.agatrt.partner.etl.connect.ConnectorReport;
import ru.agatrt.partner.etl.connect.ConnectorState;
import ru.agatrt.partner.etl.connect.Holds;
import ru.agatrt.partner.etl.connect.ThroughputReport;
import ru.agatrt.partner.etl.connect.Topics;
import ru.agatrt.partner.etl.order.CaptureMemory;
import ru.agatrt.partner.etl.poison.PoisonIsolator;

/** Every two seconds: topics are there, connectors are as configured and run, the warehouse knows their states. */
final class ConnectorLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectorLoop.class);

    private static final long ROUND_MILLIS = 2000;

    private final SupervisorConfig config;
    private final List<CapturedTable> tables;
    private final Readiness readiness;
    private final Map<String, Map<String, String>> wanted;
    private final ConnectorKeeper keeper;
    private final PoisonIsolator isolator;
    private final Map<String, String> findings = new HashMap<>();
    private final ThroughputReport throughput;
    private boolean topicsMade;
    private boolean capturesCompared;
    private Boolean sourceFollowed;
    private String lastProblem = "";

    ConnectorLoop(SupervisorConfig config, List<CapturedTable> tables, Readiness readiness, Holds holds, Clock clock) {
        this.config = config;
        this.tables = tables;
        this.readiness = readiness;
        this.wanted = new ConnectorConfigs(config, tables).all();
        ConnectClient connect = new ConnectClient(config.connectUrl());
        this.keeper = new ConnectorKeeper(connect, wanted, holds, clock);
        this.isolator = new PoisonIsolator(config, connect, holds);
        this.throughput = new ThroughputReport(config, tables, clock);
    }

    @Override
    public void run() {
        try (Topics topics = new Topics(config.bootstrapServers(), tables)) {
            while (!Thread.currentThread().isInterrupted()) {
                round(topics);
                Thread.sleep(ROUND_MILLIS);
            }
        } catch (InterruptedException e) {
            LOG.info("Connectors: stopped");
        }
    }

    private void round(Topics topics) throws InterruptedException {
        Optional<ConnectorKeeper.Round> seen = Optional.empty();
        Map<String, Long> lags = Map.of();
        String problem = "";
        try {
            if (!topicsMade) {
                topics.ensure();
                topicsMade = true;
            }
            seen = Optional.of(keeper.round());
            problem = seen.get().problem();
            compareCaptures(seen.get().states().containsKey(ConnectorConfigs.SOURCE));
            lookForLostChanges(seen.get().states().get(ConnectorConfigs.SOURCE));
            for (String suspect : seen.get().suspects()) {
                lookForBadRecords(suspect, topics);
            }
            lags = topics.lags();
        } catch (IOException | ExecutionException | TimeoutException e) {
            problem = e.toString();
            topicsMade = false;
        }
        logOnce(problem);
        Map<String, ConnectorState> states = seen.map(ConnectorKeeper.Round::states).orElse(Map.of());
        if (states.size() == wanted.size() && states.values().stream().allMatch(ConnectorState::running)) {
            readiness.connectorsRun();
        }
        report(seen, lags);
        throughput.look(topics, seen.isPresent());
    }

    // Asked once, in the first round that reaches Connect: whether a source was there before we registered one.
    private void compareCaptures(boolean followed) {
        if (capturesCompared) {
            return;
        }
        String url = config.warehouse().jdbcUrl("timezone=UTC&connectTimeout=5000&socketTimeout=10000");
        sourceFollowed = sourceFollowed == null ? Boolean.valueOf(followed) : sourceFollowed;
        try (Connection warehouse = DriverManager.getConnection(url, config.etlUser(), config.etlPassword())) {
            new CaptureMemory(warehouse).compare(tables, sourceFollowed);
            capturesCompared = true;
        } catch (SQLException e) {
            LOG.debug("Captured tables not compared, the warehouse is out of reach", e);
        }
    }

    // MariaDB keeps no list of what it has purged, so the source cannot know beforehand and only fails over it.
    private void lookForLostChanges(ConnectorState source) {
        if (source == null || !source.binlogLost()) {
            return;
        }
        String url = config.warehouse().jdbcUrl("timezone=UTC&connectTimeout=5000&socketTimeout=10000");
        try (Connection warehouse = DriverManager.getConnection(url, config.etlUser(), config.etlPassword())) {
            new CaptureMemory(warehouse).changesWereLost();
        } catch (SQLException e) {
            LOG.debug("Lost changes not asked for, the warehouse is out of reach", e);
        }
    }

    private void lookForBadRecords(String suspect, Topics topics) throws InterruptedException {
        Optional<CapturedTable> table = tables.stream().filter(candidate -> candidate.sinkName().equals(suspect)).findFirst();
        if (table.isEmpty()) {
            return;
        }
        try {
            PoisonIsolator.Finding finding = isolator.isolate(table.get(), topics);
            findings.put(suspect, finding.problem());
            LOG.warn("{} fails again and again: {} records set aside. {}", suspect, finding.refused(), finding.problem());
            if (finding.refused() > 0) {
                keeper.relieved(suspect);
            }
        } catch (IOException | SQLException | ExecutionException | TimeoutException e) {
            LOG.warn("No record of {} could be looked at: {}", suspect, e.toString());
        }
    }

    private void report(Optional<ConnectorKeeper.Round> seen, Map<String, Long> lags) {
        String url = config.warehouse().jdbcUrl("timezone=UTC&connectTimeout=5000&socketTimeout=10000");
        try (ConnectorReport report = ConnectorReport.open(url, config.etlUser(), config.etlPassword())) {
            for (String name : wanted.keySet()) {
                String kind = name.equals(ConnectorConfigs.SOURCE) ? "SOURCE" : "SINK";
                report.write(name, kind, seen, new ConnectorReport.Known(keeper.restarts(name), lags.get(name), findings.get(name)));
            }
            report.commit();
        } catch (SQLException e) {
            LOG.debug("States not written, the warehouse is out of reach", e);
        }
    }

    private void logOnce(String problem) {
        if (!problem.isEmpty() && !problem.equals(lastProblem)) {
            LOG.warn("{}", problem);
        }
        lastProblem = problem;
    }
}
