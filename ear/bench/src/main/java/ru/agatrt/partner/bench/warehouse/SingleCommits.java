package ru.agatrt.partner.bench.warehouse;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One line a commit, and how long each takes to become a fact. */
final class SingleCommits implements AutoCloseable {

    private static final long BETWEEN_LOOKS_MILLIS = 5;
    /** Not a divisor of any period of the pipeline, so that commits fall anywhere within its rounds. */
    private static final long BETWEEN_COMMITS_MILLIS = 37;
    private static final long AT_MOST_NANOS = 120_000_000_000L;

    private final Connection book;
    private final Connection warehouse;
    private final PreparedStatement look;

    SingleCommits(PipelineSystem system) throws SQLException {
        book = system.book();
        warehouse = system.warehouse();
        look = warehouse.prepareStatement("SELECT 1 FROM fact_purchase_line WHERE purchase_line_id = ?");
    }

    /** @return seconds of each, in order */
    List<Double> measure(int commits) throws SQLException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        BookLines rows = new BookLines(book);
        for (int n = 0; n < commits; n++) {
            rows.add("SINGLE", n, 1);
            long from = System.nanoTime();
            long id = Sql.number(book, "SELECT id FROM purchase_line WHERE source = 'SINGLE' AND document_no = 'Д-" + n / 10 + "' AND line_no = "
                    + (n % 10 + 1));
            while (!isFact(id)) {
                if (System.nanoTime() - from > AT_MOST_NANOS) {
                    throw new IllegalStateException("line " + id + " is no fact after two minutes");
                }
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
            seconds.add((System.nanoTime() - from) / 1e9);
            Thread.sleep(BETWEEN_COMMITS_MILLIS);
        }
        return seconds;
    }

    private boolean isFact(long id) throws SQLException {
        look.setLong(1, id);
        try (ResultSet row = look.executeQuery()) {
            return row.next();
        }
    }

    @Override
    public void close() throws SQLException {
        book.close();
        warehouse.close();
    }
}
