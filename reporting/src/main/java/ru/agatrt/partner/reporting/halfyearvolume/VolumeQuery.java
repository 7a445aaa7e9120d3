package ru.agatrt.partner.reporting.halfyearvolume;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.reporting.freshness.Warehouse;
import ru.agatrt.partner.reporting.freshness.WarehouseUnavailable;

/** Reads the report's rows from the warehouse. */
@ApplicationScoped
public class VolumeQuery {

    private static final String ROWS = """
            SELECT partner_code, partner_name, status, region, manager, countable, undecided_project, excluded_project,
                   threshold, threshold_individual, met
              FROM v_half_year_volume
             WHERE half_year = ?""";

    /** Of two statuses both rows have the same volume. A half-year without a line of anybody lies before the history: nothing is known of it. */
    private static final String BEFORE = """
            SELECT DISTINCT partner_code, countable FROM v_half_year_volume
             WHERE half_year = ? AND EXISTS (SELECT 1 FROM fact_half_year_volume f WHERE f.half_year = ? AND f.line_count > 0)""";

    @Inject
    private Warehouse warehouse;

    /**
     * Rows and freshness of one moment.
     *
     * @throws WarehouseUnavailable when the warehouse cannot be reached
     */
    public HalfYearVolume read(HalfYear period) {
        return warehouse.read(snapshot -> {
            Map<String, BigDecimal> before = before(snapshot.connection(), period.previous());
            List<VolumeRow> rows = rows(snapshot.connection(), period, before);
            rows.forEach(row -> before.remove(row.company().code()));
            before.values().removeIf(countable -> countable.signum() == 0);
            return new HalfYearVolume(period, rows, new HalfYearVolume.Gone(before.size(),
                    before.values().stream().reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add)), snapshot.seenAt());
        });
    }

    private static Map<String, BigDecimal> before(Connection connection, HalfYear period) throws SQLException {
        Map<String, BigDecimal> before = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(BEFORE)) {
            query.setString(1, period.toString());
            query.setString(2, period.toString());
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    before.put(result.getString("partner_code"), result.getBigDecimal("countable"));
                }
            }
        }
        return before;
    }

    private static List<VolumeRow> rows(Connection connection, HalfYear period, Map<String, BigDecimal> before) throws SQLException {
        List<VolumeRow> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ROWS)) {
            query.setString(1, period.toString());
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result, before.get(result.getString("partner_code"))));
                }
            }
        }
        return rows;
    }

    private static VolumeRow row(ResultSet result, BigDecimal before) throws SQLException {
        BigDecimal amount = result.getBigDecimal("threshold");
        return new VolumeRow(
                new VolumeRow.Company(result.getString("partner_code"), result.getString("partner_name"),
                        result.getString("region"), result.getString("manager")),
                result.getString("status"),
                new VolumeRow.Volume(result.getBigDecimal("countable"), result.getBigDecimal("undecided_project"),
                        result.getBigDecimal("excluded_project"), before),
                amount == null ? Optional.empty() : Optional.of(new VolumeRow.Threshold(amount,
                        result.getBoolean("threshold_individual"), result.getBoolean("met"))));
    }
}
