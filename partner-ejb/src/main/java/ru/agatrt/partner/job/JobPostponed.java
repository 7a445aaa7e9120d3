package ru.agatrt.partner.job;

import java.time.Duration;

/**
 * Thrown by a handler that waits for something outside: the job is taken up again after a while, by whatever worker is free then.
 * That is no failure and no attempt; how long it makes sense to wait is the handler's to know.
 */
public class JobPostponed extends Exception {

    private static final long serialVersionUID = 1L;

    private final Duration after;

    public JobPostponed(Duration after) {
        super("postponed", null, false, false);
        this.after = after;
    }

    public Duration after() {
        return after;
    }
}
