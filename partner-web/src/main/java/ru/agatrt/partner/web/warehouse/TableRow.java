package ru.agatrt.partner.web.warehouse;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Connector;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Throughput;

/**
 * A captured table with the sink that writes it.
 *
 * @param name in the book
 * @param flow {@code null} before the supervisor's first look
 * @param sink {@code null} while there is none
 */
public record TableRow(String name, Throughput flow, Connector sink) {

    private static final String SINK = "agat-sink-";

    /** By name; tables without a sink and sinks without a measured table have their row too. */
    static List<TableRow> of(PipelinePicture picture) {
        Map<String, Throughput> flows = picture.tables().stream().collect(Collectors.toMap(Throughput::table, Function.identity()));
        Map<String, Connector> sinks = picture.connectors().stream().filter(each -> !each.source())
                .collect(Collectors.toMap(each -> table(each.name()), Function.identity(), (a, b) -> a));
        Map<String, TableRow> rows = new TreeMap<>();
        flows.forEach((name, flow) -> rows.put(name, new TableRow(name, flow, sinks.get(name))));
        sinks.forEach((name, sink) -> rows.putIfAbsent(name, new TableRow(name, null, sink)));
        return List.copyOf(rows.values());
    }

    /** A sink is called after its table, with dashes. */
    static String table(String sink) {
        return (sink.startsWith(SINK) ? sink.substring(SINK.length()) : sink).replace('-', '_');
    }

    /** How long the oldest row waits; {@code null} while not known. */
    public Text lag() {
        return flow == null ? null : Lag.of(flow.lagSeconds());
    }

    /** Records that wait; 0 while not known. */
    public long waiting() {
        return flow == null ? 0 : flow.waiting();
    }

    /** Rows a second into staging; {@code null} while not known. */
    public Number rate() {
        return flow == null ? null : flow.writtenRate().map(Flow::whole).orElse(null);
    }

    public boolean stopped() {
        return sink != null && !sink.running();
    }

    /** What the sink does, as the page says it. */
    public Text state() {
        return sink == null ? Text.of("warehouse.notKnown") : Text.of(sink.running() ? "warehouse.runs" : "warehouse.connector." + Flow.known(sink.state()));
    }
}
