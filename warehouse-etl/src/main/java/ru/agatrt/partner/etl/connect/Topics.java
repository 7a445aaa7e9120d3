package ru.agatrt.partner.etl.connect;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The topics of the captured tables: made before any connector asks for them, and measured. */
public final class Topics implements AutoCloseable {

    /** What the supervisor tells the source. */
    public static final String SIGNALS = "agat-signals";
    /** What the source tells of its snapshots. */
    public static final String NOTIFICATIONS = "agat-notifications";
    /** What the source knows of the tables' definitions. */
    public static final String SCHEMA_HISTORY = "agat-schema-history";

    private static final int LIMIT_SECONDS = 10;
    private static final Map<String, String> KEPT_A_WEEK = Map.of("retention.ms", String.valueOf(7L * 24 * 3600 * 1000));

    private final Admin admin;
    private final List<CapturedTable> tables;

    public Topics(String bootstrapServers, List<CapturedTable> tables) {
        this.tables = List.copyOf(tables);
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "5000", AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "10000"));
    }

    /**
     * Creates what is missing. Compacted: the last state of every row stays for as long as the row does, so staging can be
     * filled again from the topics alone.
     */
    public void ensure() throws InterruptedException, ExecutionException, TimeoutException {
        var existing = admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        List<NewTopic> missing = new ArrayList<>(tables.stream().filter(table -> !existing.contains(table.topic()))
                .map(table -> new NewTopic(table.topic(), Optional.of(table.partitions()), Optional.empty())
                        .configs(Map.of("cleanup.policy", "compact")))
                .toList());
        for (String talk : List.of(SIGNALS, NOTIFICATIONS)) {
            if (!existing.contains(talk)) {
                missing.add(new NewTopic(talk, Optional.of(1), Optional.empty()).configs(KEPT_A_WEEK));
            }
        }
        admin.createTopics(missing).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    /** Position after the last record of each partition. */
    public Map<TopicPartition, Long> ends() throws InterruptedException, ExecutionException, TimeoutException {
        return ends(tables);
    }

    /** Position after the last record of each partition of these tables. */
    public Map<TopicPartition, Long> ends(Collection<CapturedTable> some)
            throws InterruptedException, ExecutionException, TimeoutException {
        return positions(some, OffsetSpec.latest());
    }

    /** Position of the first record each partition still has. */
    public Map<TopicPartition, Long> beginnings(Collection<CapturedTable> some)
            throws InterruptedException, ExecutionException, TimeoutException {
        return positions(some, OffsetSpec.earliest());
    }

    /** Position of the first record at or after a moment; the end where there is none. */
    public Map<TopicPartition, Long> positionsAt(Collection<CapturedTable> some, long epochMillis)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, Long> at = positions(some, OffsetSpec.forTimestamp(epochMillis));
        Map<TopicPartition, Long> ends = ends(some);
        at.replaceAll((partition, offset) -> offset < 0 ? ends.get(partition) : offset);
        return at;
    }

    /** Removes a topic; nothing happens when there is none. */
    public void delete(String topic) throws InterruptedException, ExecutionException, TimeoutException {
        if (admin.listTopics().names().get(LIMIT_SECONDS, TimeUnit.SECONDS).contains(topic)) {
            admin.deleteTopics(List.of(topic)).all().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private Map<TopicPartition, Long> positions(Collection<CapturedTable> some, OffsetSpec which)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (CapturedTable table : some) {
            for (int partition = 0; partition < table.partitions(); partition++) {
                asked.put(new TopicPartition(table.topic(), partition), which);
            }
        }
        Map<TopicPartition, Long> positions = new HashMap<>();
        admin.listOffsets(asked).all().get(LIMIT_SECONDS, TimeUnit.SECONDS)
                .forEach((partition, info) -> positions.put(partition, info.offset()));
        return positions;
    }

    /** Up to where the sinks have written staging. A partition that nothing was ever written to is absent. */
    public Map<TopicPartition, Long> written() throws InterruptedException, ExecutionException, TimeoutException {
        return written(tables);
    }

    /** The same for the sinks of some tables. */
    public Map<TopicPartition, Long> written(Collection<CapturedTable> some)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<String, ListConsumerGroupOffsetsSpec> groups = new HashMap<>();
        some.forEach(table -> groups.put(table.consumerGroup(), new ListConsumerGroupOffsetsSpec()));
        Map<TopicPartition, Long> written = new HashMap<>();
        admin.listConsumerGroupOffsets(groups).all().get(LIMIT_SECONDS, TimeUnit.SECONDS).values()
                .forEach(group -> group.forEach((partition, offset) -> putIfKnown(written, partition, offset)));
        return written;
    }

    /** For each sink, how many records of its topic are not in staging yet. */
    public Map<String, Long> lags() throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, Long> ends = ends();
        Map<TopicPartition, Long> written = written();
        Map<String, Long> lags = new HashMap<>();
        for (CapturedTable table : tables) {
            lags.put(table.sinkName(), ends.entrySet().stream().filter(end -> end.getKey().topic().equals(table.topic()))
                    .mapToLong(end -> Math.max(0, end.getValue() - written.getOrDefault(end.getKey(), 0L))).sum());
        }
        return lags;
    }

    @Override
    public void close() {
        admin.close();
    }

    private static void putIfKnown(Map<TopicPartition, Long> map, TopicPartition partition, OffsetAndMetadata offset) {
        if (offset != null) {
            map.put(partition, offset.offset());
        }
    }
}
