package ru.agatrt.partner.job;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

/** Wakes the pool as soon as a job is visible, so that a small file is done before the timer would have looked. */
@ApplicationScoped
public class JobWake {

    @EJB
    private JobWorker worker;

    void submitted(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobSubmitted event) {
        worker.wake();
    }
}
