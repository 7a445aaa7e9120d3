package ru.agatrt.partner.etl.order;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.agatrt.partner.etl.connect.ConnectClient;
import ru.agatrt.partner.etl.connect.ConnectorConfigs;
import ru.agatrt.partner.etl.connect.Holds;
import ru.agatrt.partner.etl.connect.StoppedConnector;
import ru.agatrt.partner.etl.connect.Topics;

/**
 * Makes the source begin anew, with a snapshot of all tables. Of a table it has not captured before it lacks the definition,
 * and a definition read later might not be the one that rows of the binlog were written by; so it forgets both, place and
 * definitions. Rows are upserted by key, so what is sent twice changes nothing.
 */
final class SourceRenewal {

    private static final Logger LOG = LoggerFactory.getLogger(SourceRenewal.class);
    private static final Duration SNAPSHOT_LIMIT = Duration.ofHours(6);

    private final ConnectClient connect;
    private final Holds holds;
    private final Topics topics;
    private final Signals signals;

    SourceRenewal(ConnectClient connect, Holds holds, Topics topics, Signals signals) {
        this.connect = connect;
        this.holds = holds;
        this.topics = topics;
        this.signals = signals;
    }

    /**
     * Returns when the source has sent all rows.
     *
     * @return positions of the topics before
     */
    Map<TopicPartition, Long> run() throws OrderFailed, IOException, InterruptedException, ExecutionException, TimeoutException {
        LOG.info("The source begins anew with all tables");
        Map<TopicPartition, Long> before;
        try (StoppedConnector source = StoppedConnector.stop(connect, holds, ConnectorConfigs.SOURCE)) {
            before = topics.ends();
            source.forgetOffsets();
            topics.delete(Topics.SCHEMA_HISTORY);
            signals.notices(Duration.ZERO);
            signals.snapshotTaken();
        }
        long deadline = System.nanoTime() + SNAPSHOT_LIMIT.toNanos();
        OptionalLong taken = OptionalLong.empty();
        while (taken.isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new OrderFailed("The source has not sent all tables within " + SNAPSHOT_LIMIT.toHours() + " hours");
            }
            signals.notices(Duration.ofSeconds(1));
            taken = signals.snapshotTaken();
        }
        return before;
    }
}
