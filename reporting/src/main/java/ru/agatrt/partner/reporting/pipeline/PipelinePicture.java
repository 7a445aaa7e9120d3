package ru.agatrt.partner.reporting.pipeline;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the warehouse knew of its own supply at one moment. Everything in it was written by the supervisor, so each part tells
 * when it was looked at: without the supervisor the picture stays as it was.
 *
 * @param at         the warehouse's own clock
 * @param freshness  empty before the first filling
 * @param connectors the source, then the sinks by name
 * @param tables     by name; empty before the first look
 * @param position   empty before the first look
 */
public record PipelinePicture(Instant at, Optional<Freshness> freshness, List<Connector> connectors, List<Throughput> tables,
                              Optional<Position> position, Derivation derivation) {

    public PipelinePicture {
        connectors = List.copyOf(connectors);
        tables = List.copyOf(tables);
    }

    /** Everything the book committed before {@code seenAt} was in the facts by {@code publishedAt}. */
    public record Freshness(Instant seenAt, Instant publishedAt) {
    }

    /**
     * A connector as the supervisor saw it last.
     *
     * @param state    in Connect's words; {@code MISSING} not registered, {@code UNREACHABLE} Connect did not answer
     * @param tasks    number of tasks, and how many of them have failed
     * @param restarts asked for since it last ran
     * @param error    why it does not run; up to 1000 characters
     */
    public record Connector(String name, boolean source, String state, Tasks tasks, int restarts, Optional<String> error, Instant checkedAt) {

        /** Every task of it runs. */
        public boolean running() {
            return "RUNNING".equals(state) && tasks.failed() == 0;
        }
    }

    /** Tasks of a connector. */
    public record Tasks(int all, int failed) {
    }

    /**
     * A captured table on its way.
     *
     * @param produced     records its topic was given since it was made
     * @param written      how many of them are in staging
     * @param readRate     records a second into the topic; empty until known
     * @param writtenRate  records a second into staging; empty until known
     * @param lagSeconds   the oldest record not in staging waits at most so long; zero when none waits
     */
    public record Throughput(String table, long produced, long written, Optional<BigDecimal> readRate, Optional<BigDecimal> writtenRate,
                             BigDecimal lagSeconds, Instant lookedAt) {

        /** Records of the topic that are not in staging yet. */
        public long waiting() {
            return Math.max(0, produced - written);
        }
    }

    /**
     * Everything of the binlog before the position is in the topics.
     *
     * @param eventAt when the book wrote the last event read, to the second
     */
    public record Position(String file, long position, Optional<Instant> eventAt, Instant lookedAt) {
    }

    /**
     * Deriving facts from what arrived.
     *
     * @param lastAt    the last time there was something to do; empty before the first
     * @param changes   changed rows taken then
     * @param seconds   how long it took
     * @param perSecond changed rows taken in the last minute, for each second of it
     * @param failure   why the same changes are taken again and again; empty when they are not
     */
    public record Derivation(Optional<Instant> lastAt, long changes, BigDecimal seconds, BigDecimal perSecond, Optional<Failure> failure) {
    }

    /** A statement of the transforms that failed. */
    public record Failure(String transform, String error, Instant since) {
    }
}
