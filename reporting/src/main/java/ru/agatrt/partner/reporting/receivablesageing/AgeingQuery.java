package ru.agatrt.partner.reporting.receivablesageing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import ru.agatrt.partner.receivable.Ageing;
import ru.agatrt.partner.receivable.OpenDocument;
import ru.agatrt.partner.reporting.freshness.Warehouse;
import ru.agatrt.partner.reporting.freshness.WarehouseUnavailable;
import ru.agatrt.partner.reporting.receivablesageing.DebtorRow.Company;
import ru.agatrt.partner.reporting.receivablesageing.DebtorRow.Creditor;

/** Reads what is open on a day from the warehouse: of each creditor its newest picture, going back to the last whole one (ADR 0006). */
@ApplicationScoped
public class AgeingQuery {

    private static final String OPEN = """
            WITH speaking AS (
              SELECT p.creditor, p.as_of FROM v_receivable_picture p
               WHERE p.as_of <= ? AND p.as_of >= COALESCE((SELECT MAX(w.as_of) FROM v_receivable_picture w
                                                            WHERE w.creditor = p.creditor AND w.complete AND w.as_of <= ?), p.as_of)),
            newest AS (
              SELECT r.*, ROW_NUMBER() OVER (PARTITION BY r.partner_key, r.creditor, r.document_no ORDER BY r.as_of DESC) AS place
                FROM speaking s JOIN v_receivable r ON r.creditor = s.creditor AND r.as_of = s.as_of%s)
            SELECT partner_code, partner_name, manager, creditor, creditor_name, document_no, due_on, amount, outstanding, as_of
              FROM newest WHERE place = 1 AND outstanding > 0 ORDER BY partner_code, creditor, due_on, document_no""";

    @Inject
    private Warehouse warehouse;

    /**
     * Rows and freshness of one moment.
     *
     * @throws WarehouseUnavailable when the warehouse cannot be reached
     */
    public ReceivablesAgeing read(LocalDate day) {
        return warehouse.read(snapshot -> new ReceivablesAgeing(day, rows(snapshot.connection(), day), snapshot.seenAt()));
    }

    static List<DebtorRow> rows(Connection connection, LocalDate day) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OPEN.formatted(""))) {
            return rows(query, day);
        }
    }

    /** Of one company, a row for each of its creditors. */
    public static List<DebtorRow> of(Connection connection, String partner, LocalDate day) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(OPEN.formatted(" AND r.partner_code = ?"))) {
            query.setString(3, partner);
            return rows(query, day);
        }
    }

    private static List<DebtorRow> rows(PreparedStatement query, LocalDate day) throws SQLException {
        Map<List<Record>, List<OpenDocument>> open = new LinkedHashMap<>();
        query.setObject(1, day);
        query.setObject(2, day);
        try (ResultSet result = query.executeQuery()) {
            while (result.next()) {
                Company company = new Company(result.getString("partner_code"), result.getString("partner_name"), result.getString("manager"));
                Creditor creditor = new Creditor(result.getString("creditor"), result.getString("creditor_name"));
                open.computeIfAbsent(List.of(company, creditor), key -> new ArrayList<>()).add(new OpenDocument(creditor.code(),
                        result.getString("document_no"), result.getObject("due_on", LocalDate.class), result.getBigDecimal("amount"),
                        result.getBigDecimal("outstanding"), result.getObject("as_of", LocalDate.class)));
            }
        }
        return open.entrySet().stream().map(e -> new DebtorRow((Company) e.getKey().get(0), (Creditor) e.getKey().get(1), e.getValue(),
                Ageing.of(e.getValue(), day))).toList();
    }
}
