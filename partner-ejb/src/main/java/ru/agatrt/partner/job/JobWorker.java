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
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.job.persistence.JobTable;

/**
 * The pool that runs jobs in this instance. Woken when a job was submitted here and each second for the others; the timer
 * itself does no work. Jobs run without the identity of whoever woke the pool.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class JobWorker {

    static final int SLOTS = 2;

    private static final Logger LOG = Logger.getLogger(JobWorker.class.getName());
    private static final int RENEW_EVERY_TICKS = 5;

    @Inject
    private Jdbi book;

    @Inject
    private Clock clock;

    @Inject
    @Any
    private Instance<JobHandler> handlers;

    // Threads of a factory carry the context of the bean it was injected into, which has no caller. An executor would carry the
    // identity of whoever woke the pool, and the server loses the context of an executor that an application defines itself.
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    private ExecutorService executor;

    private final Semaphore slots = new Semaphore(SLOTS);
    private final AtomicInteger ticks = new AtomicInteger();
    private final String worker = WorkerName.ofThisProcess().toString();
    private volatile boolean stopping;
    private JobTable jobs;
    private JobRunner runner;

    @PostConstruct
    void start() {
        executor = Executors.newFixedThreadPool(SLOTS, threads);
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
        executor.shutdown();
    }

    /** Each second: keeps the leases of what runs here, takes over what dead instances left, looks for work. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        try {
            if (ticks.getAndIncrement() % RENEW_EVERY_TICKS == 0) {
                keepLeases();
            }
            wake();
        } catch (RuntimeException e) {
            // The database may be away; the next tick tries again, and an exception would end the timer's patience.
            LOG.log(Level.WARNING, "No jobs could be taken up: {0}", e.toString());
        }
    }

    /** Starts a thread that works until nothing is due, unless all are at work. */
    public void wake() {
        if (stopping || !slots.tryAcquire()) {
            return;
        }
        try {
            executor.execute(this::work);
        } catch (RejectedExecutionException e) {
            slots.release();
            LOG.log(Level.FINE, "The pool is closing", e);
        }
    }

    private void work() {
        try {
            boolean more = true;
            while (more && !stopping) {
                more = runner.runNext();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "No job could be taken up", e);
        } finally {
            slots.release();
        }
    }

    private void keepLeases() {
        if (slots.availablePermits() < SLOTS) {
            jobs.renew(worker);
        }
        for (String other : jobs.workers()) {
            WorkerName name = WorkerName.parse(other);
            if (!other.equals(worker) && name != null && name.isGone() && jobs.release(other) > 0) {
                LOG.log(Level.INFO, "Jobs of {0}, which is gone, are taken over", other);
            }
        }
    }
}
