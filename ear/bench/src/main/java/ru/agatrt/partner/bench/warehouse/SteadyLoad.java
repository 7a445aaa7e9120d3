package ru.agatrt.partner.bench.warehouse;

import java.sql.Connection;
import java.sql.SQLException;

/** So many new lines a second, a commit every tenth of a second, until it is closed. */
final class SteadyLoad implements AutoCloseable {

    private static final long EVERY_NANOS = 100_000_000;

    private final Connection book;
    private final int lines;
    private final Thread thread = new Thread(this::run, "load");
    private volatile boolean stopped;
    private volatile long written;
    private volatile Exception failure;
    private long from;

    SteadyLoad(Connection book, int linesASecond) {
        this.book = book;
        this.lines = linesASecond / 10;
    }

    void start() {
        from = System.nanoTime();
        thread.start();
    }

    /** @return lines a second that were really written until now */
    double rate() throws Exception {
        if (failure != null) {
            throw failure;
        }
        return written / ((System.nanoTime() - from) / 1e9);
    }

    private void run() {
        BookLines rows = new BookLines(book);
        try {
            for (int tick = 0; !stopped; tick++) {
                rows.add("LOAD", tick * lines, lines);
                written += lines;
                long wait = from + (tick + 1) * EVERY_NANOS - System.nanoTime();
                if (wait > 0) {
                    Thread.sleep(wait / 1_000_000);
                }
            }
        } catch (SQLException e) {
            failure = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() throws Exception {
        stopped = true;
        thread.join();
        book.close();
        if (failure != null) {
            throw failure;
        }
    }
}
