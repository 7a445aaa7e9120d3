package ru.agatrt.partner.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

/** Shows each step of the start with its seconds. Steps may run on several threads; each ends in one line. */
public final class Progress {

    private final PrintStream out;
    private final long begin = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Runs a step; its line is printed when it has ended well, a failure is left to the caller to tell. */
    public <T> T step(String what, Callable<T> work) throws Exception {
        long from = System.nanoTime();
        T result = work.call();
        line(String.format(Locale.ROOT, "%s (%.1f s)", what, seconds(from)));
        return result;
    }

    /** One line with the seconds since the start in front. */
    public void line(String text) {
        print(String.format(Locale.ROOT, "%6.1f s  %s", seconds(begin), text));
    }

    /** A line as it is. */
    public synchronized void print(String text) {
        out.println(text);
        out.flush();
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
