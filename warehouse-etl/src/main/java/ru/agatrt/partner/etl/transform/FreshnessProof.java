package ru.agatrt.partner.etl.transform;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;

/**
 * When may a watermark be called seen? Each topic has its own sink, so the watermark's row overtakes rows of busier tables
 * that were committed before it. Its arrival in staging only tells that the source has read the binlog up to there: what was
 * committed before is in the topics. So the topics' ends are noted at that moment, and the watermark counts as seen once
 * every sink has written its topic up to the noted end.
 */
public final class FreshnessProof {

    private LocalDateTime candidate;
    private Map<TopicPartition, Long> required = Map.of();
    private LocalDateTime seen = LocalDateTime.MIN;

    /** True when the watermark is news and none is being proven: then note the topics' ends by {@link #note}. */
    public boolean wants(LocalDateTime watermark) {
        return candidate == null && watermark.isAfter(seen);
    }

    /** A watermark is being proven: ask how far the sinks are and call {@link #seen}. */
    public boolean pending() {
        return candidate != null;
    }

    /** @param ends of the topics, asked for after the watermark was found in staging */
    public void note(LocalDateTime watermark, Map<TopicPartition, Long> ends) {
        candidate = watermark;
        required = Map.copyOf(ends);
    }

    /**
     * @param written up to where the sinks have written staging
     * @return the watermark up to which staging is complete now, if that was proven by this call
     */
    public Optional<LocalDateTime> seen(Map<TopicPartition, Long> written) {
        boolean complete = candidate != null && required.entrySet().stream()
                .allMatch(end -> written.getOrDefault(end.getKey(), 0L) >= end.getValue());
        if (!complete) {
            return Optional.empty();
        }
        seen = candidate;
        candidate = null;
        return Optional.of(seen);
    }
}
