package ru.agatrt.partner.reporting.freshness;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Looks every five seconds how far the warehouse is, so that every page can say so without asking and without waiting for a
 * warehouse that is away.
 */
@Singleton
@Startup
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class FreshnessWatch {

    @Inject
    private WarehouseGlance warehouse;

    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Look last = new Look(State.UNKNOWN, null);

    /** What a look found. */
    public enum State {
        /** Not looked yet. */
        UNKNOWN,
        /** The warehouse did not answer. */
        UNREACHABLE,
        /** It answered and was never filled. */
        EMPTY,
        FILLED
    }

    /** @param seenAt everything the book committed before is in the facts; {@code null} unless {@link State#FILLED} */
    public record Look(State state, Instant seenAt) {
    }

    /** At most some seconds old. */
    public Look last() {
        return last;
    }

    /** One look; skipped while the one before still waits. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void look() {
        if (looking.compareAndSet(false, true)) {
            try {
                Optional<Instant> seen = warehouse.read(Warehouse.Snapshot::seenAt);
                last = new Look(seen.isPresent() ? State.FILLED : State.EMPTY, seen.orElse(null));
            } catch (WarehouseUnavailable e) {
                last = new Look(State.UNREACHABLE, null);
            } finally {
                looking.set(false);
            }
        }
    }
}
