package ru.agatrt.partner.reporting.halfyearvolume;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

    @Inject
    private Warehouse warehouse;

    /**
     * Rows and freshness of one moment.
     *
     * @throws WarehouseUnavailable when the warehouse cannot be reached
     */
    public HalfYearVolume read(HalfYear period) {
        return warehouse.read(snapshot -> new HalfYearVolume(period, rows(snapshot.connection(), period), snapshot.seenAt()));
    }

    private static List<VolumeRow> rows(Connection connection, HalfYear period) throws SQLException {
        List<VolumeRow> rows = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ROWS)) {
            query.setString(1, period.toString());
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
        }
        return rows;
    }

    private static VolumeRow row(ResultSet result) throws SQLException {
        BigDecimal amount = result.getBigDecimal("threshold");
        return new VolumeRow(
                new VolumeRow.Company(result.getString("partner_code"), result.getString("partner_name"),
                        result.getString("region"), result.getString("manager")),
                result.getString("status"),
                new VolumeRow.Volume(result.getBigDecimal("countable"), result.getBigDecimal("undecided_project"),
                        result.getBigDecimal("excluded_project")),
                amount == null ? Optional.empty() : Optional.of(new VolumeRow.Threshold(amount,
                        result.getBoolean("threshold_individual"), result.getBoolean("met"))));
    }
}
