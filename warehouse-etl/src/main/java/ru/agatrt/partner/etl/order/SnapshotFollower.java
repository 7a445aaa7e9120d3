package ru.agatrt.partner.etl.order;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.agatrt.partner.etl.connect.CapturedTable;
import ru.agatrt.partner.etl.connect.Topics;
import ru.agatrt.partner.etl.poison.RecordReader;
import ru.agatrt.partner.etl.poison.Rejects;
import ru.agatrt.partner.etl.poison.Unreadable;

/** What nobody orders and has to be done: after a snapshot the source took by itself, and when a missing row arrives later. */
final class SnapshotFollower {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFollower.class);

    private final List<CapturedTable> tables;
    private final Connection warehouse;
    private final Topics topics;
    private final Snapshots snapshots;

    SnapshotFollower(List<CapturedTable> tables, Connection warehouse, Topics topics, Snapshots snapshots) {
        this.tables = tables;
        this.warehouse = warehouse;
        this.topics = topics;
        this.snapshots = snapshots;
    }

    /** After a snapshot that the source took by itself: what it did not send is not in the book. */
    void follow(long began)
            throws OrderFailed, IOException, SQLException, InterruptedException, ExecutionException, TimeoutException {
        List<CapturedTable> filled = new ArrayList<>();
        Map<TopicPartition, Long> from = topics.positionsAt(tables, began);
        Map<TopicPartition, Long> beginnings = topics.beginnings(tables);
        for (CapturedTable table : tables) {
            // In a new warehouse whose topics begin with the snapshot nothing older can be left over.
            if (!isNew(began) || beginnings.entrySet().stream().anyMatch(start -> start.getKey().topic().equals(table.topic())
                    && from.get(start.getKey()) > start.getValue())) {
                filled.add(table);
            }
        }
        if (!filled.isEmpty()) {
            LOG.info("The source has sent all rows again by itself; looking for rows that the book no longer has");
            from.keySet().removeIf(partition -> filled.stream().noneMatch(table -> table.topic().equals(partition.topic())));
            snapshots.complete(filled, "", from);
        }
    }

    private boolean isNew(long snapshotBegan) throws SQLException {
        try (var statement = warehouse.createStatement();
             var row = statement.executeQuery("SELECT COALESCE(MIN(captured_at) > FROM_UNIXTIME(" + snapshotBegan
                     + " / 1000) - INTERVAL 1 HOUR, FALSE) FROM etl_capture")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    /** Records set aside whose row came later by itself are settled. */
    void settleArrived() throws SQLException {
        Rejects rejects = new Rejects(warehouse);
        for (Rejects.Reject reject : rejects.missing()) {
            if (reject.state().equals("OPEN") && arrived(reject)) {
                LOG.info("The row of the record set aside under {} has arrived", reject.number());
                rejects.resolved(reject.number(), Orders.SYSTEM);
            }
        }
    }

    private boolean arrived(Rejects.Reject reject) throws SQLException {
        CapturedTable table = tables.stream().filter(t -> t.table().equals(reject.table())).findFirst().orElse(null);
        if (table == null) {
            return false;
        }
        try (var statement = warehouse.createStatement();
             var row = statement.executeQuery("SELECT 1 FROM " + table.stagingTable() + " WHERE "
                     + new RowKey(new RecordReader(table).key(reject.key() == null ? null : reject.key().getBytes(StandardCharsets.UTF_8))).asCondition() + " AND changed_at > "
                     + "(SELECT rejected_at FROM etl_reject WHERE reject_no = " + reject.number() + ")")) {
            return row.next();
        } catch (Unreadable e) {
            return false;
        }
    }
}
