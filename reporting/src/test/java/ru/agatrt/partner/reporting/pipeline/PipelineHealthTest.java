package ru.agatrt.partner.reporting.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import ru.agatrt.partner.reporting.pipeline.PipelineHealth.Alarm;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Connector;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Derivation;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Failure;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Freshness;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Tasks;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Throughput;
import ru.agatrt.partner.reporting.testing.TestWarehouse;

class PipelineHealthTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Test
    void allIsWellWhenEverythingRuns() {
        PipelineHealth health = PipelineHealth.of(picture(List.of(connector("agat-sink-deal", "RUNNING", 0, 29)), Optional.empty()), 0);
        assertEquals(List.of(), health.alarms());
        assertEquals(Map.of("deal", 7L), health.waiting());
        assertEquals(Optional.of(5L), health.secondsBehind(NOON));
        assertEquals(Optional.of(0L), health.secondsBehind(NOON.minusSeconds(60)));
    }

    @Test
    void eachTroubleIsTold() {
        PipelineHealth health = PipelineHealth.of(picture(List.of(connector("agat-sink-deal", "RUNNING", 0, 1),
                connector("agat-sink-partner", "FAILED", 1, 1), connector("agat-sink-agreement", "PAUSED", 0, 1),
                connector("agat-source-book", "UNREACHABLE", 0, 1)), Optional.of(new Failure("products", "gone", NOON))), 2);
        assertEquals(List.of(Alarm.RECORDS_SET_ASIDE, Alarm.CONNECTOR_FAILED, Alarm.TRANSFORM_FAILING), health.alarms());
        assertEquals(List.of("agat-sink-partner", "agat-source-book"), health.failedConnectors());
        assertEquals(Optional.of("products"), health.failingTransform());
    }

    @Test
    void aSupervisorThatSaysNothingIsMissedAfterHalfAMinute() {
        assertEquals(List.of(), PipelineHealth.of(picture(List.of(connector("a", "RUNNING", 0, 29)), Optional.empty()), 0).alarms());
        assertEquals(List.of(Alarm.SUPERVISOR_SILENT),
                PipelineHealth.of(picture(List.of(connector("a", "FAILED", 1, 30)), Optional.empty()), 0).alarms());
        assertEquals(List.of(Alarm.SUPERVISOR_SILENT), PipelineHealth.of(picture(List.of(), Optional.empty()), 0).alarms());
    }

    @Test
    void ofAWarehouseThatIsAwayNothingElseIsSaid() {
        assertEquals(List.of(Alarm.WAREHOUSE_UNREACHABLE), PipelineHealth.UNREACHABLE.alarms());
        assertEquals(Optional.empty(), PipelineHealth.UNREACHABLE.secondsBehind(NOON));
    }

    @Test
    void itIsReadWithTheRightsOfTheApplication() throws SQLException {
        TestWarehouse warehouse = TestWarehouse.create();
        try (Connection supervisor = warehouse.connectAsSupervisor(); Statement statement = supervisor.createStatement()) {
            statement.execute("INSERT INTO etl_connector (name, kind, state, tasks, failed_tasks, restarts, checked_at) "
                    + "VALUES ('agat-sink-deal', 'SINK', 'FAILED', 1, 1, 3, UTC_TIMESTAMP(6))");
            statement.execute("INSERT INTO etl_reject (table_name, topic, topic_partition, topic_offset, reason, state) VALUES "
                    + "('deal', 'book.deal', 0, 1, 'x', 'OPEN'), ('deal', 'book.deal', 0, 2, 'x', 'RESENT'), "
                    + "('deal', 'book.deal', 0, 3, 'x', 'RESOLVED'), ('deal', 'book.deal', 0, 4, 'x', 'DISMISSED')");
        }
        try (Connection application = warehouse.connect()) {
            PipelineQuery query = new PipelineQuery(application);
            PipelineHealth health = PipelineHealth.of(query.read(), query.setAside());
            assertEquals(2, health.setAside());
            assertEquals(List.of("agat-sink-deal"), health.failedConnectors());
            assertTrue(health.seenAt().isEmpty());
        }
    }

    private static PipelinePicture picture(List<Connector> connectors, Optional<Failure> failure) {
        return new PipelinePicture(NOON, Optional.of(new Freshness(NOON.minusSeconds(5), NOON.minusSeconds(3))), connectors,
                List.of(new Throughput("deal", 10, 3, Optional.empty(), Optional.empty(), BigDecimal.ONE, NOON)), Optional.empty(),
                new Derivation(Optional.empty(), 0, BigDecimal.ZERO, BigDecimal.ZERO, failure));
    }

    private static Connector connector(String name, String state, int failed, int secondsAgo) {
        return new Connector(name, name.contains("source"), state, new Tasks(1, failed), 0, Optional.empty(), NOON.minusSeconds(secondsAgo));
    }
}
