package ru.agatrt.partner.whatif.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Requirement;
import ru.agatrt.partner.whatif.Effect;
import ru.agatrt.partner.whatif.WhatIfFilter;
import ru.agatrt.partner.whatif.WhatIfRow;
import ru.agatrt.partner.whatif.WhatIfRow.Cause;

/** Rows of a run narrowed by a filter: the conditions are gathered once and used by page, count and export. */
public final class RowQuery {

    private static final String OPEN = "'9999-12-31 23:59:59.999999'";

    /** Columns a list may be sorted by; user input chooses among them and never becomes SQL. */
    private static final Map<String, String> SORTS = Map.of("partner", "v.short_name", "total", "w.table_effect + w.status_effect",
            "table", "w.table_effect", "status", "w.status_effect", "discount", "w.base_discount", "valued", "w.valued");

    /** Who loses a status comes first, for whom nothing changes last; between them who loses most roubles before who gains most. */
    private static final String WORST_FIRST = "\n" + """
             ORDER BY w.effect NOT IN ('LOSES', 'MIXED'),
                      w.effect = 'KEEPS' AND w.table_effect + w.status_effect = 0 AND w.benefits_lost = '' AND w.benefits_gained = '',
                      w.table_effect + w.status_effect, p.code""";

    private static final String FROM = """
             FROM what_if_partner w
             JOIN partner p ON p.id = w.partner_id
             JOIN partner_version v ON v.partner_id = w.partner_id AND v.superseded_at = %s
            """.formatted(OPEN);

    private final StringBuilder where = new StringBuilder(" WHERE w.run_id = :run");
    private final Map<String, Object> binds = new LinkedHashMap<>();

    public RowQuery(long run, WhatIfFilter filter) {
        binds.put("run", run);
        if (filter.text() != null && !filter.text().isBlank()) {
            and("(v.short_name LIKE :text OR v.legal_name LIKE :text OR p.code LIKE :text)", "text",
                    "%" + filter.text().strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        if (filter.effect() == Effect.LOSES || filter.effect() == Effect.GAINS) {
            and("w.effect IN (:effect, 'MIXED')", "effect", filter.effect().name());
        } else if (filter.effect() != null) {
            and("w.effect = :effect", "effect", filter.effect().name());
        }
        if (filter.gains() != null) {
            where.append(" AND ").append(ResultQuery.has("w.draft", filter.gains())).append(" AND NOT (").append(ResultQuery.has("w.base", filter.gains())).append(')');
        }
        if (filter.loses() != null) {
            where.append(" AND ").append(ResultQuery.has("w.base", filter.loses())).append(" AND NOT (").append(ResultQuery.has("w.draft", filter.loses())).append(')');
        }
        if (filter.benefit() != null && !filter.benefit().isBlank()) {
            and("(FIND_IN_SET(:benefit, w.benefits_gained) OR FIND_IN_SET(:benefit, w.benefits_lost))", "benefit", filter.benefit().strip());
        }
    }

    private void and(String condition, String name, Object value) {
        where.append(" AND ").append(condition);
        binds.put(name, value);
    }

    /** @throws InvalidInput {@code SORT} */
    public List<WhatIfRow> page(Handle h, PageRequest page) {
        return bound(h.createQuery("SELECT w.*, p.code, v.short_name" + FROM + where + order(page) + " LIMIT :limit OFFSET :offset"))
                .bind("limit", page.limit()).bind("offset", page.offset()).map((rs, c) -> row(rs)).list();
    }

    /** All rows, worst first. */
    public Query all(Handle h) {
        return bound(h.createQuery("SELECT w.*, p.code, v.short_name" + FROM + where + WORST_FIRST));
    }

    public long count(Handle h) {
        return bound(h.createQuery("SELECT COUNT(*)" + FROM + where)).mapTo(Long.class).one();
    }

    private static String order(PageRequest page) {
        if (page.sort() == null) {
            return WORST_FIRST;
        }
        String column = SORTS.get(page.sort());
        if (column == null) {
            throw new InvalidInput("SORT", "value", page.sort(), "known", List.copyOf(new TreeSet<>(SORTS.keySet())));
        }
        return " ORDER BY " + column + (page.ascending() ? "" : " DESC") + ", p.code";
    }

    private Query bound(Query query) {
        binds.forEach(query::bind);
        return query;
    }

    public static WhatIfRow row(ResultSet rs) throws SQLException {
        Cause cause = new Cause(ResultQuery.status(rs.getString("decided_status")),
                codes(rs.getString("decided_rows")).stream().map(Requirement::valueOf).toList(), Money.orZero(rs.getBigDecimal("volume")),
                rs.getBigDecimal("threshold"));
        return new WhatIfRow(new PartnerCode(rs.getString("code")), rs.getString("short_name"), ResultQuery.statuses(rs, "held"),
                ResultQuery.statuses(rs, "base"), ResultQuery.statuses(rs, "draft"), rs.getBoolean("suspended"), rs.getBoolean("provisional"),
                Effect.valueOf(rs.getString("effect")), cause, codes(rs.getString("benefits_gained")), codes(rs.getString("benefits_lost")),
                ResultQuery.roubles(rs));
    }

    private static List<String> codes(String joined) {
        return joined == null || joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }
}
