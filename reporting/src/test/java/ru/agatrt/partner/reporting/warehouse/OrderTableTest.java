package ru.agatrt.partner.reporting.warehouse;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.reporting.testing.TestWarehouse;

class OrderTableTest {

    private static TestWarehouse warehouse;

    private Connection application;
    private Connection supervisor;
    private OrderTable orders;

    @BeforeAll
    static void create() {
        warehouse = TestWarehouse.create();
    }

    @BeforeEach
    void connect() throws SQLException {
        application = warehouse.connect();
        supervisor = warehouse.connectAsSupervisor();
        orders = new OrderTable(application);
    }

    @AfterEach
    void close() throws SQLException {
        application.close();
        supervisor.close();
        try (Connection owner = warehouse.connectAsOwner()) {
            run(owner, "DELETE FROM etl_order");
            run(owner, "DELETE FROM etl_reject");
        }
    }

    @Test
    void anOrderWaitsUntilTheSupervisorHasDoneIt() throws SQLException {
        UUID id = orders.ask(OrderKind.RESEND, "purchase_line", List.of(7L, 9L, 7L), "root");
        OrderView waiting = orders.find(id).orElseThrow();
        assertEquals(List.of(OrderState.WAITING, 2, "root"), List.of(waiting.state(), waiting.rows(), waiting.requestedBy()));
        assertFalse(waiting.state().settled());

        run(supervisor, "UPDATE etl_order SET state = 'DONE', started_at = '2026-03-01 10:00:00.5', finished_at = '2026-03-01 10:00:02', "
                + "done_rows = 2 WHERE id = '" + id + "'");
        OrderView done = orders.find(id).orElseThrow();
        assertEquals(OrderState.DONE, done.state());
        assertEquals(Optional.of(Instant.parse("2026-03-01T10:00:00.500Z")), done.startedAt());
        assertEquals(Optional.of(2L), done.doneRows());
        assertEquals(Optional.empty(), orders.find(UUID.fromString("00000000-0000-0000-0000-000000000001")));
    }

    @Test
    void askingAgainForWhatIsStillToBeDoneAddsNothing() throws SQLException {
        UUID first = orders.ask(OrderKind.RESNAPSHOT, "deal", List.of(), "root");
        assertEquals(first, orders.ask(OrderKind.RESNAPSHOT, "deal", List.of(), "other"));
        run(supervisor, "UPDATE etl_order SET state = 'RUNNING' WHERE id = '" + first + "'");
        assertEquals(first, orders.ask(OrderKind.RESNAPSHOT, "deal", List.of(), "other"));
        assertNotEquals(first, orders.ask(OrderKind.RESNAPSHOT, "partner", List.of(), "root"));
        run(supervisor, "UPDATE etl_order SET state = 'FAILED', error = 'why' WHERE id = '" + first + "'");
        UUID again = orders.ask(OrderKind.RESNAPSHOT, "deal", List.of(), "root");
        assertNotEquals(first, again);
        assertEquals(List.of(again, first), orders.latest(3).stream().filter(order -> order.target().equals("deal")).map(OrderView::id).toList());
    }

    @Test
    void ordersThatNameRowsAreNeverMerged() throws SQLException {
        UUID first = orders.ask(OrderKind.RESEND, "deal", List.of(1L), "root");
        assertNotEquals(first, orders.ask(OrderKind.RESEND, "deal", List.of(2L), "root"));
        assertEquals(2, orders.latest(10).size());
    }

    @Test
    void theApplicationNeverCarriesOut() {
        assertThrows(SQLException.class, () -> run(application, "UPDATE etl_order SET state = 'DONE'"));
        assertThrows(SQLException.class, () -> run(application, "INSERT INTO etl_order (id, kind, target, requested_by, state) "
                + "VALUES (UUID(), 'RESTART', 'ALL', 'root', 'DONE')"));
        assertThrows(SQLException.class, () -> run(application, "DELETE FROM etl_reject"));
    }

    @Test
    void recordsStillMissingComeFirst() throws SQLException {
        reject(1, "OPEN");
        reject(2, "DISMISSED");
        reject(3, "RESENT");
        List<RejectView> rejects = new RejectTable(application).latest(10);
        assertEquals(List.of(3L, 1L, 2L), rejects.stream().map(RejectView::offset).toList());
        RejectView open = rejects.get(1);
        assertTrue(open.state().missing());
        assertEquals(List.of("deal", Optional.of("{\"id\":1}"), Optional.empty(), Optional.of("valid_to"), "not a date"),
                List.of(open.table(), open.key(), open.value(), open.column(), open.reason()));
        assertFalse(rejects.get(2).state().missing());
    }

    private void reject(long offset, String state) throws SQLException {
        run(supervisor, "INSERT INTO etl_reject (table_name, topic, topic_partition, topic_offset, record_key, column_name, reason, state) "
                + "VALUES ('deal', 'book.deal', 0, " + offset + ", '{\"id\":" + offset + "}', 'valid_to', 'not a date', '" + state + "')");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
