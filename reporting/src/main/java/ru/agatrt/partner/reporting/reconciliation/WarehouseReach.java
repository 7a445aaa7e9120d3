package ru.agatrt.partner.reporting.reconciliation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import ru.agatrt.partner.reporting.reconciliation.persistence.WarehouseTallies;
import ru.agatrt.partner.tally.BookTallies;
import ru.agatrt.partner.tally.CommonPoint;

/**
 * Whether the warehouse has what the book had at a point. The book touches its watermark every two seconds; a watermark that is seen,
 * and bears a time not before the point's, was committed after everything that the point covers.
 */
@ApplicationScoped
public class WarehouseReach {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_MILLIS = 250;

    @Inject
    private BookTallies book;
    @Inject
    private WarehouseTallies warehouse;
    @Inject
    private Clock clock;

    /** How far the warehouse is; empty before its first filling. */
    Optional<Instant> seenAt() {
        return warehouse.seenAt();
    }

    boolean reached(CommonPoint point) {
        return seenAt().filter(seen -> !seen.isBefore(point.bookAt())).isPresent();
    }

    /**
     * Waits until the warehouse has what the book has now; usually for some seconds.
     *
     * @throws NotReached after a minute
     */
    void now() {
        CommonPoint point = book.point();
        Instant until = clock.instant().plus(PATIENCE);
        while (!reached(point)) {
            if (clock.instant().isAfter(until)) {
                throw new NotReached(point, seenAt());
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while waiting for the warehouse", e);
            }
        }
    }

    /** The pipeline did not get there in time. */
    static final class NotReached extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient CommonPoint point;
        private final transient Optional<Instant> seenAt;

        NotReached(CommonPoint point, Optional<Instant> seenAt) {
            super("the warehouse is not filled up to " + point.bookAt() + " but " + seenAt.map(Instant::toString).orElse("never"));
            this.point = point;
            this.seenAt = seenAt;
        }

        CommonPoint point() {
            return point;
        }

        Optional<Instant> seenAt() {
            return seenAt;
        }
    }
}
