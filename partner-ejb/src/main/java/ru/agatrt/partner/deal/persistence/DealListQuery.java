package ru.agatrt.partner.deal.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.agatrt.partner.deal.DealDecision;
import ru.agatrt.partner.deal.DealFilter;
import ru.agatrt.partner.deal.DealRow;
import ru.agatrt.partner.deal.DealState;
import ru.agatrt.partner.deal.DealSum;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;

/** One list of deals as known now: the conditions are gathered once and used by the page, the count and the sums. */
public final class DealListQuery {

    /** Columns a list may be sorted by; user input chooses among them and never becomes SQL. */
    private static final Map<String, String> SORTS = Map.of("dealNo", "x.deal_no", "partner", "v.short_name", "customer", "x.end_customer",
            "registeredOn", "x.registered_on", "stake", "COALESCE(s.stake, 0)", "decidedAt", "x.decided_at");

    /** Those that wait for a person first, the most roubles first. */
    private static final String NATURAL = "FIELD(x.state, 'UNDECIDED', 'UNREGISTERED', 'COUNTED', 'EXCLUDED', 'PROTECTION'), COALESCE(s.stake, 0) DESC";

    /** Registered deals, and those that purchases name though no file has brought them. LINES narrows to purchases of one company. */
    private static final String DEALS = """
            (SELECT d.deal_no, d.partner_id, d.end_customer, d.registered_on, d.valid_to, d.counts_in_file, d.decided_by, d.decided_at,
                    d.decision_reason, d.recorded_at,
                    CASE WHEN NOT d.own_prices THEN 'PROTECTION' WHEN d.counts IS NULL THEN 'UNDECIDED'
                         WHEN d.counts THEN 'COUNTED' ELSE 'EXCLUDED' END AS state
               FROM deal d WHERE d.superseded_at = '9999-12-31 23:59:59.999999'
              UNION ALL
             SELECT l.project_deal_no, MIN(l.partner_id), NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, 'UNREGISTERED'
               FROM purchase_line l
              WHERE l.project_deal_no IS NOT NULL AND l.superseded_at = '9999-12-31 23:59:59.999999' LINES
                AND NOT EXISTS (SELECT 1 FROM deal k WHERE k.deal_no = l.project_deal_no AND k.superseded_at = '9999-12-31 23:59:59.999999')
              GROUP BY l.project_deal_no) x""";

    /** What would count if the deal did, by the edition in force on the first day of each half-year. */
    private static final String STAKE = """
            (SELECT l.project_deal_no AS deal_no, SUM(IF(l.document_type = 'RETURN', -l.amount, l.amount)) AS stake
               FROM purchase_line l
               JOIN product_version p ON p.product_id = l.product_id AND p.superseded_at = '9999-12-31 23:59:59.999999'
                    AND l.shipped_on >= p.valid_from AND l.shipped_on < p.valid_to
               JOIN (SELECT edition_id, in_force_from, COALESCE(LEAD(in_force_from) OVER (ORDER BY in_force_from), '9999-12-31') AS in_force_to
                       FROM edition_term WHERE superseded_at = '9999-12-31 23:59:59.999999') e
                 ON e.in_force_from <= MAKEDATE(YEAR(l.shipped_on), 1) + INTERVAL (MONTH(l.shipped_on) > 6) * 6 MONTH
                    AND e.in_force_to > MAKEDATE(YEAR(l.shipped_on), 1) + INTERVAL (MONTH(l.shipped_on) > 6) * 6 MONTH
               JOIN edition_volume_rule r ON r.edition_id = e.edition_id AND r.own_manufacture = p.own_manufacture AND r.product_kind = p.kind
                    AND r.deal_decision = 'COUNTED' AND r.bucket = 'COUNTABLE'
              WHERE l.project_deal_no IS NOT NULL AND l.superseded_at = '9999-12-31 23:59:59.999999' LINES PERIOD
              GROUP BY l.project_deal_no) s""";

    private final StringBuilder where = new StringBuilder(" WHERE TRUE");
    private final Map<String, Object> binds = new LinkedHashMap<>();
    private final String from;

    /** @param onlyOwn the one company the caller may see; {@code null} for all */
    public DealListQuery(DealFilter filter, PartnerCode onlyOwn) {
        String lines = "";
        String period = "";
        if (onlyOwn != null) {
            lines = "AND l.partner_id = (SELECT id FROM partner WHERE code = :own)";
            and("p.code = :own", "own", onlyOwn.value());
        }
        if (filter.halfYear() != null) {
            period = "AND l.shipped_on >= :from AND l.shipped_on < :to";
            and("s.deal_no IS NOT NULL", "from", filter.halfYear().period().from());
            binds.put("to", filter.halfYear().period().to());
        }
        from = " FROM " + DEALS.replace("LINES", lines) + " JOIN partner p ON p.id = x.partner_id"
                + " JOIN partner_version v ON v.partner_id = p.id AND v.superseded_at = '9999-12-31 23:59:59.999999'"
                + " LEFT JOIN " + STAKE.replace("LINES", lines).replace("PERIOD", period) + " ON s.deal_no = x.deal_no";
        if (given(filter.text())) {
            // Numbers of deals are binary, people type them in any case.
            and("(x.deal_no COLLATE utf8mb4_general_ci LIKE :part OR x.end_customer LIKE :part)", "part", "%" + escaped(filter.text()) + "%");
        }
        if (filter.state() != null) {
            and("x.state = :state", "state", filter.state().name());
        }
        if (given(filter.partner())) {
            and("p.code = :partner", "partner", filter.partner());
        }
        if (given(filter.manager())) {
            and("CONVERT(v.manager USING utf8mb4) = :manager", "manager", filter.manager());
        }
    }

    /** One deal by its number. */
    public DealListQuery only(String dealNo) {
        and("x.deal_no = :no", "no", dealNo);
        return this;
    }

    public List<DealRow> page(Handle handle, PageRequest page) {
        return bound(handle.createQuery("SELECT x.*, p.code, v.short_name, COALESCE(s.stake, 0) AS stake" + from + where + order(page)
                + " LIMIT :limit OFFSET :offset"))
                .bind("limit", page.limit()).bind("offset", page.offset()).map((rs, c) -> row(rs)).list();
    }

    public long count(Handle handle) {
        return bound(handle.createQuery("SELECT COUNT(*)" + from + where)).mapTo(Long.class).one();
    }

    /** By state; a state without deals is absent. */
    public Map<DealState, DealSum> sums(Handle handle) {
        Map<DealState, DealSum> sums = new EnumMap<>(DealState.class);
        bound(handle.createQuery("SELECT x.state, COUNT(*) AS deals, SUM(s.stake) AS stake" + from + where + " GROUP BY x.state"))
                .map((rs, c) -> sums.put(DealState.valueOf(rs.getString("state")),
                        new DealSum(rs.getLong("deals"), Money.orZero(rs.getBigDecimal("stake"))))).list();
        return sums;
    }

    private static DealRow row(ResultSet rs) throws SQLException {
        DealState state = DealState.valueOf(rs.getString("state"));
        DealRow.Told told = state == DealState.UNREGISTERED ? null : new DealRow.Told(
                DealDecision.of(rs.getObject("counts_in_file", Boolean.class)), rs.getString("decided_by"), instant(rs, "decided_at"),
                rs.getString("decision_reason"));
        return new DealRow(rs.getString("deal_no"), new PartnerCode(rs.getString("code")), rs.getString("short_name"),
                rs.getString("end_customer"), rs.getObject("registered_on", LocalDate.class), rs.getObject("valid_to", LocalDate.class),
                state, Money.orZero(rs.getBigDecimal("stake")), told, instant(rs, "recorded_at"));
    }

    static Instant instant(ResultSet rs, String column) throws SQLException {
        LocalDateTime moment = rs.getObject(column, LocalDateTime.class);
        return moment == null ? null : moment.toInstant(ZoneOffset.UTC);
    }

    private Query bound(Query query) {
        binds.forEach(query::bind);
        return query;
    }

    private static String order(PageRequest page) {
        if (page.sort() == null) {
            return " ORDER BY " + NATURAL + ", x.deal_no";
        }
        String column = SORTS.get(page.sort());
        if (column == null) {
            throw new InvalidInput("SORT", "value", page.sort(), "known", new TreeSet<>(SORTS.keySet()));
        }
        return " ORDER BY " + column + (page.ascending() ? "" : " DESC") + ", x.deal_no";
    }

    private void and(String condition, String name, Object value) {
        where.append(" AND ").append(condition);
        binds.put(name, value);
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static String escaped(String text) {
        return text.trim().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
