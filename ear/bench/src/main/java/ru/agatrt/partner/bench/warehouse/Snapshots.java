package ru.agatrt.partner.bench.warehouse;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/** How far the source has come, counted in the topic of purchase lines. */
final class Snapshots implements AutoCloseable {

    static final String TOPIC = "book.purchase_line";

    private final Admin admin;

    /** @param bootstrapServers of a broker that need not answer yet */
    Snapshots(String bootstrapServers) {
        admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers, "reconnect.backoff.max.ms", "1000"));
    }

    /** @return records sent until now; 0 while there is no topic */
    long records() throws Exception {
        Set<String> topics = admin.listTopics().names().get(60, TimeUnit.SECONDS);
        if (!topics.contains(TOPIC)) {
            return 0;
        }
        TopicDescription topic = admin.describeTopics(List.of(TOPIC)).allTopicNames().get(60, TimeUnit.SECONDS).get(TOPIC);
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        topic.partitions().forEach(partition -> asked.put(new TopicPartition(TOPIC, partition.partition()), OffsetSpec.latest()));
        return admin.listOffsets(asked).all().get(60, TimeUnit.SECONDS).values().stream().mapToLong(end -> end.offset()).sum();
    }

    @Override
    public void close() {
        admin.close();
    }
}
