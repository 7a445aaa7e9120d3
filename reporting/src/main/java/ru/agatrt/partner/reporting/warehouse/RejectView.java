package ru.agatrt.partner.reporting.warehouse;

import java.time.Instant;
import java.util.Optional;

/**
 * A record that staging did not take, set aside so that the rest of its topic goes on.
 *
 * @param number    target of RETRY and DISMISS
 * @param table     captured table
 * @param partition of the topic
 * @param offset    in the partition
 * @param key       as it was in the topic
 * @param value     as it was in the topic; empty: a deletion
 * @param column    which value was refused; empty when the record as a whole is not readable
 * @param reason    what was wrong, as the reading or the database said
 * @param settledBy login, or {@code system}
 */
public record RejectView(long number, String table, String topic, int partition, long offset, Optional<String> key,
                         Optional<String> value, Optional<String> column, String reason, RejectState state, Instant rejectedAt,
                         Optional<Instant> settledAt, Optional<String> settledBy) {
}
