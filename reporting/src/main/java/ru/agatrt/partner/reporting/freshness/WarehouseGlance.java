package ru.agatrt.partner.reporting.freshness;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import ru.agatrt.partner.reporting.freshness.Warehouse.Query;

/**
 * Short questions to the warehouse by pages that tell how it is: answered within two seconds or not at all. A server that
 * accepts and never answers holds a few threads, not one for each time a page is looked at.
 */
@ApplicationScoped
public class WarehouseGlance {

    private static final long LIMIT_MILLISECONDS = 2_000;
    private static final int AT_ONCE = 4;

    @Inject
    private Warehouse warehouse;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    private ManagedExecutorService executor;

    private final Semaphore places = new Semaphore(AT_ONCE);

    /** @throws WarehouseUnavailable when it cannot be reached, does not answer in time, or others wait for it already */
    public <T> T read(Query<T> query) {
        if (!places.tryAcquire()) {
            throw new WarehouseUnavailable(new TimeoutException("Others wait for the warehouse already"));
        }
        Future<T> answer = submit(query);
        try {
            return answer.get(LIMIT_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new WarehouseUnavailable(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WarehouseUnavailable(e);
        }
    }

    private <T> Future<T> submit(Query<T> query) {
        try {
            return executor.submit(() -> {
                try {
                    return warehouse.read(query);
                } finally {
                    places.release();
                }
            });
        } catch (RejectedExecutionException e) {
            places.release();
            throw new WarehouseUnavailable(e);
        }
    }
}
