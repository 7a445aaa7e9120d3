package ru.agatrt.partner.etl.order;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import ru.agatrt.partner.etl.connect.CapturedTable;
import ru.agatrt.partner.etl.connect.Topics;

/** The talk with the source: it is told to send rows again, and tells how far its snapshots are. */
final class Signals implements AutoCloseable {

    private static final int LIMIT_SECONDS = 15;
    /** The source's topic.prefix: it heeds only signals under this key. */
    private static final byte[] SOURCE = "agat".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    private static final TopicPartition NOTICES = new TopicPartition(Topics.NOTIFICATIONS, 0);

    private final ObjectMapper json = new ObjectMapper();
    private final String database;
    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> notices;
    private long snapshotBegan;
    private OptionalLong snapshotTaken = OptionalLong.empty();

    /** @param database schema of the book */
    Signals(String bootstrapServers, String database) {
        this.database = database;
        this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "delivery.timeout.ms", "15000",
                "request.timeout.ms", "5000", "max.block.ms", "10000"), new ByteArraySerializer(), new ByteArraySerializer());
        this.notices = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers, "group.id", "agat-supervisor",
                "enable.auto.commit", "false", "auto.offset.reset", "latest", "default.api.timeout.ms", "10000"),
                new ByteArrayDeserializer(), new ByteArrayDeserializer());
        notices.assign(List.of(NOTICES));
        // Known before anything is asked for, and kept: what is told while nobody listens is heard later.
        notices.position(NOTICES);
        notices.commitSync();
    }

    /**
     * Tells the source to send rows again.
     *
     * @param condition of SQL that the rows meet; empty for all
     */
    void sendAgain(String id, List<CapturedTable> tables, String condition)
            throws InterruptedException, ExecutionException, TimeoutException {
        ObjectNode signal = json.createObjectNode().put("id", id).put("type", "execute-snapshot");
        ObjectNode data = signal.putObject("data").put("type", "INCREMENTAL");
        tables.forEach(table -> data.withArray("data-collections").add(name(table)));
        if (!condition.isEmpty()) {
            tables.forEach(table -> data.withArray("additional-conditions").addObject()
                    .put("data-collection", name(table)).put("filter", condition));
        }
        send(new ProducerRecord<>(Topics.SIGNALS, 0, SOURCE, bytes(signal)));
    }

    /** Says in a table's topic that a row is gone; its sink removes it from staging. */
    void sayGone(CapturedTable table, RowKey key) throws InterruptedException, ExecutionException, TimeoutException {
        send(new ProducerRecord<>(table.topic(), key.asRecordKey(), null));
    }

    /** What the source has told since the last call; waits up to the limit for something. */
    List<Notice> notices(Duration limit) throws IOException {
        List<Notice> told = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> record : notices.poll(limit)) {
            if (record.value() != null) {
                Notice notice = Notice.of(json.readTree(record.value()));
                watch(notice);
                told.add(notice);
            }
        }
        return told;
    }

    private void watch(Notice notice) {
        if (notice.is(Notice.Snapshot.INITIAL, "STARTED")) {
            snapshotBegan = notice.at();
        } else if (notice.is(Notice.Snapshot.INITIAL, "COMPLETED")) {
            snapshotTaken = OptionalLong.of(snapshotBegan);
        }
    }

    /**
     * A snapshot of all tables that the source has taken since this was last asked, because it was new or the binlog no
     * longer reached back.
     *
     * @return when it began, milliseconds since 1970
     */
    OptionalLong snapshotTaken() {
        OptionalLong taken = snapshotTaken;
        snapshotTaken = OptionalLong.empty();
        return taken;
    }

    /** What was told so far is dealt with, also after a restart. */
    void heard() {
        notices.commitSync();
    }

    private void send(ProducerRecord<byte[], byte[]> message) throws InterruptedException, ExecutionException, TimeoutException {
        producer.send(message).get(LIMIT_SECONDS, TimeUnit.SECONDS);
    }

    private byte[] bytes(ObjectNode node) {
        return node.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    // The source takes names for patterns.
    private String name(CapturedTable table) {
        return database + "\\." + table.table();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(2));
        notices.close();
    }
}
