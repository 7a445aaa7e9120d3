package ru.agatrt.partner.web.warehouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import ru.agatrt.partner.kernel.Text;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Connector;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Throughput;

/** The stations from the book to the facts, each with its state and with the lag of the way to it. */
final class Flow {

    /** The supervisor looks every two to four seconds, and waits ten for who does not answer; who is silent so long is not there. */
    static final Duration SILENCE = Duration.ofSeconds(30);
    /** In calm the facts are seconds behind; from here on a reader would notice. */
    static final Duration LATE = Duration.ofMinutes(1);

    private final PipelinePicture picture;

    Flow(PipelinePicture picture) {
        this.picture = picture;
    }

    List<FlowBox> boxes() {
        return List.of(book(), source(), broker(), sinks(), facts());
    }

    /** Nobody has looked at the connectors for a while, or ever. */
    boolean silent() {
        return lastLook().map(this::old).orElse(true);
    }

    /** When the supervisor was heard of last. */
    Optional<Instant> lastLook() {
        return picture.connectors().stream().map(Connector::checkedAt).max(Comparator.naturalOrder());
    }

    /** Connect did not answer the supervisor. */
    boolean unreachable() {
        return !silent() && picture.connectors().stream().allMatch(each -> each.state().equals("UNREACHABLE"));
    }

    /** The supervisor is there and the broker has not answered it for a while. */
    boolean brokerAway() {
        return !silent() && !picture.tables().isEmpty() && picture.tables().stream().allMatch(table -> old(table.lookedAt()));
    }

    /** Those that stand still though Connect answers. */
    List<Connector> stopped() {
        return silent() || unreachable() ? List.of() : picture.connectors().stream().filter(each -> !each.running()).toList();
    }

    /** How far the facts are behind the book; empty before the first filling. */
    Optional<Duration> behind() {
        return picture.freshness().map(f -> Duration.between(f.seenAt(), picture.at()));
    }

    private boolean old(Instant look) {
        return look.plus(SILENCE).isBefore(picture.at());
    }

    private FlowBox book() {
        return new FlowBox("BOOK", Health.RUNNING, Text.of("warehouse.runs"), Text.of("warehouse.flow.BOOK.what"),
                picture.position().map(p -> Text.of("warehouse.flow.BOOK.figure", "file", p.file(), "position", p.position())).orElse(null), null);
    }

    private FlowBox source() {
        List<Connector> source = picture.connectors().stream().filter(Connector::source).toList();
        return new FlowBox("SOURCE", health(source), word(source),
                Text.of("warehouse.flow.SOURCE.what", "tasks", source.stream().mapToInt(c -> c.tasks().all()).sum()),
                rate(Throughput::readRate),
                silent() ? null : picture.position().flatMap(PipelinePicture.Position::eventAt).map(e -> Lag.of(Duration.between(e, picture.at()))).orElse(null));
    }

    private FlowBox broker() {
        boolean known = !silent() && !picture.tables().isEmpty();
        Health health = !known ? Health.UNKNOWN : brokerAway() ? Health.STOPPED : Health.RUNNING;
        long waiting = picture.tables().stream().mapToLong(Throughput::waiting).sum();
        return new FlowBox("BROKER", health, Text.of(switch (health) {
            case RUNNING -> "warehouse.runs";
            case STOPPED -> "warehouse.noAnswer";
            default -> "warehouse.notKnown";
        }), Text.of("warehouse.flow.BROKER.what", "topics", picture.tables().size()),
                known ? Text.of("warehouse.flow.BROKER.figure", "records", waiting) : null, null);
    }

    private FlowBox sinks() {
        List<Connector> sinks = picture.connectors().stream().filter(each -> !each.source()).toList();
        return new FlowBox("SINKS", health(sinks), word(sinks),
                Text.of("warehouse.flow.SINKS.what", "tasks", sinks.stream().mapToInt(c -> c.tasks().all()).sum()),
                rate(Throughput::writtenRate),
                silent() ? null : picture.tables().stream().map(Throughput::lagSeconds).max(Comparator.naturalOrder()).map(Lag::of).orElse(null));
    }

    private FlowBox facts() {
        PipelinePicture.Derivation derivation = picture.derivation();
        Health health = derivation.failure().isPresent() ? Health.STOPPED
                : behind().isEmpty() ? Health.UNKNOWN : behind().get().compareTo(LATE) > 0 ? Health.LATE : Health.RUNNING;
        return new FlowBox("FACTS", health, Text.of(switch (health) {
            case RUNNING -> "warehouse.runs";
            case LATE -> "warehouse.late";
            case STOPPED -> "warehouse.failed";
            default -> "warehouse.empty";
        }), Text.of("warehouse.flow.FACTS.what"),
                derivation.lastAt().map(at -> Text.of("warehouse.flow.FACTS.figure", "at", Seconds.time(at))).orElse(null),
                derivation.lastAt().map(at -> Lag.of(derivation.seconds())).orElse(null));
    }

    private Health health(List<Connector> connectors) {
        if (silent() || connectors.isEmpty()) {
            return Health.UNKNOWN;
        }
        return connectors.stream().allMatch(Connector::running) ? Health.RUNNING : Health.STOPPED;
    }

    private Text word(List<Connector> connectors) {
        long still = connectors.stream().filter(each -> !each.running()).count();
        if (silent() || connectors.isEmpty()) {
            return Text.of("warehouse.notKnown");
        }
        if (unreachable()) {
            return Text.of("warehouse.noAnswer");
        }
        if (still == 0) {
            return Text.of("warehouse.runs");
        }
        return connectors.size() == 1 ? Text.of("warehouse.connector." + known(connectors.get(0).state()))
                : Text.of("warehouse.stopped.of", "count", still, "all", connectors.size());
    }

    /** States of Connect that have a word of their own; a failed task counts as a failure whatever the connector says. */
    static String known(String state) {
        return List.of("FAILED", "PAUSED", "STOPPED", "UNASSIGNED", "MISSING", "UNREACHABLE", "RESTARTING").contains(state) ? state : "FAILED";
    }

    private Text rate(Function<Throughput, Optional<BigDecimal>> which) {
        List<BigDecimal> rates = picture.tables().stream().map(which).flatMap(Optional::stream).toList();
        return silent() || brokerAway() || rates.isEmpty() ? null
                : Text.of("warehouse.perSecond", "rows", whole(rates.stream().reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /** Rows a second as people read them: one decimal below ten. */
    static Number whole(BigDecimal rate) {
        return rate.compareTo(BigDecimal.TEN) < 0 ? (Number) rate.setScale(1, RoundingMode.HALF_UP).doubleValue()
                : (Number) rate.setScale(0, RoundingMode.HALF_UP).longValueExact();
    }
}
