package ru.agatrt.partner.etl.order;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.etl.connect.ConnectClient;
import ru.agatrt.partner.etl.connect.ConnectorState;
import ru.agatrt.partner.etl.poison.Rejects;

/** Orders that take seconds: they do not wait behind a snapshot. */
final class QuickWork {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final long ROUND_MILLIS = 500;

    private final ConnectClient connect;
    private final Connection warehouse;

    QuickWork(ConnectClient connect, Connection warehouse) {
        this.connect = connect;
        this.warehouse = warehouse;
    }

    long carryOut(Order order) throws OrderFailed, IOException, SQLException, InterruptedException {
        return switch (order.kind()) {
            case "RESTART" -> restart(order);
            case "DISMISS" -> dismiss(order);
            default -> throw new OrderFailed("Unknown kind of order: " + order.kind());
        };
    }

    private long restart(Order order) throws OrderFailed, IOException, InterruptedException {
        Map<String, ConnectorState> known = connect.connectors();
        List<String> names = known.keySet().stream().filter(name -> name.startsWith("agat-"))
                .filter(name -> order.all() || name.equals(order.target())).sorted().toList();
        if (names.isEmpty()) {
            throw new OrderFailed("There is no connector " + order.target());
        }
        for (String name : names) {
            connect.restart(name);
        }
        long deadline = System.nanoTime() + LIMIT.toNanos();
        while (true) {
            // A restart is only asked for by the call above: what is seen at once may still be the old task.
            Thread.sleep(ROUND_MILLIS);
            Map<String, ConnectorState> states = connect.connectors();
            List<String> down = names.stream().filter(name -> states.get(name) == null || !states.get(name).running()).toList();
            if (down.isEmpty()) {
                return 0;
            }
            if (System.nanoTime() > deadline) {
                ConnectorState state = states.get(down.get(0));
                throw new OrderFailed(down.get(0) + " does not run: " + (state == null ? "unknown" : state.state() + " " + state.error()));
            }
        }
    }

    private long dismiss(Order order) throws OrderFailed, SQLException {
        Rejects rejects = new Rejects(warehouse);
        rejects.dismissed(OrderWork.missing(rejects, order).number(), order.requestedBy());
        return 0;
    }
}
