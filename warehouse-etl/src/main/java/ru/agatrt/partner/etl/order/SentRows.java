package ru.agatrt.partner.etl.order;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import ru.agatrt.partner.etl.connect.CapturedTable;
import ru.agatrt.partner.etl.poison.RecordReader;
import ru.agatrt.partner.etl.poison.Unreadable;

/** Reads in a table's topic which rows the source has sent between two moments. */
final class SentRows {

    private static final int MOST_EMPTY_POLLS = 6;

    private final String bootstrapServers;

    SentRows(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * @param from where each partition is read from
     * @param to   first record no longer read
     * @return rows whose last record in between holds a state, not a deletion
     * @throws IOException when the broker does not give the records
     */
    KeySet between(CapturedTable table, Map<TopicPartition, Long> from, Map<TopicPartition, Long> to) throws IOException {
        KeySet keys = new KeySet();
        RecordReader reader = new RecordReader(table);
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", bootstrapServers,
                "enable.auto.commit", "false", "max.poll.records", "10000", "default.api.timeout.ms", "10000"),
                new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = from.keySet().stream().filter(partition -> partition.topic().equals(table.topic())).toList();
            consumer.assign(partitions);
            partitions.forEach(partition -> consumer.seek(partition, from.get(partition)));
            int empty = 0;
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < to.get(partition))) {
                var batch = consumer.poll(Duration.ofSeconds(5));
                empty = batch.isEmpty() ? empty + 1 : 0;
                if (empty > MOST_EMPTY_POLLS) {
                    throw new IOException("The broker does not give the records of " + table.topic());
                }
                for (ConsumerRecord<byte[], byte[]> row : batch) {
                    if (row.offset() < to.get(new TopicPartition(row.topic(), row.partition()))) {
                        note(keys, reader, row);
                    }
                }
            }
        } catch (KafkaException e) {
            throw new IOException(e);
        }
        return keys;
    }

    private static void note(KeySet keys, RecordReader reader, ConsumerRecord<byte[], byte[]> row) {
        try {
            RowKey key = new RowKey(reader.key(row.key()));
            if (row.value() == null) {
                keys.remove(key);
            } else {
                keys.add(key);
            }
        } catch (Unreadable e) {
            // Not a row: whatever it is, it is set aside elsewhere.
            return;
        }
    }
}
