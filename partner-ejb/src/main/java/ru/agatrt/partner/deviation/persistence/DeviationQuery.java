package ru.agatrt.partner.deviation.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.agatrt.partner.deviation.DeviationClass;
import ru.agatrt.partner.deviation.DeviationFilter;
import ru.agatrt.partner.deviation.DeviationRow;
import ru.agatrt.partner.deviation.DeviationTotals;
import ru.agatrt.partner.deviation.Explanation;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;

/** One narrowed register: the conditions are gathered once and used by page, count, sums and export. */
public final class DeviationQuery {

    private static final String OPEN = "'9999-12-31 23:59:59.999999'";

    /** Columns a list may be sorted by; user input chooses among them and never becomes SQL. */
    private static final Map<String, String> SORTS = Map.of("shippedOn", "d.shipped_on", "partner", "b.code", "points", "d.points",
            "roubles", "d.roubles", "group", "d.product_group");

    private static final String EXPLANATION = """

             LEFT JOIN deviation_explanation x ON x.line_id = d.line_id AND x.superseded_at = %s
            """.formatted(OPEN);

    private static final String REGISTER = " FROM price_deviation d" + EXPLANATION;

    private static final String REST = """
             JOIN partner b ON b.id = d.partner_id
             JOIN purchase_line l ON l.id = d.line_id
             JOIN partner_version v ON v.partner_id = d.partner_id AND v.superseded_at = %1$s
             JOIN product a ON a.id = l.product_id
             LEFT JOIN product_version p ON p.product_id = l.product_id AND p.superseded_at = %1$s
                  AND p.valid_from <= l.shipped_on AND p.valid_to > l.shipped_on
             LEFT JOIN partner s ON s.id = d.seller_id
             LEFT JOIN partner_version sv ON sv.partner_id = d.seller_id AND sv.superseded_at = %1$s
            """.formatted(OPEN);

    private static final String COLUMNS = """
            SELECT d.*, l.source, l.document_no, l.line_no, l.project_deal_no, l.quantity, l.list_price, l.discount_percent, l.amount,
                   b.code AS partner, v.short_name AS partner_name, s.code AS seller, sv.short_name AS seller_name,
                   a.code AS product, p.name AS product_name, x.text, x.author, x.recorded_at AS explained_at""";

    private final StringBuilder where = new StringBuilder(" WHERE TRUE");
    private final Map<String, Object> binds = new LinkedHashMap<>();

    public DeviationQuery(DeviationFilter filter) {
        if (given(filter.partner())) {
            and("d.partner_id = (SELECT id FROM partner WHERE code = :partner)", "partner", filter.partner().strip());
        }
        if (filter.from() != null) {
            and("d.shipped_on >= :from", "from", filter.from());
        }
        if (filter.to() != null) {
            and("d.shipped_on <= :to", "to", filter.to());
        }
        if (filter.kind() != null) {
            and("(d.price_class = :kind OR d.discount_class = :kind OR d.amount_class = :kind)", "kind", filter.kind().name());
        }
        if (filter.explained() != null) {
            where.append(" AND x.id IS ").append(filter.explained() ? "NOT NULL" : "NULL");
        }
        if (filter.productGroup() != null) {
            and("d.product_group = :group", "group", filter.productGroup().name());
        }
        if (DeviationFilter.VENDOR.equals(filter.seller())) {
            where.append(" AND d.seller_id IS NULL");
        } else if (given(filter.seller())) {
            and("d.seller_id = (SELECT id FROM partner WHERE code = :seller)", "seller", filter.seller().strip());
        }
    }

    /** The lines of the page are found first, by an index of the register where there is one, and only they are joined to the rest. */
    public Query page(Handle h, PageRequest page) {
        String order = order(page);
        String found = "SELECT d.line_id" + REGISTER + (order.contains("b.code") ? " JOIN partner b ON b.id = d.partner_id" : "") + where + order
                + " LIMIT :limit OFFSET :offset";
        return bound(h.createQuery(COLUMNS + " FROM (" + found + ") found JOIN price_deviation d ON d.line_id = found.line_id" + EXPLANATION + REST + order))
                .bind("limit", page.limit()).bind("offset", page.offset());
    }

    /** All rows in the order of their days. */
    public Query all(Handle h) {
        return bound(h.createQuery(COLUMNS + REGISTER + REST + where + " ORDER BY d.shipped_on, d.line_id"));
    }

    public long count(Handle h) {
        return bound(h.createQuery("SELECT COUNT(*)" + REGISTER + where)).mapTo(Long.class).one();
    }

    public DeviationTotals totals(Handle h) {
        StringBuilder sums = new StringBuilder("SELECT COUNT(*) AS n, COALESCE(SUM(x.id IS NULL), 0) AS unexplained,"
                + " SUM(LEAST(d.roubles, 0)) AS less, SUM(GREATEST(d.roubles, 0)) AS more");
        for (DeviationClass kind : DeviationClass.values()) {
            sums.append(", COALESCE(SUM('").append(kind).append("' IN (COALESCE(d.price_class, ''), COALESCE(d.discount_class, ''),")
                    .append(" COALESCE(d.amount_class, ''))), 0) AS `").append(kind).append('`');
        }
        return bound(h.createQuery(sums + REGISTER + where)).map((rs, c) -> {
            Map<DeviationClass, Long> byClass = new EnumMap<>(DeviationClass.class);
            for (DeviationClass kind : DeviationClass.values()) {
                byClass.put(kind, rs.getLong(kind.name()));
            }
            return new DeviationTotals(rs.getLong("n"), rs.getLong("unexplained"), Money.orZero(rs.getBigDecimal("less")),
                    Money.orZero(rs.getBigDecimal("more")), byClass);
        }).one();
    }

    public static DeviationRow row(ResultSet rs) throws SQLException {
        return new DeviationRow(rs.getLong("line_id"),
                new DeviationRow.Document(rs.getString("source"), rs.getString("document_no"), rs.getInt("line_no"),
                        rs.getObject("shipped_on", LocalDate.class), rs.getString("project_deal_no")),
                new PartnerCode(rs.getString("partner")), rs.getString("partner_name"),
                new DeviationRow.Company(rs.getString("seller"), rs.getString("seller_name")),
                new DeviationRow.Article(rs.getString("product"), rs.getString("product_name"), rs.getString("product_group")),
                new DeviationRow.Given(rs.getBigDecimal("quantity"), rs.getBigDecimal("list_price"), rs.getBigDecimal("discount_percent"),
                        rs.getBigDecimal("amount")),
                new DeviationRow.Due(rs.getBigDecimal("due_list_price"), status(rs.getString("due_column")), rs.getBigDecimal("due_percent"),
                        rs.getBigDecimal("extra_points")),
                classes(rs), points(rs), rs.getBigDecimal("roubles"), explanation(rs));
    }

    private static BigDecimal points(ResultSet rs) throws SQLException {
        return rs.getBigDecimal("points");
    }

    private static StatusCode status(String name) {
        return name == null ? null : StatusCode.valueOf(name);
    }

    private static Set<DeviationClass> classes(ResultSet rs) throws SQLException {
        Set<DeviationClass> classes = EnumSet.noneOf(DeviationClass.class);
        for (String column : new String[] {"price_class", "discount_class", "amount_class"}) {
            if (rs.getString(column) != null) {
                classes.add(DeviationClass.valueOf(rs.getString(column)));
            }
        }
        return classes;
    }

    private static Explanation explanation(ResultSet rs) throws SQLException {
        LocalDateTime at = rs.getObject("explained_at", LocalDateTime.class);
        Instant moment = at == null ? null : at.toInstant(ZoneOffset.UTC);
        return moment == null ? null : new Explanation(rs.getString("text"), rs.getString("author"), moment);
    }

    private Query bound(Query query) {
        binds.forEach(query::bind);
        return query;
    }

    private static String order(PageRequest page) {
        if (page.sort() == null) {
            return " ORDER BY d.shipped_on DESC, d.line_id DESC";
        }
        String column = SORTS.get(page.sort());
        if (column == null) {
            throw new InvalidInput("SORT", "value", page.sort(), "known", java.util.List.copyOf(new TreeSet<>(SORTS.keySet())));
        }
        return " ORDER BY " + column + (page.ascending() ? "" : " DESC") + ", d.line_id DESC";
    }

    private void and(String condition, String name, Object value) {
        where.append(" AND ").append(condition);
        binds.put(name, value);
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
