package ru.agatrt.partner.etl.connect;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.agatrt.partner.etl.config.SupervisorConfig;

/** Writes {@code etl_throughput} and {@code etl_source}, where the console reads how fast each table travels and up to where the book was read. */
public final class ThroughputReport {

    private static final Logger LOG = LoggerFactory.getLogger(ThroughputReport.class);

    private static final Duration BETWEEN = Duration.ofSeconds(4);

    private final SupervisorConfig config;
    private final List<CapturedTable> tables;
    private final ConnectClient connect;
    private final Clock clock;
    private final Map<String, Pace> paces = new HashMap<>();
    private Instant last = Instant.EPOCH;

    public ThroughputReport(SupervisorConfig config, List<CapturedTable> tables, Clock clock) {
        this.config = config;
        this.tables = List.copyOf(tables);
        this.connect = new ConnectClient(config.connectUrl());
        this.clock = clock;
    }

    /**
     * Looks and writes; called more often than every four seconds it does nothing. Who does not answer is none of its business:
     * what is not known is not written, and its age tells.
     *
     * @param connectAnswers whether Connect has just answered: if not, it is not waited for once more
     */
    public void look(Topics topics, boolean connectAnswers) throws InterruptedException {
        Instant now = clock.instant();
        if (now.isBefore(last.plus(BETWEEN))) {
            return;
        }
        last = now;
        try {
            write(measures(topics, now), connectAnswers ? position() : Map.of());
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Throughput is not known, the broker does not answer", e);
        }
    }

    private Map<String, Pace.Measure> measures(Topics topics, Instant now) throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, Long> written = topics.written();
        Map<TopicPartition, Long> ends = topics.ends();
        Map<String, Pace.Measure> measures = new LinkedHashMap<>();
        for (CapturedTable table : tables) {
            long produced = sum(ends, ends, table);
            measures.put(table.table(), paces.computeIfAbsent(table.table(), name -> new Pace())
                    .look(now, produced, Math.min(produced, sum(ends, written, table))));
        }
        return measures;
    }

    private static long sum(Map<TopicPartition, Long> ends, Map<TopicPartition, Long> values, CapturedTable table) {
        return ends.keySet().stream().filter(partition -> partition.topic().equals(table.topic()))
                .mapToLong(partition -> values.getOrDefault(partition, 0L)).sum();
    }

    private Map<String, String> position() throws InterruptedException {
        try {
            return connect.position(ConnectorConfigs.SOURCE);
        } catch (IOException e) {
            LOG.debug("The source's position is not known", e);
            return Map.of();
        }
    }

    private void write(Map<String, Pace.Measure> measures, Map<String, String> position) {
        String url = config.warehouse().jdbcUrl("timezone=UTC&connectTimeout=5000&socketTimeout=10000");
        try (Connection connection = DriverManager.getConnection(url, config.etlUser(), config.etlPassword())) {
            connection.setAutoCommit(false);
            writeMeasures(connection, measures);
            if (position.containsKey("file") && position.containsKey("pos")) {
                writePosition(connection, position);
            }
            connection.commit();
        } catch (SQLException e) {
            LOG.debug("Throughput not written, the warehouse is out of reach", e);
        }
    }

    private static void writeMeasures(Connection connection, Map<String, Pace.Measure> measures) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO etl_throughput (table_name, produced, written, produced_per_second, written_per_second, lag_seconds, looked_at)
                VALUES (?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6))
                ON DUPLICATE KEY UPDATE produced = VALUES(produced), written = VALUES(written),
                  produced_per_second = VALUES(produced_per_second), written_per_second = VALUES(written_per_second),
                  lag_seconds = VALUES(lag_seconds), looked_at = VALUES(looked_at)""")) {
            for (Map.Entry<String, Pace.Measure> entry : measures.entrySet()) {
                Pace.Measure measure = entry.getValue();
                statement.setString(1, entry.getKey());
                statement.setLong(2, measure.produced());
                statement.setLong(3, measure.written());
                statement.setBigDecimal(4, measure.producedPerSecond().orElse(null));
                statement.setBigDecimal(5, measure.writtenPerSecond().orElse(null));
                statement.setBigDecimal(6, measure.lagSeconds());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static void writePosition(Connection connection, Map<String, String> position) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO etl_source (id, binlog_file, binlog_position, event_at, looked_at)
                VALUES (1, ?, ?, TIMESTAMP('1970-01-01') + INTERVAL ? SECOND, UTC_TIMESTAMP(6))
                ON DUPLICATE KEY UPDATE binlog_file = VALUES(binlog_file), binlog_position = VALUES(binlog_position),
                  event_at = VALUES(event_at), looked_at = VALUES(looked_at)""")) {
            statement.setString(1, position.get("file"));
            statement.setLong(2, Long.parseLong(position.get("pos")));
            statement.setString(3, position.get("ts_sec"));
            statement.executeUpdate();
        }
    }
}
