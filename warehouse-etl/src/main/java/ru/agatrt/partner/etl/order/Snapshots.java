package ru.agatrt.partner.etl.order;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.agatrt.partner.etl.connect.CapturedTable;
import ru.agatrt.partner.etl.connect.Topics;

/**
 * Has rows sent again and proves that staging holds them: the topics' ends are noted before; the source says when it is
 * through; the ends are noted again, and every sink has to write up to there. Rows of staging that were not sent in between
 * are not in the book: their end is told in their topic, so that the sink stays the only writer and a row's order is kept.
 */
final class Snapshots {

    private static final Logger LOG = LoggerFactory.getLogger(Snapshots.class);

    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(60);
    private static final Duration SILENCE_LIMIT = Duration.ofMinutes(10);
    private static final Duration ARRIVAL_LIMIT = Duration.ofMinutes(60);
    private static final int MOST_SIGNALS = 10;
    /** Records of several topics are acknowledged in any order, milliseconds apart. */
    private static final long ACKNOWLEDGED_MILLIS = 1000;
    private static final long ROUND_MILLIS = 300;

    private final Signals signals;
    private final Topics topics;
    private final SentRows sent;
    private final Connection warehouse;

    Snapshots(Signals signals, Topics topics, SentRows sent, Connection warehouse) {
        this.signals = signals;
        this.topics = topics;
        this.sent = sent;
        this.warehouse = warehouse;
    }

    /**
     * Has rows sent again.
     *
     * @param condition of SQL over the tables' columns, true for the rows wanted; empty for all
     * @return rows sent and rows removed, together
     */
    long again(List<CapturedTable> tables, String condition)
            throws OrderFailed, IOException, SQLException, InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, Long> before = topics.ends(tables);
        askUntilDone(tables, condition);
        Thread.sleep(ACKNOWLEDGED_MILLIS);
        return complete(tables, condition, before);
    }

    /** The same for a snapshot that the source took by itself, all rows since the given positions. */
    long complete(List<CapturedTable> tables, String condition, Map<TopicPartition, Long> before)
            throws OrderFailed, IOException, SQLException, InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, Long> after = topics.ends(tables);
        awaitWritten(tables, after);
        long rows = 0;
        for (CapturedTable table : tables) {
            KeySet there = sent.between(table, before, after);
            rows += there.size() + removeOthers(table, condition, there, after);
        }
        awaitWritten(tables, topics.ends(tables));
        return rows;
    }

    private void askUntilDone(List<CapturedTable> tables, String condition)
            throws OrderFailed, IOException, InterruptedException, ExecutionException, TimeoutException {
        for (int attempt = 1; attempt <= MOST_SIGNALS; attempt++) {
            String id = UUID.randomUUID().toString();
            signals.notices(Duration.ZERO);
            signals.sendAgain(id, tables, condition);
            if (heardDone(id)) {
                return;
            }
            LOG.warn("The source has not answered signal {} (attempt {})", id, attempt);
        }
        throw new OrderFailed("The source does not answer; see the state of agat-source-book");
    }

    // A signal is lost when the worker dies between taking it and remembering it: silence is answered by asking again.
    private boolean heardDone(String id) throws OrderFailed, IOException {
        long deadline = System.nanoTime() + ANSWER_LIMIT.toNanos();
        while (System.nanoTime() < deadline && !Thread.currentThread().isInterrupted()) {
            for (Notice notice : signals.notices(Duration.ofSeconds(1))) {
                if (!notice.id().equals(id)) {
                    continue;
                }
                deadline = System.nanoTime() + SILENCE_LIMIT.toNanos();
                if (notice.event().equals("TABLE_SCAN_COMPLETED") && !List.of("SUCCEEDED", "EMPTY").contains(notice.status())) {
                    throw new OrderFailed("The source could not read the table: " + notice.status());
                }
                if (notice.event().equals("COMPLETED")) {
                    return true;
                }
                if (notice.event().equals("ABORTED")) {
                    return false;
                }
            }
        }
        return false;
    }

    /** Waits until the sinks have written staging up to these positions. */
    void awaitWritten(List<CapturedTable> tables, Map<TopicPartition, Long> ends)
            throws OrderFailed, InterruptedException, ExecutionException, TimeoutException {
        long deadline = System.nanoTime() + ARRIVAL_LIMIT.toNanos();
        while (true) {
            Map<TopicPartition, Long> written = topics.written(tables);
            if (ends.entrySet().stream().allMatch(end -> written.getOrDefault(end.getKey(), 0L) >= end.getValue())) {
                return;
            }
            if (System.nanoTime() > deadline) {
                throw new OrderFailed("The rows were sent, but their sink did not write them within " + ARRIVAL_LIMIT.toMinutes() + " minutes");
            }
            Thread.sleep(ROUND_MILLIS);
        }
    }

    private long removeOthers(CapturedTable table, String condition, KeySet there, Map<TopicPartition, Long> after)
            throws IOException, SQLException, InterruptedException, ExecutionException, TimeoutException {
        List<RowKey> others = new ArrayList<>();
        new StagedKeys(warehouse).read(table, condition, key -> {
            if (!there.contains(key)) {
                others.add(key);
            }
        });
        if (others.isEmpty()) {
            return 0;
        }
        // A row that was made meanwhile stands in staging and was sent after the end that was noted.
        KeySet later = sent.between(table, after, topics.ends(List.of(table)));
        long removed = 0;
        for (RowKey key : others) {
            if (!later.contains(key)) {
                signals.sayGone(table, key);
                removed++;
            }
        }
        LOG.info("{} rows of {} are not in the book and leave staging", removed, table.stagingTable());
        return removed;
    }
}
