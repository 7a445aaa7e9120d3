package ru.agatrt.partner.reporting.warehouse;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An order to the supervisor of the pipeline.
 *
 * @param number      place in the order in which they are carried out
 * @param target      connector, captured table, number of a reject, or {@code ALL}
 * @param rows        how many rows it names; 0 for orders without ids
 * @param requestedBy login, or {@code system} for jobs
 * @param doneRows    rows sent, removed or derived; empty until done
 * @param error       why it failed
 */
public record OrderView(UUID id, long number, OrderKind kind, String target, int rows, OrderState state, String requestedBy,
                        Instant requestedAt, Optional<Instant> startedAt, Optional<Instant> finishedAt, Optional<Long> doneRows,
                        Optional<String> error) {
}
