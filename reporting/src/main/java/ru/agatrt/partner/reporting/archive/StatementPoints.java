package ru.agatrt.partner.reporting.archive;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.reporting.freshness.Warehouse;
import ru.agatrt.partner.tally.BookTallies;

/**
 * Whether statements of a published list may be made: not before the warehouse has everything that the book had when the list was there.
 * What is kept for good must not be drawn from half of it.
 */
@ApplicationScoped
public class StatementPoints {

    private static final long LOOK_MILLIS = 250;

    @Inject
    private Jdbi book;
    @Inject
    private BookTallies tallies;
    @Inject
    private Warehouse warehouse;

    /**
     * @param list number of a list whose publication is committed
     * @throws ru.agatrt.partner.reporting.freshness.WarehouseUnavailable when the warehouse does not answer
     */
    boolean reached(String list) {
        Instant point = point(list);
        return warehouse.read(snapshot -> snapshot.seenAt()).filter(seen -> !seen.isBefore(point)).isPresent();
    }

    /** Waits for some seconds, as long as a person who asks may be made to wait. @return whether it is reached */
    boolean reachedWithin(String list, int seconds) {
        for (long looks = seconds * 1000L / LOOK_MILLIS; looks > 0; looks--) {
            if (reached(list)) {
                return true;
            }
            try {
                Thread.sleep(LOOK_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }

    /** The first to ask sets it; a point later than needed is never wrong. */
    private Instant point(String list) {
        return book.withHandle(h -> {
            var read = h.createQuery("SELECT book_at FROM statement_point WHERE list_no = :list").bind("list", list).mapTo(Instant.class).findOne();
            if (read.isPresent()) {
                return read.get();
            }
            h.createUpdate("INSERT IGNORE INTO statement_point (list_no, book_at) VALUES (:list, :at)").bind("list", list)
                    .bind("at", tallies.point().bookAt()).execute();
            return h.createQuery("SELECT book_at FROM statement_point WHERE list_no = :list").bind("list", list).mapTo(Instant.class).one();
        });
    }
}
