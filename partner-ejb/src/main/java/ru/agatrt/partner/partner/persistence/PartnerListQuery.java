package ru.agatrt.partner.partner.persistence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PartnerFilter;

/** One list of partners: the conditions are gathered once and used by the page and by the count. */
public final class PartnerListQuery {

    /** Columns a list may be sorted by; user input chooses among them and never becomes SQL. */
    private static final Map<String, String> SORTS = Map.of("code", "p.code", "shortName", "v.short_name", "inn", "v.inn",
            "region", "v.region", "manager", "v.manager");

    private static final String FROM = """
             FROM partner p
             JOIN partner_version v ON v.partner_id = p.id AND v.superseded_at = '9999-12-31 23:59:59.999999'
            WHERE TRUE""";

    private static final String HELD = """
            EXISTS (SELECT 1 FROM status_assignment a
                     WHERE a.partner_id = p.id AND a.superseded_at = '9999-12-31 23:59:59.999999'
                       AND a.valid_from <= :today AND a.valid_to > :today%s)""";

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> binds = new LinkedHashMap<>();

    /**
     * @param onlyOwn the one company the caller may see; {@code null} for all
     * @param today   day on which statuses are held
     */
    public PartnerListQuery(PartnerFilter filter, PartnerCode onlyOwn, LocalDate today) {
        if (onlyOwn != null) {
            and("p.code = :own", "own", onlyOwn.value());
        }
        if (given(filter.text())) {
            // INN is stored as ASCII, which cannot be compared with Cyrillic text; codes are binary, people type them in any case.
            and("(v.short_name LIKE :part OR v.legal_name LIKE :part OR p.code COLLATE utf8mb4_general_ci LIKE :start"
                            + " OR CONVERT(v.inn USING utf8mb4) LIKE :start)",
                    "part", "%" + escaped(filter.text()) + "%");
            binds.put("start", escaped(filter.text()) + "%");
        }
        if (filter.status() == StatusCode.NONE) {
            and("NOT " + HELD.formatted(""), "today", today);
        } else if (filter.status() != null) {
            and(HELD.formatted(" AND a.status = :status"), "today", today);
            binds.put("status", filter.status().name());
        }
        if (filter.direction() != null) {
            and("CONCAT('+', v.directions, '+') LIKE :direction", "direction", "%+" + filter.direction().name() + "+%");
        }
        if (given(filter.manager())) {
            and("CONVERT(v.manager USING utf8mb4) = :manager", "manager", filter.manager());
        }
        if (given(filter.region())) {
            and("v.region = :region", "region", filter.region());
        }
    }

    /** Rows of the page: code and the columns of the open version. */
    public Query page(Handle handle, PageRequest page) {
        return bound(handle.createQuery("SELECT p.code, v.*" + FROM + where + order(page) + " LIMIT :limit OFFSET :offset"))
                .bind("limit", page.limit()).bind("offset", page.offset());
    }

    public long count(Handle handle) {
        return bound(handle.createQuery("SELECT COUNT(*)" + FROM + where)).mapTo(Long.class).one();
    }

    private Query bound(Query query) {
        binds.forEach(query::bind);
        return query;
    }

    private static String order(PageRequest page) {
        if (page.sort() == null) {
            return " ORDER BY p.code";
        }
        String column = SORTS.get(page.sort());
        if (column == null) {
            throw new InvalidInput("SORT", "value", page.sort(), "known", new ArrayList<>(SORTS.keySet()));
        }
        return " ORDER BY " + column + (page.ascending() ? "" : " DESC") + ", p.code";
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

    /** Distinct values of a column for a filter's choice; the column is a literal of the caller. */
    public static List<String> choices(Handle handle, String column) {
        return handle.createQuery("SELECT DISTINCT " + column + " FROM partner_version"
                        + " WHERE superseded_at = '9999-12-31 23:59:59.999999' AND " + column + " IS NOT NULL ORDER BY 1")
                .mapTo(String.class).list();
    }
}
