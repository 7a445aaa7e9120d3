package ru.agatrt.partner.etl.poison;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.agatrt.partner.etl.config.SupervisorConfig;
import ru.agatrt.partner.etl.connect.CapturedTable;
import ru.agatrt.partner.etl.connect.ConnectClient;
import ru.agatrt.partner.etl.connect.Holds;
import ru.agatrt.partner.etl.connect.StoppedConnector;
import ru.agatrt.partner.etl.connect.Topics;

/**
 * Finds the record over which a sink fails. The sink is stopped; what it has not written yet is tried record by record, in
 * the order of the topic and in one transaction: what staging takes is written, what it refuses goes to {@code etl_reject}.
 * Then the sink goes on behind. Rows with the same key keep their order, since nobody else writes the table meanwhile. A kill
 * at any point is harmless: the sink reads the same records again and the same records are refused again.
 */
public final class PoisonIsolator {

    private static final Logger LOG = LoggerFactory.getLogger(PoisonIsolator.class);

    /** Records looked at before the failure is called something else than a record's fault. */
    private static final int FAR_ENOUGH = 20_000;
    /** More refused records at once are no single records: a definition is wrong, and hands are needed. */
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_OF_A_TABLE = 1000;

    private final SupervisorConfig config;
    private final ConnectClient connect;
    private final Holds holds;

    public PoisonIsolator(SupervisorConfig config, ConnectClient connect, Holds holds) {
        this.config = config;
        this.connect = connect;
        this.holds = holds;
    }

    /**
     * What one look for bad records found.
     *
     * @param refused records set aside by it; 0 when the failure has another cause
     * @param problem why nothing was set aside although records are refused; empty otherwise
     */
    public record Finding(int refused, String problem) {
    }

    /** Afterwards the sink runs again, whatever was found. */
    public Finding isolate(CapturedTable table, Topics topics)
            throws IOException, SQLException, InterruptedException, ExecutionException, TimeoutException {
        try (StoppedConnector sink = StoppedConnector.stop(connect, holds, table.sinkName())) {
            Map<TopicPartition, Long> from = new HashMap<>(topics.beginnings(List.of(table)));
            from.putAll(topics.written(List.of(table)));
            String url = config.warehouse().jdbcUrl("timezone=UTC&connectTimeout=5000&socketTimeout=60000");
            try (Connection warehouse = DriverManager.getConnection(url, config.etlUser(), config.etlPassword());
                 KafkaConsumer<byte[], byte[]> records = consumer()) {
                warehouse.setAutoCommit(false);
                records.assign(from.keySet());
                from.forEach(records::seek);
                Trial trial = new Trial(warehouse, table);
                Finding finding = trial.run(records, topics.ends(List.of(table)));
                if (finding.refused() > 0) {
                    warehouse.commit();
                    sink.move(positions(records, from));
                } else {
                    warehouse.rollback();
                }
                return finding;
            } catch (KafkaException e) {
                throw new IOException(e);
            }
        }
    }

    private static Map<TopicPartition, Long> positions(KafkaConsumer<byte[], byte[]> records, Map<TopicPartition, Long> from) {
        Map<TopicPartition, Long> next = new HashMap<>();
        from.keySet().forEach(partition -> next.put(partition, records.position(partition)));
        return next;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(Map.of("bootstrap.servers", config.bootstrapServers(), "enable.auto.commit", "false",
                "max.poll.records", "2000", "default.api.timeout.ms", "10000"), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** One pass over what is waiting, within one transaction. */
    private static final class Trial {

        private final CapturedTable table;
        private final RecordReader reader;
        private final Rejects rejects;
        private final Connection warehouse;
        private int refused;

        Trial(Connection warehouse, CapturedTable table) {
            this.warehouse = warehouse;
            this.table = table;
            this.reader = new RecordReader(table);
            this.rejects = new Rejects(warehouse);
        }

        Finding run(KafkaConsumer<byte[], byte[]> records, Map<TopicPartition, Long> ends) throws SQLException {
            int seen = 0;
            try (StagingWriter staging = new StagingWriter(warehouse, table)) {
                while (refused == 0 && seen < FAR_ENOUGH
                        && ends.entrySet().stream().anyMatch(end -> records.position(end.getKey()) < end.getValue())) {
                    ConsumerRecords<byte[], byte[]> batch = records.poll(Duration.ofSeconds(5));
                    if (batch.isEmpty()) {
                        break;
                    }
                    for (ConsumerRecord<byte[], byte[]> candidate : batch) {
                        seen++;
                        tryOne(candidate, staging);
                    }
                }
            }
            if (refused > MOST_AT_ONCE || rejects.missing(table) > MOST_OF_A_TABLE) {
                return new Finding(0, refused + " records of " + table.table() + " are refused at once, so none was set aside: "
                        + "compare the definitions of the table in the book and in the warehouse");
            }
            return new Finding(refused, "");
        }

        private void tryOne(ConsumerRecord<byte[], byte[]> candidate, StagingWriter staging) throws SQLException {
            try {
                var key = reader.key(candidate.key());
                if (candidate.value() == null) {
                    staging.delete(key);
                } else {
                    staging.write(reader.row(candidate.value()));
                }
            } catch (Unreadable why) {
                refused++;
                LOG.error("Record {} of {}-{} is set aside: {} {}", candidate.offset(), candidate.topic(), candidate.partition(),
                        why.column().orElse(""), why.getMessage());
                rejects.setAside(table, candidate, why);
            }
        }
    }
}
