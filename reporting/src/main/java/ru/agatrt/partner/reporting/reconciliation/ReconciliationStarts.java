package ru.agatrt.partner.reporting.reconciliation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.job.JobQueue;
import ru.agatrt.partner.kernel.port.AuditTrail;
import ru.agatrt.partner.reporting.reconciliation.persistence.RunStore;
import ru.agatrt.partner.reporting.reconciliation.persistence.RunStore.Run;

/** Begins comparisons, one at a time; whoever calls decides who may. */
@Stateless
@PermitAll
public class ReconciliationStarts {

    @Inject
    private Jdbi book;
    @Inject
    private JobQueue jobs;
    @Inject
    private AuditTrail audit;
    @Inject
    private Clock clock;

    /**
     * Begins one with its job, both or neither.
     *
     * @param dueAt hour it is of; {@code null} for none
     * @return the one begun, or the one that is under way; empty when one of the hour was there before
     */
    public Optional<UUID> begin(ReconciliationCause cause, Instant dueAt, String login) {
        RunStore runs = new RunStore(book);
        UUID id = UUID.randomUUID();
        if (!runs.begin(id, cause, dueAt, login, clock.instant())) {
            return dueAt == null ? runs.running().map(Run::publicId) : Optional.empty();
        }
        if (cause == ReconciliationCause.PERSON) {
            audit.record(login, "RECONCILIATION_STARTED", "RECONCILIATION", id.toString(), Map.of());
        }
        jobs.submit(ReconciliationJob.KIND, id.toString(), login);
        return Optional.of(id);
    }
}
