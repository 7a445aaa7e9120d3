package ru.agatrt.partner.etl.order;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ru.agatrt.partner.etl.config.SupervisorConfig;

/**
 * Takes orders of some kinds one after the other. What is out of reach is waited for: the order stays as running and is
 * begun again, after a restart too. Only what cannot succeed is given up.
 */
public final class OrderLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(OrderLoop.class);

    private static final long IDLE_MILLIS = 500;
    private static final long FAILURE_MILLIS = 3000;

    private final SupervisorConfig config;
    private final Lane lane;
    private String lastTrouble = "";

    public OrderLoop(SupervisorConfig config, Lane lane) {
        this.config = config;
        this.lane = lane;
    }

    /** What carries out orders of some kinds. */
    public interface Lane {

        /** Of the lock that keeps a second supervisor out. */
        String name();

        Set<String> kinds();

        /** Things needed for the work, for as long as the connection holds. */
        Work open(Connection warehouse);
    }

    /** The work itself. */
    public interface Work extends AutoCloseable {

        /** @return rows sent, removed or derived */
        long carryOut(Order order) throws OrderFailed, IOException, SQLException, InterruptedException, ExecutionException, TimeoutException;

        /** Between orders; what it finds is done at once. */
        void idle() throws OrderFailed, IOException, SQLException, InterruptedException, ExecutionException, TimeoutException;

        @Override
        void close();
    }

    @Override
    public void run() {
        String url = config.warehouse().jdbcUrl("timezone=UTC&connectTimeout=5000&socketTimeout=600000");
        try {
            while (!Thread.currentThread().isInterrupted()) {
                try (Connection warehouse = DriverManager.getConnection(url, config.etlUser(), config.etlPassword())) {
                    lock(warehouse);
                    try (Work work = lane.open(warehouse)) {
                        serve(warehouse, work);
                    }
                } catch (SQLException | IOException | ExecutionException | TimeoutException | KafkaException e) {
                    trouble(e);
                    Thread.sleep(FAILURE_MILLIS);
                }
            }
        } catch (InterruptedException | org.apache.kafka.common.errors.InterruptException e) {
            LOG.info("Orders ({}): stopped", lane.name());
        }
    }

    private void lock(Connection warehouse) throws SQLException {
        try (Statement statement = warehouse.createStatement();
             ResultSet lock = statement.executeQuery("SELECT GET_LOCK('agat-orders-" + lane.name() + "', 5)")) {
            lock.next();
            if (lock.getInt(1) != 1) {
                throw new SQLException("Another supervisor carries out orders on this warehouse");
            }
        }
    }

    private void serve(Connection warehouse, Work work)
            throws SQLException, IOException, InterruptedException, ExecutionException, TimeoutException {
        Orders orders = new Orders(warehouse);
        while (true) {
            Optional<Order> order = orders.take(lane.kinds());
            if (order.isPresent()) {
                carryOut(orders, order.get(), work);
            } else {
                try {
                    work.idle();
                } catch (OrderFailed e) {
                    LOG.warn("{}", e.getMessage());
                }
                Thread.sleep(IDLE_MILLIS);
            }
            lastTrouble = "";
        }
    }

    private void carryOut(Orders orders, Order order, Work work)
            throws SQLException, IOException, InterruptedException, ExecutionException, TimeoutException {
        LOG.info("Order {} by {}", order, order.requestedBy());
        try {
            long rows = work.carryOut(order);
            orders.done(order, rows);
            LOG.info("Order {} is done, {} rows", order.number(), rows);
        } catch (OrderFailed e) {
            LOG.warn("Order {} failed: {}", order.number(), e.getMessage());
            orders.failed(order, e.getMessage());
        } catch (KafkaException e) {
            throw e;
        } catch (RuntimeException e) {
            // A mistake of ours: begun again it would only be made again, and no other order would ever be reached.
            LOG.error("Order {} failed", order.number(), e);
            orders.failed(order, "Internal error: " + e);
        }
    }

    private void trouble(Exception e) {
        if (!e.toString().equals(lastTrouble)) {
            LOG.warn("Orders ({}) wait: {}", lane.name(), e.toString());
        }
        lastTrouble = e.toString();
    }
}
