package ru.agatrt.partner.web.warehouse;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Connector;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Derivation;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Failure;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Freshness;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Position;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Tasks;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Throughput;

/** Pictures of the supply as tests tell them; begins with one in which all is well. */
final class Pictures {

    static final Instant AT = Instant.parse("2026-07-16T11:05:12Z");

    private final List<Connector> connectors = new ArrayList<>();
    private final List<Throughput> tables = new ArrayList<>();
    private Optional<Freshness> freshness = Optional.of(new Freshness(AT.minusMillis(1300), AT.minusMillis(200)));
    private Optional<Failure> failure = Optional.empty();

    static Pictures well() {
        return new Pictures().connector("agat-source-book", "RUNNING", 0, 2).connector("agat-sink-partner", "RUNNING", 0, 2)
                .connector("agat-sink-purchase-line", "RUNNING", 0, 2).table("partner", 412, 412, "0.0", 3)
                .table("purchase_line", 214_906, 214_806, "1.3", 3);
    }

    Pictures connector(String name, String state, int failed, long secondsAgo) {
        connectors.removeIf(each -> each.name().equals(name));
        connectors.add(new Connector(name, name.contains("source"), state, new Tasks(2, failed), 3,
                state.equals("RUNNING") && failed == 0 ? Optional.empty() : Optional.of("because"), AT.minusSeconds(secondsAgo)));
        return this;
    }

    Pictures everyConnector(String state, long secondsAgo) {
        List.copyOf(connectors).forEach(each -> connector(each.name(), state, 0, secondsAgo));
        return this;
    }

    Pictures table(String name, long produced, long written, String lag, long secondsAgo) {
        tables.removeIf(each -> each.table().equals(name));
        tables.add(new Throughput(name, produced, written, Optional.of(new BigDecimal("19.2")), Optional.of(new BigDecimal("18.4")),
                new BigDecimal(lag), AT.minusSeconds(secondsAgo)));
        return this;
    }

    Pictures seen(long secondsAgo) {
        freshness = Optional.of(new Freshness(AT.minusSeconds(secondsAgo), AT));
        return this;
    }

    Pictures neverSeen() {
        freshness = Optional.empty();
        return this;
    }

    Pictures failure(String transform, String error) {
        failure = Optional.of(new Failure(transform, error, AT.minusSeconds(90)));
        return this;
    }

    PipelinePicture picture() {
        return new PipelinePicture(AT, freshness, connectors, tables,
                Optional.of(new Position("binlog.000218", 48_112_907, Optional.of(AT.minusMillis(200)), AT)),
                new Derivation(Optional.of(AT.minusSeconds(1)), 31, new BigDecimal("0.600"), new BigDecimal("37.0"), failure));
    }

    /** Before the supervisor has written anything. */
    static PipelinePicture empty() {
        return new PipelinePicture(AT, Optional.empty(), List.of(), List.of(), Optional.empty(),
                new Derivation(Optional.empty(), 0, BigDecimal.ZERO, BigDecimal.ZERO, Optional.empty()));
    }
}
