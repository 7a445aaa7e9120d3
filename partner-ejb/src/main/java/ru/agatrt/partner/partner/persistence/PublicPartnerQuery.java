package ru.agatrt.partner.partner.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.partner.PublicPartners.Row;

/** Companies that anyone may see; the conditions serve the page, the count and the choices of the filter. */
public final class PublicPartnerQuery {

    private static final String OPEN = "'9999-12-31 23:59:59.999999'";

    private static final String FROM = """
              FROM status_assignment a
              JOIN partner_version v ON v.partner_id = a.partner_id AND v.superseded_at = OPEN
             WHERE a.superseded_at = OPEN AND a.valid_from <= :today AND a.valid_to > :today
               AND a.status IN ('SILVER','GOLD','DISTRIBUTOR','PROJECT')""".replace("OPEN", OPEN);

    private static final String SUSPENDED = """
            EXISTS (SELECT 1 FROM status_suspension s WHERE s.partner_id = a.partner_id AND s.superseded_at = OPEN
                       AND s.scope IN ('ALL', a.direction) AND s.valid_from <= :today AND s.valid_to > :today)""".replace("OPEN", OPEN);

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> binds = new LinkedHashMap<>();

    public PublicPartnerQuery(String text, StatusCode status, String region, LocalDate today) {
        binds.put("today", today);
        if (text != null) {
            where.append(" AND (v.short_name LIKE :text OR v.legal_name LIKE :text)");
            binds.put("text", "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        if (status != null) {
            where.append(" AND a.status = :status");
            binds.put("status", status.name());
        }
        if (region != null) {
            where.append(" AND v.region = :region");
            binds.put("region", region);
        }
    }

    public List<Row> page(Handle h, PageRequest page) {
        return bound(h.createQuery("SELECT v.short_name, v.region, a.status, a.valid_from, " + SUSPENDED + " AS suspended" + FROM + where
                + " ORDER BY v.short_name, v.partner_id, a.direction LIMIT :limit OFFSET :offset"))
                .bind("limit", page.limit()).bind("offset", page.offset()).map((rs, c) -> row(rs)).list();
    }

    public long count(Handle h) {
        return bound(h.createQuery("SELECT COUNT(*)" + FROM + where)).mapTo(Long.class).one();
    }

    public List<String> regions(Handle h) {
        return bound(h.createQuery("SELECT DISTINCT v.region" + FROM + where + " ORDER BY 1")).mapTo(String.class).list();
    }

    private Query bound(Query query) {
        binds.forEach(query::bind);
        return query;
    }

    private static Row row(ResultSet rs) throws SQLException {
        return new Row(rs.getString("short_name"), rs.getString("region"), StatusCode.valueOf(rs.getString("status")),
                rs.getObject("valid_from", LocalDate.class), rs.getBoolean("suspended"));
    }
}
