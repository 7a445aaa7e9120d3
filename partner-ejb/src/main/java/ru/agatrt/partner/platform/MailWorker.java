package ru.agatrt.partner.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.job.WorkerName;
import ru.agatrt.partner.kernel.port.Contacts;
import ru.agatrt.partner.kernel.port.MailFiles;
import ru.agatrt.partner.kernel.port.Mailer;
import ru.agatrt.partner.outbox.LetterTexts;
import ru.agatrt.partner.outbox.Postman;
import ru.agatrt.partner.outbox.persistence.OutboxTable;

/**
 * Sends the letters of the outbox from this instance, a few threads at a time, woken each second or two; the timer renews the leases
 * of what is on its way, takes over what instances left that are gone, and once an hour empties what was sent long ago.
 */
@Singleton
@Startup
@DependsOn("BookSchema")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class MailWorker {

    private static final Logger LOG = Logger.getLogger(MailWorker.class.getName());
    private static final int THREADS = 4;
    private static final int EMPTIED_AT_ONCE = 1000;

    @Inject
    private Jdbi book;
    @Inject
    private Clock clock;
    @Inject
    private Mailer mailer;
    @Inject
    private Contacts contacts;
    @Inject
    private Instance<MailFiles> files;
    @Inject
    @ConfigProperty(name = "PUBLIC_URL", defaultValue = "http://localhost:8080/")
    private String publicUrl;
    /** Days for which a letter that has left or failed keeps address and words. */
    @Inject
    @ConfigProperty(name = "MAIL_KEEP_DAYS", defaultValue = "180")
    private int keepDays;

    // As for jobs: threads of a factory carry the context of this bean, which has no caller.
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory factory;

    private final AtomicInteger atWork = new AtomicInteger();
    private final String worker = WorkerName.ofThisProcess().toString();
    private volatile boolean stopping;
    private ExecutorService executor;
    private OutboxTable outbox;
    private Postman postman;

    @PostConstruct
    void start() {
        executor = Executors.newFixedThreadPool(THREADS, factory);
        outbox = new OutboxTable(book, clock);
        Optional<MailFiles> attachable = files.isResolvable() ? Optional.of(files.get()) : Optional.empty();
        postman = new Postman(outbox, mailer, new Postman.Means(new LetterTexts(publicUrl), contacts, attachable), clock);
    }

    @PreDestroy
    void stop() {
        stopping = true;
        executor.shutdownNow();
    }

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    public void supervise() {
        try {
            if (atWork.get() > 0) {
                outbox.renew(worker);
            }
            releaseOfGoneInstances();
            for (int idle = THREADS - atWork.get(); idle > 0 && !stopping; idle--) {
                atWork.incrementAndGet();
                executor.execute(this::work);
            }
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "The pool is closing", e);
        } catch (RuntimeException e) {
            // The database may be away; the timer tries again, and an exception that left would end it after a few.
            LOG.log(Level.WARNING, "Letters could not be seen to: {0}", e.toString());
        }
    }

    /** Empties letters that ended long ago. */
    @Schedule(hour = "*", minute = "17", persistent = false)
    public void empty() {
        try {
            int emptied = EMPTIED_AT_ONCE;
            while (emptied == EMPTIED_AT_ONCE && !stopping) {
                emptied = outbox.empty(clock.instant().minus(Duration.ofDays(keepDays)), EMPTIED_AT_ONCE);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Letters could not be emptied: {0}", e.toString());
        }
    }

    private void work() {
        try {
            postman.work(worker, () -> stopping);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Letters could not be sent: {0}", e.toString());
        } finally {
            atWork.decrementAndGet();
        }
    }

    private void releaseOfGoneInstances() {
        for (String other : outbox.workers()) {
            WorkerName name = WorkerName.parse(other);
            if (!other.equals(worker) && name != null && name.isGone() && outbox.release(other) > 0) {
                LOG.log(Level.INFO, "Letters of {0}, which is gone, are taken over", other);
            }
        }
    }
}
