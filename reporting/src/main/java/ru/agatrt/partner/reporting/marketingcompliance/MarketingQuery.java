package ru.agatrt.partner.reporting.marketingcompliance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Modality;
import ru.agatrt.partner.marketing.MarketingEvent;
import ru.agatrt.partner.reporting.freshness.Warehouse;
import ru.agatrt.partner.reporting.freshness.WarehouseUnavailable;
import ru.agatrt.partner.reporting.marketingcompliance.MarketingRow.Company;
import ru.agatrt.partner.reporting.marketingcompliance.MarketingRow.Demand;

/** Reads events and what is asked for from the warehouse; what counts is the book's own rule. */
@ApplicationScoped
public class MarketingQuery {

    private static final String DEMANDS = """
            SELECT partner_code, partner_name, region, manager, status, modality, least
              FROM v_marketing_demand WHERE half_year = ? ORDER BY partner_code, status""";
    private static final String EVENTS = """
            SELECT partner_code, partner_name, region, manager, event_no, title, held_on, agreed_on, state
              FROM v_marketing_event WHERE half_year = ? ORDER BY held_on, event_no""";

    @Inject
    private Warehouse warehouse;

    /**
     * Rows and freshness of one moment.
     *
     * @param day on which the report is made
     * @throws WarehouseUnavailable when the warehouse cannot be reached
     */
    public MarketingCompliance read(HalfYear period, LocalDate day) {
        return warehouse.read(snapshot -> new MarketingCompliance(period, day, rows(snapshot.connection(), period), snapshot.seenAt()));
    }

    static List<MarketingRow> rows(Connection connection, HalfYear period) throws SQLException {
        Map<Company, List<MarketingEvent>> events = events(connection, period);
        List<MarketingRow> rows = new ArrayList<>();
        Set<Company> holders = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(DEMANDS)) {
            query.setString(1, period.toString());
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    Company company = company(result);
                    List<MarketingEvent> own = events.getOrDefault(company, List.of());
                    Demand demand = Demand.of(Modality.valueOf(result.getString("modality")), result.getObject("least", Integer.class));
                    holders.add(company);
                    if (demand.least() > 0 || !own.isEmpty()) {
                        rows.add(new MarketingRow(company, result.getString("status"), demand, own));
                    }
                }
            }
        }
        events.forEach((company, own) -> {
            if (!holders.contains(company)) {
                rows.add(new MarketingRow(company, "NONE", Demand.NOTHING, own));
            }
        });
        return rows;
    }

    private static Map<Company, List<MarketingEvent>> events(Connection connection, HalfYear period) throws SQLException {
        Map<Company, List<MarketingEvent>> events = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(EVENTS)) {
            query.setString(1, period.toString());
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    events.computeIfAbsent(company(result), c -> new ArrayList<>()).add(new MarketingEvent(result.getString("event_no"),
                            result.getString("title"), result.getObject("held_on", LocalDate.class),
                            result.getObject("agreed_on", LocalDate.class), MarketingEvent.State.valueOf(result.getString("state"))));
                }
            }
        }
        return events;
    }

    private static Company company(ResultSet result) throws SQLException {
        return new Company(result.getString("partner_code"), result.getString("partner_name"), result.getString("region"),
                result.getString("manager"));
    }
}
