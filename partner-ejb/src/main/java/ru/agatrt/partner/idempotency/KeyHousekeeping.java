package ru.agatrt.partner.idempotency;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.idempotency.persistence.KeyTable;
import ru.agatrt.partner.job.WorkerName;

/** Renews what is under way in this instance and forgets what is old. */
@Singleton
@Startup
@DependsOn("BookSchema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class KeyHousekeeping {

    private static final Logger LOG = Logger.getLogger(KeyHousekeeping.class.getName());

    @Inject
    private Jdbi book;

    @Inject
    private Clock clock;

    /** An upload over a slow line may take longer than a lease. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    public void renew() {
        quietly(() -> new KeyTable(book, clock).renew(WorkerName.ofThisProcess().toString()));
    }

    /** Each hour, apart from the full one, at which others work. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void forget() {
        quietly(() -> {
            int forgotten = new KeyTable(book, clock).removeOlderThan(IdempotencyKeys.KEPT);
            LOG.log(Level.FINE, "Keys of calls forgotten: {0}", forgotten);
        });
    }

    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // The database may be away; an exception that left would end the timer after a few.
            LOG.log(Level.WARNING, "Keys of calls could not be seen to: {0}", e.toString());
        }
    }
}
