package ru.agatrt.partner.reporting.freshness;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far the warehouse is behind the book; for status pages, health checks and the foot of every screen that sums. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WarehouseFreshness {

    @Inject
    private Warehouse warehouse;

    @Inject
    private Clock clock;

    /**
     * A measured freshness.
     *
     * @param seenAt moment of the book up to which the warehouse is filled
     * @param secondsBehind from then until now, never negative
     */
    public record Freshness(Instant seenAt, long secondsBehind) {
    }

    /** Empty when the warehouse is out of reach or was never filled. */
    public Optional<Freshness> now() {
        try {
            return warehouse.read(Warehouse.Snapshot::seenAt)
                    .map(seen -> new Freshness(seen, Math.max(0, Duration.between(seen, clock.instant()).toSeconds())));
        } catch (WarehouseUnavailable e) {
            return Optional.empty();
        }
    }
}
