package ru.agatrt.partner.etl.order;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import ru.agatrt.partner.etl.config.SupervisorConfig;
import ru.agatrt.partner.etl.connect.CapturedTable;
import ru.agatrt.partner.etl.connect.ConnectClient;
import ru.agatrt.partner.etl.connect.Holds;
import ru.agatrt.partner.etl.connect.Topics;
import ru.agatrt.partner.etl.transform.Rebuilds;

/** The two lanes of orders: a restart or a dismissal does not wait behind a snapshot. */
public final class Lanes {

    private Lanes() {
    }

    /** Sending rows again, deriving, trying records once more. */
    public static OrderLoop.Lane rows(SupervisorConfig config, List<CapturedTable> tables, Holds holds,
                                      Rebuilds rebuilds) {
        return new OrderLoop.Lane() {
            @Override
            public String name() {
                return "rows";
            }

            @Override
            public Set<String> kinds() {
                return Set.of("RESNAPSHOT", "RESEND", "DERIVE", "RETRY");
            }

            @Override
            public OrderLoop.Work open(Connection warehouse) {
                return new RowsLane(config, tables, holds, new Derivation(warehouse, rebuilds), warehouse);
            }
        };
    }

    /** Restarts and dismissals. */
    public static OrderLoop.Lane quick(SupervisorConfig config) {
        return new OrderLoop.Lane() {
            @Override
            public String name() {
                return "quick";
            }

            @Override
            public Set<String> kinds() {
                return Set.of("RESTART", "DISMISS");
            }

            @Override
            public OrderLoop.Work open(Connection warehouse) {
                QuickWork work = new QuickWork(new ConnectClient(config.connectUrl()), warehouse);
                return new OrderLoop.Work() {
                    @Override
                    public long carryOut(Order order) throws OrderFailed, IOException, SQLException, InterruptedException {
                        return work.carryOut(order);
                    }

                    @Override
                    public void idle() {
                        // Nothing comes up by itself here.
                    }

                    @Override
                    public void close() {
                        // Holds nothing but the connection it was given.
                    }
                };
            }
        };
    }

    /** Things of the first lane, closed together. */
    private static final class RowsLane implements OrderLoop.Work {

        private static final int ROUNDS_BETWEEN_LOOKS = 20;

        private final Signals signals;
        private final Topics topics;
        private final OrderWork rowWork;
        private final SnapshotFollower follower;
        private int rounds;

        RowsLane(SupervisorConfig config, List<CapturedTable> tables, Holds holds, Derivation derivation, Connection warehouse) {
            signals = new Signals(config.bootstrapServers(), config.book().database());
            topics = new Topics(config.bootstrapServers(), tables);
            Snapshots snapshots = new Snapshots(signals, topics, new SentRows(config.bootstrapServers()), warehouse);
            SourceRenewal renewal = new SourceRenewal(new ConnectClient(config.connectUrl()), holds, topics, signals);
            rowWork = new OrderWork(tables, warehouse, snapshots, renewal, derivation);
            follower = new SnapshotFollower(tables, warehouse, topics, snapshots);
        }

        @Override
        public long carryOut(Order order)
                throws OrderFailed, IOException, SQLException, InterruptedException, ExecutionException, TimeoutException {
            long rows = rowWork.carryOut(order);
            signals.heard();
            return rows;
        }

        @Override
        public void idle() throws OrderFailed, IOException, SQLException, InterruptedException, ExecutionException, TimeoutException {
            boolean told = !signals.notices(Duration.ofMillis(200)).isEmpty();
            OptionalLong taken = signals.snapshotTaken();
            if (taken.isPresent()) {
                follower.follow(taken.getAsLong());
            }
            if (told) {
                signals.heard();
            }
            if (rounds++ % ROUNDS_BETWEEN_LOOKS == 0) {
                follower.settleArrived();
            }
        }

        @Override
        public void close() {
            signals.close();
            topics.close();
        }
    }
}
