package ru.agatrt.partner.etl.runtime;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits until a child process answers; gives up at once when it has ended. */
final class Readiness {

    /** A question to the process; an exception means "not yet". */
    interface Probe {
        boolean answers() throws Exception;
    }

    private Readiness() {
    }

    static void await(ChildProcess process, String what, Duration limit, Probe probe) throws IOException {
        long deadline = System.nanoTime() + limit.toNanos();
        Exception last = null;
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            process.requireAlive();
            try {
                if (probe.answers()) {
                    return;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (Exception e) {
                last = e;
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new IOException(what + " did not answer within " + limit.toSeconds() + " s", last);
    }
}
