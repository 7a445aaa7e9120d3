package ru.agatrt.partner.pricing.persistence;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.pricing.PriceFilter;
import ru.agatrt.partner.pricing.PriceRow;

/** One narrowed price list. A price ends where the next one of the article and territory begins. */
public final class PriceListQuery {

    private static final Map<String, String> SORTS = Map.of("product", "product", "name", "name", "group", "product_group",
            "territory", "territory", "price", "list_price", "from", "valid_from");

    private static final String LIST = """
             FROM (SELECT a.code AS product, v.name, v.product_group, e.territory, e.list_price, e.valid_from,
                          LEAD(e.valid_from) OVER (PARTITION BY e.product_id, e.territory ORDER BY e.valid_from) AS next_from
                     FROM price_list_entry e
                     JOIN product a ON a.id = e.product_id
                     LEFT JOIN product_version v ON v.product_id = e.product_id AND v.superseded_at = '9999-12-31 23:59:59.999999'
                          AND v.valid_to = '9999-12-31'
                    WHERE e.superseded_at = '9999-12-31 23:59:59.999999') p
            WHERE TRUE""";

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> binds = new LinkedHashMap<>();

    public PriceListQuery(PriceFilter filter) {
        if (given(filter.text())) {
            String text = filter.text().strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
            and("(p.name LIKE :part OR p.product COLLATE utf8mb4_general_ci LIKE :start)", "part", "%" + text + "%");
            binds.put("start", text + "%");
        }
        if (given(filter.territory())) {
            and("p.territory = :territory", "territory", filter.territory().strip());
        }
        if (filter.group() != null) {
            and("p.product_group = :group", "group", filter.group().name());
        }
        if (filter.on() != null) {
            and("p.valid_from <= :day AND (p.next_from IS NULL OR p.next_from > :day)", "day", filter.on());
        }
    }

    public List<PriceRow> page(Handle h, PageRequest page) {
        return bound(h.createQuery("SELECT *" + LIST + where + order(page) + " LIMIT :limit OFFSET :offset"))
                .bind("limit", page.limit()).bind("offset", page.offset())
                .map((rs, c) -> {
                    LocalDate next = rs.getObject("next_from", LocalDate.class);
                    return new PriceRow(rs.getString("product"), rs.getString("name"), rs.getString("product_group"), rs.getString("territory"),
                            rs.getBigDecimal("list_price"), rs.getObject("valid_from", LocalDate.class), next == null ? null : next.minusDays(1));
                }).list();
    }

    public long count(Handle h) {
        return bound(h.createQuery("SELECT COUNT(*)" + LIST + where)).mapTo(Long.class).one();
    }

    public static List<String> territories(Handle h) {
        return h.createQuery("SELECT DISTINCT territory FROM price_list_entry WHERE superseded_at = '9999-12-31 23:59:59.999999' ORDER BY 1")
                .mapTo(String.class).list();
    }

    private static String order(PageRequest page) {
        String natural = "product, territory, valid_from DESC";
        if (page.sort() == null) {
            return " ORDER BY " + natural;
        }
        String column = SORTS.get(page.sort());
        if (column == null) {
            throw new InvalidInput("SORT", "value", page.sort(), "known", SORTS.keySet().stream().sorted().toList());
        }
        return " ORDER BY " + column + (page.ascending() ? "" : " DESC") + ", " + natural;
    }

    private Query bound(Query query) {
        binds.forEach(query::bind);
        return query;
    }

    private void and(String condition, String name, Object value) {
        where.append(" AND ").append(condition);
        binds.put(name, value);
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }
}
