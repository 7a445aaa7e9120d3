package ru.agatrt.partner.etl.connect;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** A connector that was stopped to be worked on. Closing it lets it go on. */
public final class StoppedConnector implements AutoCloseable {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long BETWEEN_TRIES_MILLIS = 500;

    private final ConnectClient connect;
    private final Holds.Hold hold;
    private final String name;

    private StoppedConnector(ConnectClient connect, Holds.Hold hold, String name) {
        this.connect = connect;
        this.hold = hold;
        this.name = name;
    }

    /** @throws IOException when it does not stop within a minute; it then goes on */
    public static StoppedConnector stop(ConnectClient connect, Holds holds, String name) throws IOException, InterruptedException {
        StoppedConnector stopped = new StoppedConnector(connect, holds.hold(name), name);
        try {
            connect.stop(name);
            stopped.await();
            return stopped;
        } catch (IOException | InterruptedException | RuntimeException e) {
            stopped.close();
            throw e;
        }
    }

    private void await() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            ConnectorState state = connect.connectors().get(name);
            if (state != null && state.stopped() && state.tasks() == 0) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new IOException("The connector " + name + " does not stop");
            }
            Thread.sleep(BETWEEN_TRIES_MILLIS);
        }
    }

    /** Moves a sink; its group may take a moment to be empty. */
    public void move(Map<TopicPartition, Long> next) throws IOException, InterruptedException {
        again(() -> connect.moveSink(name, next));
    }

    /** Lets a source forget how far it has read, so that it begins with a snapshot. */
    public void forgetOffsets() throws IOException, InterruptedException {
        again(() -> connect.forgetOffsets(name));
    }

    private interface Change {
        void make() throws IOException, InterruptedException;
    }

    private static void again(Change change) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            try {
                change.make();
                return;
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw e;
                }
                Thread.sleep(BETWEEN_TRIES_MILLIS);
            }
        }
    }

    /** The keeper resumes it at its next round should Connect not answer now. */
    @Override
    public void close() throws IOException {
        try {
            connect.resume(name);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            hold.close();
        }
    }
}
