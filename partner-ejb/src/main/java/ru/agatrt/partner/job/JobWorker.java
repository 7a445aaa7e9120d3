package ru.agatrt.partner.job;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.job.persistence.JobTable;

/**
 * The pool that runs jobs in this instance: a few threads that look for work when signalled and each second. They are
 * started by the timer, when the application is there as a whole; the timer starts them again should they end, and renews
 * the leases of what they do.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobWorker {

    private static final Logger LOG = Logger.getLogger(JobWorker.class.getName());
    private static final int THREADS = 2;
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    @Inject
    private Jdbi book;

    @Inject
    private Clock clock;

    @Inject
    private JobSignal signal;

    @Inject
    @Any
    private Instance<JobHandler> handlers;

    // Threads of a factory carry the context of the bean it was injected into, which has no caller. An executor would carry the
    // identity of whoever woke the pool, and the server loses the context of an executor that an application defines itself.
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory factory;

    private ExecutorService executor;

    private final AtomicInteger threads = new AtomicInteger();
    private final AtomicInteger atWork = new AtomicInteger();
    private final String worker = WorkerName.ofThisProcess().toString();
    private volatile boolean stopping;
    private JobTable jobs;
    private JobRunner runner;

    @PostConstruct
    void start() {
        executor = Executors.newFixedThreadPool(THREADS, factory);
        Map<String, JobHandler> byKind = new HashMap<>();
        for (JobHandler handler : handlers) {
            byKind.put(handler.kind(), handler);
        }
        jobs = new JobTable(book, clock);
        runner = new JobRunner(jobs, byKind, worker, clock);
    }

    @PreDestroy
    void stop() {
        stopping = true;
        executor.shutdownNow();
    }

    /** Sees to the threads and to the leases: of what runs here, and of what instances left that are gone. */
    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void supervise() {
        try {
            for (int missing = THREADS - threads.get(); missing > 0 && !stopping; missing--) {
                executor.execute(this::work);
            }
            if (atWork.get() > 0) {
                jobs.renew(worker);
            }
            releaseOfGoneInstances();
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "The pool is closing", e);
        } catch (RuntimeException e) {
            // The database may be away; the timer tries again, and an exception that left would end it after a few.
            LOG.log(Level.WARNING, "Jobs could not be seen to: {0}", e.toString());
        }
    }

    private void work() {
        try {
            if (threads.incrementAndGet() <= THREADS) {
                while (!stopping) {
                    workUntilNothingIsDue();
                    signal.await(LOOK_EVERY);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.decrementAndGet();
        }
    }

    private void workUntilNothingIsDue() {
        atWork.incrementAndGet();
        try {
            boolean more = true;
            while (more && !stopping) {
                more = runner.runNext();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "No job could be taken up: {0}", e.toString());
        } finally {
            atWork.decrementAndGet();
        }
    }

    private void releaseOfGoneInstances() {
        for (String other : jobs.workers()) {
            WorkerName name = WorkerName.parse(other);
            if (!other.equals(worker) && name != null && name.isGone() && jobs.release(other) > 0) {
                LOG.log(Level.INFO, "Jobs of {0}, which is gone, are taken over", other);
            }
        }
    }
}
