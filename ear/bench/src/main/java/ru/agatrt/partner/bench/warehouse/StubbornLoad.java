package ru.agatrt.partner.bench.warehouse;

import java.sql.Connection;
import java.sql.SQLException;

/** Lines that keep coming whatever happens to the book: what was refused is written again once the book answers. */
final class StubbornLoad implements AutoCloseable {

    private static final int LINES = 50;
    private static final long EVERY_MILLIS = 100;
    private static final long AGAIN_MILLIS = 500;

    private final PipelineSystem system;
    private final String source;
    private final Thread thread = new Thread(this::run, "load");
    private volatile boolean stopped;
    private int commits;

    /** @param source under which the lines are new */
    StubbornLoad(PipelineSystem system, String source) {
        this.system = system;
        this.source = source;
        thread.start();
    }

    private void run() {
        try {
            while (!stopped) {
                try (Connection book = system.book()) {
                    write(book);
                } catch (SQLException e) {
                    // The book is away: that is what is being tried.
                    Thread.sleep(AGAIN_MILLIS);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(Connection book) throws SQLException, InterruptedException {
        BookLines lines = new BookLines(book);
        while (!stopped) {
            int first = commits * LINES;
            // A commit that was cut off may have succeeded.
            if (Sql.number(book, "SELECT COUNT(*) FROM purchase_line WHERE source = '" + source + "' AND document_no = 'Д-" + first / 10 + "'") == 0) {
                lines.add(source, first, LINES);
            }
            commits++;
            Thread.sleep(EVERY_MILLIS);
        }
    }

    /** Writes no more; returns when the last commit is done. */
    @Override
    public void close() throws InterruptedException {
        stopped = true;
        thread.join();
    }
}
