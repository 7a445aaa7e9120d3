package ru.agatrt.partner.reporting.reconciliation;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.account.Callers;
import ru.agatrt.partner.reporting.freshness.WarehouseUnavailable;
import ru.agatrt.partner.reporting.reconciliation.persistence.RunStore;
import ru.agatrt.partner.reporting.reconciliation.persistence.WarehouseTallies;
import ru.agatrt.partner.tally.BookTallies;
import ru.agatrt.partner.tally.TallyTable;

/**
 * A comparison each hour. It is looked for each minute whether the hour has its own yet, so that an hour in which the application was
 * started again has exactly one, whatever instance begins it.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ReconciliationHours {

    private static final Logger LOG = Logger.getLogger(ReconciliationHours.class.getName());
    private static final Duration KEPT = Duration.ofDays(400);

    @Inject
    private Jdbi book;
    @Inject
    private BookTallies tallies;
    @Inject
    private WarehouseTallies warehouse;
    @Inject
    private ReconciliationStarts starts;
    @Inject
    private Clock clock;

    @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
    void look() {
        try {
            Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
            RunStore runs = new RunStore(book);
            if (!runs.isOfHour(hour) && everFilled() && starts.begin(ReconciliationCause.HOURLY, hour, Callers.SYSTEM_LOGIN).isPresent()) {
                runs.forget(hour.minus(KEPT));
            }
        } catch (RuntimeException e) {
            // The book may be away; an exception that left would end the timer after a few.
            LOG.log(Level.WARNING, "The hourly comparison of the warehouse could not be begun: {0}", e.toString());
        }
    }

    /** A book without a line, or a warehouse that is being filled for the first time, has nothing to prove; one that is out of reach has. */
    private boolean everFilled() {
        try {
            return tallies.lastId(TallyTable.PURCHASE_LINE) > 0 && warehouse.seenAt().isPresent();
        } catch (WarehouseUnavailable e) {
            return true;
        }
    }
}
