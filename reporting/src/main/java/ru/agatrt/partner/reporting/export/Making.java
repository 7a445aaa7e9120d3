package ru.agatrt.partner.reporting.export;

import java.util.function.Supplier;

/**
 * Lets somebody watch how documents are made, and stop it, without every report passing that through. Whoever makes a document asks for
 * the watch when it begins, on the thread that was asked for the document: the engine draws parts of it on threads of its own.
 */
public final class Making {

    private static final MakingWatch NOBODY = (stage, done, total) -> { };
    private static final ThreadLocal<MakingWatch> WATCH = ThreadLocal.withInitial(() -> NOBODY);

    private Making() {
    }

    /**
     * Does work whose documents are watched.
     *
     * @throws MakingStopped when the watch has stopped it
     */
    public static <T> T watched(MakingWatch watch, Supplier<T> work) {
        Stoppable stoppable = new Stoppable(watch);
        MakingWatch before = WATCH.get();
        WATCH.set(stoppable);
        try {
            return work.get();
        } catch (RuntimeException e) {
            // What was thrown at the engine comes back in a wrapping of its own.
            if (stoppable.stopped) {
                throw new MakingStopped();
            }
            throw e;
        } finally {
            WATCH.set(before);
        }
    }

    /** The watch of this thread; never {@code null}. */
    static MakingWatch current() {
        return WATCH.get();
    }

    /** Once stopped it stays so, whatever becomes of the exception on its way. */
    private static final class Stoppable implements MakingWatch {

        private final MakingWatch watch;
        private volatile boolean stopped;

        private Stoppable(MakingWatch watch) {
            this.watch = watch;
        }

        @Override
        public void look(MakingStage stage, long done, long total) {
            if (stopped) {
                throw new MakingStopped();
            }
            try {
                watch.look(stage, done, total);
            } catch (MakingStopped e) {
                stopped = true;
                throw e;
            }
        }
    }
}
