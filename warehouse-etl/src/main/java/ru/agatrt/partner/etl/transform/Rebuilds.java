package ru.agatrt.partner.etl.transform;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Asks whoever derives facts to derive all of them again. It is done where all deriving is done, one after the other: sums move
 * by differences and would lose those of a second deriver.
 */
public final class Rebuilds {

    private final AtomicReference<CompletableFuture<Long>> asked = new AtomicReference<>();

    /** @return entries derived, once done; asking again before it has begun gives the same */
    public CompletableFuture<Long> ask() {
        return asked.updateAndGet(waiting -> waiting == null ? new CompletableFuture<>() : waiting);
    }

    /** Does what is asked for, if anything is. */
    public void answer(Warehouse warehouse) throws SQLException {
        CompletableFuture<Long> wanted = asked.getAndSet(null);
        if (wanted == null) {
            return;
        }
        try {
            wanted.complete(warehouse.rebuild());
        } catch (SQLException e) {
            wanted.completeExceptionally(e);
            throw e;
        }
    }
}
