package ru.agatrt.partner.etl.transform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class FreshnessProofTest {

    private static final LocalDateTime NOON = LocalDateTime.parse("2026-03-01T12:00:00");
    private static final TopicPartition LINES = new TopicPartition("book.purchase_line", 0);
    private static final TopicPartition EMPTY = new TopicPartition("book.deal", 0);

    private final FreshnessProof proof = new FreshnessProof();

    @Test
    void aWatermarkThatOvertookLinesIsNotSeenUntilTheyAreWritten() {
        proof.note(NOON, Map.of(LINES, 100L, EMPTY, 0L));
        assertEquals(Optional.empty(), proof.seen(Map.of()));
        assertEquals(Optional.empty(), proof.seen(Map.of(LINES, 99L)));
        assertEquals(Optional.of(NOON), proof.seen(Map.of(LINES, 100L)));
        assertFalse(proof.pending());
    }

    @Test
    void oneWatermarkIsProvenAtATime() {
        assertTrue(proof.wants(NOON));
        proof.note(NOON, Map.of(LINES, 5L));
        assertFalse(proof.wants(NOON.plusSeconds(2)));
        proof.seen(Map.of(LINES, 5L));
        assertFalse(proof.wants(NOON));
        assertTrue(proof.wants(NOON.plusSeconds(2)));
    }
}
