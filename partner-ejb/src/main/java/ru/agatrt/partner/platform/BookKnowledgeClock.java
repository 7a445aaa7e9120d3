package ru.agatrt.partner.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.port.KnowledgeClock;

/**
 * The clock row of the book. A plain read sees the last committed moment; an import still under way will commit with a
 * later one, so what was read stays true of its moment.
 */
@ApplicationScoped
public class BookKnowledgeClock implements KnowledgeClock {

    @Inject
    private Jdbi book;

    @Inject
    private Clock clock;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    @Override
    public Knowledge now() {
        return book.withHandle(h -> h.createQuery("SELECT last_at FROM knowledge_clock WHERE id = 1")
                .map((rs, c) -> new Knowledge(rs.getObject(1, java.time.LocalDateTime.class).toInstant(java.time.ZoneOffset.UTC)))
                .one());
    }

    @Override
    public Knowledge at(Instant moment) {
        if (moment == null) {
            return now();
        }
        if (moment.isAfter(clock.instant())) {
            throw new InvalidInput("KNOWN_AT_FUTURE", "value", moment);
        }
        return new Knowledge(moment);
    }

    @Override
    public Knowledge advance() {
        requireTransaction();
        return book.withHandle(h -> {
            // In steps, since UTC_TIMESTAMP is the start of its statement and the first may wait for the lock.
            h.createQuery("SELECT id FROM knowledge_clock WHERE id = 1 FOR UPDATE").mapTo(Integer.class).one();
            h.execute("UPDATE knowledge_clock SET last_at = GREATEST(UTC_TIMESTAMP(6), last_at + INTERVAL 1 MICROSECOND) WHERE id = 1");
            return new Knowledge(h.createQuery("SELECT last_at FROM knowledge_clock WHERE id = 1").mapTo(Instant.class).one());
        });
    }

    private void requireTransaction() {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("a moment of knowledge is taken within a transaction");
        }
    }
}
