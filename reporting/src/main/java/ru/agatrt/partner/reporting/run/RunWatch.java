package ru.agatrt.partner.reporting.run;

import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import ru.agatrt.partner.reporting.export.MakingStage;
import ru.agatrt.partner.reporting.export.MakingStopped;
import ru.agatrt.partner.reporting.export.MakingWatch;
import ru.agatrt.partner.reporting.run.persistence.RunTable;

/**
 * Writes down how far a run is, now and then and not with each row, and with the same statement learns whether it was cancelled, in
 * whatever instance somebody did so.
 */
final class RunWatch implements MakingWatch {

    private static final Logger LOG = Logger.getLogger(RunWatch.class.getName());

    private final RunTable runs;
    private final String run;
    private final long every;
    private long last;
    private boolean looked;
    private MakingStage stage = MakingStage.ROWS;
    private long done;
    private long total;

    /** @param every how often at most the book is written to */
    RunWatch(RunTable runs, String run, Duration every) {
        this.runs = runs;
        this.run = run;
        this.every = every.toNanos();
    }

    @Override
    public synchronized void look(MakingStage now, long rows, long all) {
        // Charts and totals have rows of their own, fewer than the table: they take nothing back from what is shown.
        boolean forward = now != stage || all > total || all == total && rows > done;
        if (forward) {
            stage = now;
            done = rows;
            total = all;
        }
        long time = System.nanoTime();
        if (!looked || time - last >= every) {
            looked = true;
            last = time;
            tell();
        }
    }

    /**
     * Before the document is kept: afterwards nobody can cancel.
     *
     * @throws MakingStopped when it was cancelled
     */
    synchronized void lastLook() {
        if (!runs.progress(run, stage, done, total)) {
            throw new MakingStopped();
        }
    }

    private void tell() {
        boolean wanted;
        try {
            wanted = runs.progress(run, stage, done, total);
        } catch (RuntimeException e) {
            // The engine may draw on a thread that the server knows nothing of, and the book may be away for a moment: the last look counts.
            LOG.log(Level.FINE, "How far a report is could not be written down: {0}", e.toString());
            return;
        }
        if (!wanted) {
            throw new MakingStopped();
        }
    }
}
