package ru.agatrt.partner.reporting.archive;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How many threads make the statements of one list, and those of them that help the job's own. */
@ApplicationScoped
public class PressThreads {

    private static final int MOST = 16;

    private final int wanted;

    // Not the server's executor: what a statement reads may want a thread of that itself and would wait for it for ever.
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory factory;

    /** For the container's proxies. */
    protected PressThreads() {
        this(0);
    }

    /** @param wanted {@code PARTNER_PRESS_THREADS}; 0: half of the machine's processors, since people work on it meanwhile */
    @Inject
    public PressThreads(@ConfigProperty(name = "PARTNER_PRESS_THREADS", defaultValue = "0") int wanted) {
        this.wanted = wanted;
    }

    /** From 1 to 16. */
    int count() {
        int threads = wanted > 0 ? wanted : Runtime.getRuntime().availableProcessors() / 2;
        return Math.max(1, Math.min(MOST, threads));
    }

    /**
     * Has the same work done by several threads, this one among them, and returns when all have ended.
     *
     * @param threads at least 1
     * @param work    ends by itself when nothing is left
     */
    void share(int threads, Runnable work) {
        List<Future<?>> helpers = new ArrayList<>();
        ExecutorService pool = Executors.newCachedThreadPool(factory());
        try {
            for (int helper = 1; helper < threads; helper++) {
                helpers.add(pool.submit(work));
            }
            work.run();
        } finally {
            // Nobody returns while another still works: the job would be taken up again beside it.
            pool.shutdown();
            helpers.forEach(PressThreads::await);
        }
    }

    ThreadFactory factory() {
        return factory;
    }

    private static void await(Future<?> helper) {
        try {
            helper.get();
        } catch (InterruptedException e) {
            helper.cancel(true);
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a thread of the press ended", e.getCause());
        }
    }
}
