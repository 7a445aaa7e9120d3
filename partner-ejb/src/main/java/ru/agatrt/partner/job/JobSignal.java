package ru.agatrt.partner.job;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells the pool that there may be work. A plain bean, since it is also called while a transaction ends, where Payara bears
 * no call of an enterprise bean.
 */
@ApplicationScoped
public class JobSignal {

    private final Semaphore signals = new Semaphore(0);

    /** A job has become visible: it is looked for at once, and a small file is done before the next second begins. */
    void submitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobSubmitted event) {
        signals.release();
    }

    /** Waits for a signal, in vain after a while: jobs of other instances and postponed ones give none. */
    void await(Duration atMost) throws InterruptedException {
        if (signals.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            signals.drainPermits();
        }
    }
}
