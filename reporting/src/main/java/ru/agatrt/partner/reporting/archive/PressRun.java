package ru.agatrt.partner.reporting.archive;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.BiConsumer;
import ru.agatrt.partner.job.JobProgress;
import ru.agatrt.partner.reporting.archive.persistence.DeliveryTable.Waiting;
import ru.agatrt.partner.review.StatusListView;

/** The companies of one list that still wait for their statement, shared out among the threads that make them. */
public final class PressRun {

    private final StatusListView list;
    private final Queue<Waiting> waiting;
    private final BiConsumer<Long, Long> progress;
    private final long total;
    private long done;
    private int failed;
    private volatile boolean interrupted;

    /**
     * @param before   companies told so far, and companies in all
     * @param progress takes the same after each company; never called by two threads at once
     */
    PressRun(StatusListView list, List<Waiting> waiting, JobProgress before, BiConsumer<Long, Long> progress) {
        this.list = list;
        this.waiting = new ConcurrentLinkedQueue<>(waiting);
        this.progress = progress;
        this.done = before.done();
        this.total = before.total();
    }

    StatusListView list() {
        return list;
    }

    /** @return {@code null} when none is left, or nobody is to begin another */
    Waiting next() {
        return interrupted ? null : waiting.poll();
    }

    /** Companies nobody has begun. */
    int left() {
        return waiting.size();
    }

    synchronized void told() {
        progress.accept(++done, total);
    }

    synchronized void failed() {
        failed++;
    }

    synchronized int failures() {
        return failed;
    }

    /** What the statements are drawn from went away: no further one is begun. */
    void interrupt() {
        interrupted = true;
    }

    boolean isInterrupted() {
        return interrupted;
    }
}
