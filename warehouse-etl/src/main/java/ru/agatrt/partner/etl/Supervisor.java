package ru.agatrt.partner.etl;

import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.agatrt.partner.etl.config.SupervisorConfig;
import ru.agatrt.partner.etl.connect.CapturedTable;
import ru.agatrt.partner.etl.connect.CapturedTables;
import ru.agatrt.partner.etl.connect.Holds;
import ru.agatrt.partner.etl.order.Lanes;
import ru.agatrt.partner.etl.order.OrderLoop;
import ru.agatrt.partner.etl.transform.Rebuilds;

/**
 * The process beside broker and Connect: keeps the connectors running and the facts up to date, and carries out orders.
 * Loops of their own, so that a Connect that does not answer never delays facts and a snapshot delays no restart; each
 * survives outages of what it talks to and tries again. Ends on SIGTERM.
 */
public final class Supervisor {

    private static final Logger LOG = LoggerFactory.getLogger(Supervisor.class);

    private Supervisor() {
    }

    /** Settings come from the environment, see {@link SupervisorConfig}. */
    public static void main(String[] args) throws InterruptedException {
        SupervisorConfig config;
        List<CapturedTable> tables;
        try {
            config = SupervisorConfig.from(System.getenv());
            tables = CapturedTables.load(SupervisorConfig.sinkTasks(System.getenv()));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        LOG.info("Starting: {}", config);
        Readiness readiness = new Readiness(config.readyFile());
        Rebuilds rebuilds = new Rebuilds();
        FactLoop facts = new FactLoop(config, tables, readiness, rebuilds);
        Holds holds = new Holds();
        ConnectorLoop connectors = new ConnectorLoop(config, tables, readiness, holds, Clock.systemUTC());
        List<Thread> threads = List.of(new Thread(facts, "facts"), new Thread(connectors, "connectors"),
                new Thread(new OrderLoop(config, Lanes.rows(config, tables, holds, rebuilds)), "orders"),
                new Thread(new OrderLoop(config, Lanes.quick(config)), "quick-orders"));
        // Half a supervisor would look alive; whole ones are started again by whoever watches the process.
        threads.forEach(thread -> thread.setUncaughtExceptionHandler((dead, failure) -> {
            LOG.error("{} ended by a mistake of ours", dead.getName(), failure);
            System.exit(1);
        }));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(threads), "stop"));
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    // An interrupted transform is rolled back by the server; the wait is for a clean end of connections.
    private static void stop(List<Thread> threads) {
        threads.forEach(Thread::interrupt);
        try {
            for (Thread thread : threads) {
                thread.join(5000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
