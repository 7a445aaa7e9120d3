package ru.agatrt.partner.bench.warehouse;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Ends the worker in the middle of the first snapshot, while the pipeline is still being started by another thread. */
final class SnapshotKiller implements Callable<Void> {

    private static final long LOOK_MILLIS = 100;

    private final PipelineSystem system;
    private final long after;
    private volatile long killed;
    private final FutureTask<Void> task = new FutureTask<>(this);

    /** @param after records of purchase lines that have been sent by then */
    SnapshotKiller(PipelineSystem system, long after) {
        this.system = system;
        this.after = after;
        Thread thread = new Thread(task, "killer");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public Void call() throws Exception {
        try (Snapshots source = new Snapshots(system.bootstrapServers())) {
            while (!system.processes().containsKey("connect")) {
                Thread.sleep(LOOK_MILLIS);
            }
            while (source.records() < after) {
                Thread.sleep(LOOK_MILLIS);
            }
        }
        Signals.kill(system.processes().get("connect"));
        killed = System.nanoTime();
        return null;
    }

    /**
     * Waits until it has happened.
     *
     * @return seconds since then
     */
    double seconds() throws Exception {
        task.get();
        return (System.nanoTime() - killed) / 1e9;
    }
}
