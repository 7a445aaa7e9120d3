package ru.agatrt.partner.reporting.pipeline;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Connector;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Derivation;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Failure;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Freshness;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Position;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Tasks;
import ru.agatrt.partner.reporting.pipeline.PipelinePicture.Throughput;

/** Reads what the supervisor has written of itself; small tables only, each by its key. */
final class PipelineQuery {

    private static final String DERIVATION = """
            SELECT r.started_at + INTERVAL r.seconds * 1000000 MICROSECOND, r.changes, r.seconds,
                   (SELECT ROUND(COALESCE(SUM(changes), 0) / 60, 1) FROM etl_run WHERE started_at > UTC_TIMESTAMP(6) - INTERVAL 1 MINUTE)
              FROM etl_run r ORDER BY r.run_id DESC LIMIT 1""";

    private final Connection connection;

    PipelineQuery(Connection connection) {
        this.connection = connection;
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    PipelinePicture read() throws SQLException {
        return new PipelinePicture(first("SELECT UTC_TIMESTAMP(6)", row -> moment(row, 1)).orElseThrow(),
                first("SELECT seen_at, published_at FROM etl_freshness", row -> new Freshness(moment(row, 1), moment(row, 2))),
                all("SELECT name, kind, state, tasks, failed_tasks, restarts, error, checked_at FROM etl_connector ORDER BY kind DESC, name",
                        PipelineQuery::connector),
                all("SELECT table_name, produced, written, produced_per_second, written_per_second, lag_seconds, looked_at"
                        + " FROM etl_throughput ORDER BY table_name", PipelineQuery::throughput),
                first("SELECT binlog_file, binlog_position, event_at, looked_at FROM etl_source",
                        row -> new Position(row.getString(1), row.getLong(2), maybe(row, 3), moment(row, 4))),
                derivation());
    }

    /** Records that staging did not take and nobody has settled. */
    long setAside() throws SQLException {
        return first("SELECT COUNT(*) FROM etl_reject WHERE state IN ('OPEN', 'RESENT')", row -> row.getLong(1)).orElse(0L);
    }

    private Derivation derivation() throws SQLException {
        Optional<Failure> failure = first("SELECT transform, error, failed_at FROM etl_state WHERE error IS NOT NULL ORDER BY failed_at LIMIT 1",
                row -> new Failure(row.getString(1), row.getString(2), moment(row, 3)));
        return first(DERIVATION, row -> new Derivation(Optional.of(moment(row, 1)), row.getLong(2), row.getBigDecimal(3), row.getBigDecimal(4), failure))
                .orElseGet(() -> new Derivation(Optional.empty(), 0, BigDecimal.ZERO, BigDecimal.ZERO, failure));
    }

    private static Connector connector(ResultSet row) throws SQLException {
        return new Connector(row.getString(1), "SOURCE".equals(row.getString(2)), row.getString(3), new Tasks(row.getInt(4), row.getInt(5)),
                row.getInt(6), Optional.ofNullable(row.getString(7)), moment(row, 8));
    }

    private static Throughput throughput(ResultSet row) throws SQLException {
        return new Throughput(row.getString(1), row.getLong(2), row.getLong(3), Optional.ofNullable(row.getBigDecimal(4)),
                Optional.ofNullable(row.getBigDecimal(5)), row.getBigDecimal(6), moment(row, 7));
    }

    private <T> List<T> all(String sql, Row<T> row) throws SQLException {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<T> all = new ArrayList<>();
            while (rows.next()) {
                all.add(row.of(rows));
            }
            return all;
        }
    }

    private <T> Optional<T> first(String sql, Row<T> row) throws SQLException {
        return all(sql, row).stream().findFirst();
    }

    private static Optional<Instant> maybe(ResultSet row, int column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, LocalDateTime.class)).map(moment -> moment.toInstant(ZoneOffset.UTC));
    }

    private static Instant moment(ResultSet row, int column) throws SQLException {
        return maybe(row, column).orElseThrow();
    }
}
