package ru.agatrt.partner.reporting.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.reporting.freshness.Warehouse;
import ru.agatrt.partner.reporting.receivablesageing.AgeingQuery;

/** Reads what a statement sums, all of it from one snapshot of the warehouse. */
@ApplicationScoped
public class StatementQuery {

    static final int HALF_YEARS_SHOWN = 4;

    /** A line from a distributor stands with the discount it counts by, so that its amount is what is summed. */
    private static final String LINES = """
            SELECT f.source, f.document_no, f.line_no, f.document_type, d.day, f.original_document_no, f.project_deal_no,
                   s.short_name AS seller, g.code AS product_code, g.name AS product_name, g.product_group,
                   f.quantity, f.list_price,
                   COALESCE(f.due_discount_percent, f.discount_percent) AS discount_percent, f.signed_amount, f.bucket
              FROM fact_purchase_line f
              JOIN dim_partner_current p ON p.partner_key = f.partner_key
              JOIN dim_date d ON d.date_key = f.date_key
              LEFT JOIN dim_product g ON g.product_key = f.product_key
              LEFT JOIN dim_partner_current s ON s.partner_key = f.seller_key
             WHERE p.code = ? AND f.half_year = ? AND f.is_current
             ORDER BY d.day, f.source, f.document_no, f.line_no""";

    /** Of two statuses the one that asks for volume. */
    private static final String VOLUMES = """
            SELECT half_year, countable, undecided_project, threshold, threshold_individual, met
              FROM v_half_year_volume
             WHERE partner_code = ? AND half_year BETWEEN ? AND ?
             ORDER BY half_year, threshold IS NOT NULL""";

    private static final String SUSPENDED = """
            SELECT s.scope FROM dim_suspension s JOIN dim_partner_current p ON p.partner_key = s.partner_key
             WHERE p.code = ? AND s.valid_from <= ? AND s.valid_to > ?""";

    private static final String TOLD = "SELECT MAX(as_of) FROM v_receivable_picture WHERE as_of <= ?";

    @Inject
    private Warehouse warehouse;

    /**
     * Everything of one moment. Receivables are those of the half-year's last day, or of today where that comes first.
     *
     * @param today the business day of the statement
     * @throws ru.agatrt.partner.reporting.freshness.WarehouseUnavailable when the warehouse cannot be reached
     */
    PartnerStatement.Figures read(PartnerCode partner, HalfYear period, LocalDate today) {
        LocalDate day = today.isBefore(period.lastDay()) ? today : period.lastDay();
        return warehouse.read(snapshot -> new PartnerStatement.Figures(
                new Purchases(lines(snapshot.connection(), partner, period)), history(snapshot.connection(), partner, period),
                debts(snapshot.connection(), partner, day), suspended(snapshot.connection(), partner, today), snapshot.seenAt()));
    }

    private static Debts debts(Connection connection, PartnerCode partner, LocalDate day) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(TOLD)) {
            query.setObject(1, day);
            try (ResultSet told = query.executeQuery()) {
                told.next();
                LocalDate newest = told.getObject(1, LocalDate.class);
                return newest == null ? Debts.unknown(day) : new Debts(day, newest, AgeingQuery.of(connection, partner.value(), day).stream()
                        .flatMap(row -> row.documents().stream().map(document -> new Debt(document, row.creditor().name()))).toList());
            }
        }
    }

    private static Set<String> suspended(Connection connection, PartnerCode partner, LocalDate today) throws SQLException {
        Set<String> scopes = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(SUSPENDED)) {
            query.setString(1, partner.value());
            query.setObject(2, today);
            query.setObject(3, today);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    scopes.add(row.getString(1));
                }
            }
        }
        return scopes;
    }

    private static List<PurchaseLine> lines(Connection connection, PartnerCode partner, HalfYear period) throws SQLException {
        List<PurchaseLine> lines = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(LINES)) {
            query.setString(1, partner.value());
            query.setString(2, period.toString());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    lines.add(line(row));
                }
            }
        }
        return lines;
    }

    private static PurchaseLine line(ResultSet row) throws SQLException {
        return new PurchaseLine(
                new PurchaseLine.Document(row.getString("source"), row.getString("document_no"),
                        "RETURN".equals(row.getString("document_type")), row.getObject("day", LocalDate.class),
                        row.getString("original_document_no"), row.getString("project_deal_no"), row.getString("seller")),
                row.getInt("line_no"),
                new PurchaseLine.Product(row.getString("product_code"), row.getString("product_name"), row.getString("product_group")),
                new PurchaseLine.Money(row.getBigDecimal("quantity"), row.getBigDecimal("list_price"),
                        row.getBigDecimal("discount_percent"), row.getBigDecimal("signed_amount")),
                row.getString("bucket"));
    }

    private static List<VolumePoint> history(Connection connection, PartnerCode partner, HalfYear period) throws SQLException {
        TreeMap<HalfYear, VolumePoint> points = new TreeMap<>();
        Stream.iterate(period, HalfYear::previous).limit(HALF_YEARS_SHOWN).forEach(h -> points.put(h, VolumePoint.empty(h)));
        try (PreparedStatement query = connection.prepareStatement(VOLUMES)) {
            query.setString(1, partner.value());
            query.setString(2, points.firstKey().toString());
            query.setString(3, period.toString());
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    VolumePoint point = point(row);
                    points.put(point.halfYear(), point);
                }
            }
        }
        return List.copyOf(points.values());
    }

    private static VolumePoint point(ResultSet row) throws SQLException {
        boolean measured = row.getBigDecimal("threshold") != null;
        return new VolumePoint(HalfYear.parse(row.getString("half_year")), row.getBigDecimal("countable"),
                row.getBigDecimal("undecided_project"), row.getBigDecimal("threshold"),
                row.getBoolean("threshold_individual"), measured ? row.getBoolean("met") : null);
    }
}
