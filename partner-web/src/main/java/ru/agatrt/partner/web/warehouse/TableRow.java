package ru.agatrt.partner.web.warehouse;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Connector;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Throughput;
import ru.agatrt.partner.reporting.reconciliation.ReconciliationTable;

/**
 * A table with the sink that writes it and with what the last comparison says of it.
 *
 * @param name  captured table, or one of the warehouse that is derived
 * @param flow  {@code null} for a derived one and before the supervisor's first look
 * @param sink  {@code null} while there is none
 * @param tally {@code null} where nothing is compared, or was not yet
 */
public record TableRow(String name, Throughput flow, Connector sink, ReconciliationTable tally) {

    private static final String SINK = "agat-sink-";

    /** Captured tables by name, then what is derived in the order of the comparison. */
    static List<TableRow> of(PipelinePicture picture, List<ReconciliationTable> compared) {
        Map<String, Throughput> flows = picture.tables().stream().collect(Collectors.toMap(Throughput::table, Function.identity()));
        Map<String, Connector> sinks = picture.connectors().stream().filter(each -> !each.source())
                .collect(Collectors.toMap(each -> table(each.name()), Function.identity(), (a, b) -> a));
        Map<String, ReconciliationTable> tallies = compared.stream().collect(Collectors.toMap(ReconciliationTable::table, Function.identity(), (a, b) -> a));
        Set<String> captured = new TreeSet<>(flows.keySet());
        captured.addAll(sinks.keySet());
        Set<String> names = new LinkedHashSet<>(captured);
        compared.forEach(each -> names.add(each.table()));
        return names.stream().map(name -> new TableRow(name, flows.get(name), sinks.get(name), tallies.get(name))).toList();
    }

    /** A sink is called after its table, with dashes. */
    static String table(String sink) {
        return (sink.startsWith(SINK) ? sink.substring(SINK.length()) : sink).replace('-', '_');
    }

    /** It comes from the book, and is not derived. */
    public boolean captured() {
        return flow != null || sink != null;
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
