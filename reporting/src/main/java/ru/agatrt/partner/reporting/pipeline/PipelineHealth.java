package ru.agatrt.partner.reporting.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What an operator has to be woken for, and the figures beside it.
 *
 * @param reachable        whether the warehouse answered; when not, nothing below is known
 * @param seenAt           everything the book committed before is in the facts, but for what was set aside; empty before the first filling
 * @param setAside         records that staging did not take and nobody has settled
 * @param failedConnectors that stand still, by name
 * @param failingTransform the statement whose changes are taken again and again
 * @param supervisorSilent whether nobody looks after the pipeline any more
 * @param waiting          for each captured table, records of its topic that are not in staging yet
 */
public record PipelineHealth(boolean reachable, Optional<Instant> seenAt, long setAside, List<String> failedConnectors,
                             Optional<String> failingTransform, boolean supervisorSilent, Map<String, Long> waiting) {

    /** The supervisor writes every two seconds; so long without a word it is not there. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    /** Before the first look, and while the warehouse does not answer. */
    public static final PipelineHealth UNREACHABLE =
            new PipelineHealth(false, Optional.empty(), 0, List.of(), Optional.empty(), false, Map.of());

    /** States in which a connector stands still on purpose or only for a moment. */
    private static final List<String> NO_FAILURE = List.of("PAUSED", "STOPPED", "UNASSIGNED", "RESTARTING");

    public PipelineHealth {
        failedConnectors = List.copyOf(failedConnectors);
        waiting = Map.copyOf(waiting);
    }

    /** What is wrong. */
    public enum Alarm {
        WAREHOUSE_UNREACHABLE,
        RECORDS_SET_ASIDE,
        CONNECTOR_FAILED,
        TRANSFORM_FAILING,
        SUPERVISOR_SILENT
    }

    static PipelineHealth of(PipelinePicture picture, long setAside) {
        Map<String, Long> waiting = new TreeMap<>();
        picture.tables().forEach(table -> waiting.put(table.table(), table.waiting()));
        boolean silent = picture.connectors().stream().noneMatch(connector -> connector.checkedAt().plus(SILENCE).isAfter(picture.at()));
        // Of what nobody looks at any more it is not known whether it failed.
        List<String> failed = silent ? List.of() : picture.connectors().stream()
                .filter(connector -> !connector.running() && !NO_FAILURE.contains(connector.state()))
                .map(PipelinePicture.Connector::name).sorted().toList();
        return new PipelineHealth(true, picture.freshness().map(PipelinePicture.Freshness::seenAt), setAside, failed,
                picture.derivation().failure().map(PipelinePicture.Failure::transform), silent, waiting);
    }

    /** Empty when all is well. */
    public List<Alarm> alarms() {
        List<Alarm> alarms = new ArrayList<>();
        if (!reachable) {
            alarms.add(Alarm.WAREHOUSE_UNREACHABLE);
        }
        if (setAside > 0) {
            alarms.add(Alarm.RECORDS_SET_ASIDE);
        }
        if (!failedConnectors.isEmpty()) {
            alarms.add(Alarm.CONNECTOR_FAILED);
        }
        if (failingTransform.isPresent()) {
            alarms.add(Alarm.TRANSFORM_FAILING);
        }
        if (supervisorSilent) {
            alarms.add(Alarm.SUPERVISOR_SILENT);
        }
        return alarms;
    }

    /** How far the facts are behind the book at a moment, in seconds, never negative; empty when not known. */
    public Optional<Long> secondsBehind(Instant now) {
        return seenAt.map(seen -> Math.max(0, Duration.between(seen, now).toSeconds()));
    }
}
