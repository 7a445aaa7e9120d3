package ru.agatrt.partner.reporting.reconciliation.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.agatrt.partner.reporting.freshness.Warehouse;
import ru.agatrt.partner.tally.Cell;
import ru.agatrt.partner.tally.CurrentReader;
import ru.agatrt.partner.tally.CurrentTable;
import ru.agatrt.partner.tally.CurrentTable.Source;

/** What the warehouse derives and holds as it is now, and what it could not take. */
@ApplicationScoped
public class WarehouseSums {

    private static final Map<CurrentTable, Source> SOURCES = Map.of(
            CurrentTable.PARTNER, new Source("dim_partner t WHERE t.is_current", "t.partner_version_key", Map.of("partner_id", "t.partner_key")),
            CurrentTable.PRODUCT, new Source("dim_product t", "t.product_key", Map.of()),
            CurrentTable.STATUS, new Source("dim_status t", "t.status_key", Map.of("partner_id", "t.partner_key")),
            CurrentTable.SUSPENSION, new Source("dim_suspension t", "t.suspension_key", Map.of("partner_id", "t.partner_key")),
            CurrentTable.EDITION, new Source("dim_edition t", "t.edition_key", Map.of()),
            CurrentTable.REQUIREMENT, new Source("dim_edition_requirement t LEFT JOIN dim_edition e ON e.edition_key = t.edition_key",
                    "CONCAT_WS('/', t.edition_key, t.status, t.requirement)", Map.of("edition", "e.code")),
            CurrentTable.VOLUME_RULE, new Source("stg_edition_volume_rule t LEFT JOIN dim_edition e ON e.edition_key = t.edition_id",
                    "CONCAT_WS('/', t.edition_id, t.own_manufacture, t.product_kind, t.deal_decision)", Map.of("edition", "e.code")),
            CurrentTable.DISCOUNT, new Source("stg_edition_discount t LEFT JOIN dim_edition e ON e.edition_key = t.edition_id",
                    "CONCAT_WS('/', t.edition_id, t.status, t.product_group)", Map.of("edition", "e.code")));

    /** Sums as they are kept, and the same added up from the lines: reports print both. */
    public static final List<String> MEASURES = List.of("countable", "undecided_project", "excluded_project", "not_own", "service", "line_count",
            "lines_countable", "lines_undecided_project", "lines_excluded_project", "lines_not_own", "lines_service", "lines_line_count");

    private static final int KEPT = MEASURES.size() / 2;

    private static final String SUMS = """
            SELECT half_year, partner_key, countable, undecided_project, excluded_project, not_own, service, line_count
              FROM fact_half_year_volume""";

    /** From the index alone. */
    private static final String OF_LINES = """
            SELECT half_year, partner_key, SUM(IF(bucket = 'COUNTABLE', signed_amount, 0.00)), SUM(IF(bucket = 'UNDECIDED_PROJECT', signed_amount, 0.00)),
                   SUM(IF(bucket = 'EXCLUDED_PROJECT', signed_amount, 0.00)), SUM(IF(bucket = 'NOT_OWN', signed_amount, 0.00)),
                   SUM(IF(bucket = 'SERVICE', signed_amount, 0.00)), COUNT(*)
              FROM fact_purchase_line WHERE is_current GROUP BY half_year, partner_key""";

    private static final List<String> NOTHING = List.of("0.00", "0.00", "0.00", "0.00", "0.00", "0");

    @Inject
    private Warehouse warehouse;

    /** For the container's proxies. */
    protected WarehouseSums() {
    }

    public WarehouseSums(Warehouse warehouse) {
        this.warehouse = warehouse;
    }

    /** What holds now. */
    public Map<String, List<String>> current(CurrentTable table) {
        return warehouse.read(snapshot -> new CurrentReader(snapshot.connection()).read(table, SOURCES.get(table)));
    }

    /** The {@link #MEASURES}, as text, by company and half-year. */
    public Map<Cell, List<String>> volumes() {
        return warehouse.read(snapshot -> {
            Map<Cell, List<String>> kept = sums(snapshot.connection(), SUMS);
            Map<Cell, List<String>> added = sums(snapshot.connection(), OF_LINES);
            Set<Cell> cells = new HashSet<>(kept.keySet());
            cells.addAll(added.keySet());
            Map<Cell, List<String>> volumes = new HashMap<>();
            for (Cell cell : cells) {
                List<String> values = new ArrayList<>(kept.getOrDefault(cell, NOTHING));
                values.addAll(added.getOrDefault(cell, NOTHING));
                volumes.put(cell, values);
            }
            return volumes;
        });
    }

    private static Map<Cell, List<String>> sums(Connection connection, String sql) throws SQLException {
        Map<Cell, List<String>> sums = new HashMap<>();
        try (Statement statement = connection.createStatement(); ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<String> values = new ArrayList<>(KEPT);
                for (int i = 0; i < KEPT; i++) {
                    values.add(row.getString(3 + i));
                }
                sums.put(new Cell(row.getLong(2), row.getString(1)), values);
            }
        }
        return sums;
    }

    /** A line as it is summed. */
    public record SummedLine(String bucket, BigDecimal counts) {
    }

    /** The lines that one sum is made of, by the id of their version in the book. */
    public Map<Long, SummedLine> lines(Cell cell) {
        return warehouse.read(snapshot -> lines(snapshot.connection(), cell));
    }

    private static Map<Long, SummedLine> lines(Connection connection, Cell cell) throws SQLException {
        Map<Long, SummedLine> lines = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT purchase_line_id, bucket, signed_amount FROM fact_purchase_line WHERE half_year = ? AND partner_key = ? AND is_current")) {
            statement.setString(1, cell.halfYear());
            statement.setLong(2, cell.partner());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    lines.put(row.getLong(1), new SummedLine(row.getString(2), row.getBigDecimal(3)));
                }
            }
        }
        return lines;
    }

    /**
     * A record that the pipeline has set aside.
     *
     * @param key    as it was in the topic; {@code null} when not readable
     * @param column which value was refused; {@code null} when the record as a whole is not readable
     */
    public record SetAside(long number, String table, String key, String column, String reason) {
    }

    /** Records that wait for somebody, the oldest first; at most a thousand. */
    public List<SetAside> setAside() {
        return warehouse.read(snapshot -> {
            List<SetAside> records = new ArrayList<>();
            try (Statement statement = snapshot.connection().createStatement();
                 ResultSet row = statement.executeQuery("SELECT reject_no, table_name, record_key, column_name, reason FROM etl_reject"
                         + " WHERE state IN ('OPEN', 'RESENT') ORDER BY reject_no LIMIT 1000")) {
                while (row.next()) {
                    records.add(new SetAside(row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)));
                }
            }
            return records;
        });
    }
}
