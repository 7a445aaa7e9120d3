package ru.agatrt.partner.bench.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Waits until book and warehouse are equal. */
final class Equality implements AutoCloseable {

    private static final long LOOK_MILLIS = 500;

    private final Connection book;
    private final Connection warehouse;

    Equality(PipelineSystem system) throws SQLException {
        book = system.book();
        warehouse = system.warehouse();
    }

    List<String> differences() throws SQLException {
        return Comparison.differences(book, warehouse);
    }

    /**
     * Waits for it.
     *
     * @return seconds until it was seen
     * @throws IllegalStateException naming what differs when it did not come within the limit
     */
    double await(int withinSeconds) throws SQLException, InterruptedException {
        long from = System.nanoTime();
        while (true) {
            List<String> differences = differences();
            double seconds = (System.nanoTime() - from) / 1e9;
            if (differences.isEmpty()) {
                return seconds;
            }
            if (seconds > withinSeconds) {
                throw new IllegalStateException("not equal after " + withinSeconds + " s: " + differences);
            }
            Thread.sleep(LOOK_MILLIS);
        }
    }

    /** As {@link #await}, by connections that are made anew whenever one of the databases is away. */
    static double awaitWhateverHappens(PipelineSystem system, int withinSeconds) throws SQLException, InterruptedException {
        long from = System.nanoTime();
        while (true) {
            double left = withinSeconds - (System.nanoTime() - from) / 1e9;
            try (Equality equality = new Equality(system)) {
                equality.await((int) left);
                return (System.nanoTime() - from) / 1e9;
            } catch (SQLException e) {
                if (left <= 0) {
                    throw e;
                }
                Thread.sleep(LOOK_MILLIS);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        book.close();
        warehouse.close();
    }
}
