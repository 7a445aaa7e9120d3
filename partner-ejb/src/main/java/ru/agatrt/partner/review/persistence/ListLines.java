package ru.agatrt.partner.review.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.agatrt.partner.kernel.Direction;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.StatusCode;
import ru.agatrt.partner.review.OwnListing;
import ru.agatrt.partner.review.StatusListView.Line;
import ru.agatrt.partner.review.StatusLists.Filter;

/** Companies a published list names: authorized ones on their request only. */
public final class ListLines {

    private static final String FROM = """
              FROM status_list l JOIN status_list_entry e ON e.list_id = l.id
             WHERE e.status IS NOT NULL AND e.status <> 'AUTHORIZED'""";

    private static final String ORDER = " ORDER BY FIELD(e.direction, 'RETAIL','WHOLESALE','PROJECT'),"
            + " FIELD(e.status, 'GOLD','SILVER','DISTRIBUTOR','PROJECT'), e.partner_name, e.partner_code";

    private final Handle h;

    public ListLines(Handle handle) {
        this.h = handle;
    }

    public List<Line> page(String number, Filter filter, PageRequest page) {
        return bound("SELECT e.*" + FROM + where(filter) + ORDER + " LIMIT :limit OFFSET :offset", number, filter)
                .bind("limit", page.limit()).bind("offset", page.offset()).map((rs, c) -> line(rs)).list();
    }

    public long count(String number, Filter filter) {
        return bound("SELECT COUNT(*)" + FROM + where(filter), number, filter).mapTo(Long.class).one();
    }

    public void each(String number, Filter filter, Consumer<Line> taker) {
        bound("SELECT e.*" + FROM + where(filter) + ORDER, number, filter).map((rs, c) -> line(rs)).forEach(taker);
    }

    public Map<StatusCode, Integer> counts(String number) {
        Map<StatusCode, Integer> counts = new EnumMap<>(StatusCode.class);
        h.createQuery("SELECT e.status, COUNT(*) AS n" + FROM + " AND l.list_no = :no GROUP BY e.status").bind("no", number)
                .map((rs, c) -> counts.put(StatusCode.valueOf(rs.getString("status")), rs.getInt("n"))).list();
        return counts;
    }

    /** In each direction the newest list that speaks of the company, where it names it. */
    public List<OwnListing> of(PartnerCode code) {
        return h.createQuery("""
                        SELECT * FROM (
                          SELECT l.list_no, l.half_year, e.direction, e.status, e.decision, e.valid_from, e.valid_to,
                                 ROW_NUMBER() OVER (PARTITION BY e.direction ORDER BY l.published_at DESC) AS n
                            FROM status_list l JOIN status_list_entry e ON e.list_id = l.id WHERE e.partner_code = :code) newest
                         WHERE n = 1 AND status IS NOT NULL AND status <> 'AUTHORIZED' ORDER BY valid_from DESC""")
                .bind("code", code.value()).map((rs, c) -> new OwnListing(rs.getString("list_no"), HalfYear.parse(rs.getString("half_year")),
                        Direction.valueOf(rs.getString("direction")), StatusCode.valueOf(rs.getString("status")),
                        from(rs), lastDay(rs))).list();
    }

    private Query bound(String sql, String number, Filter filter) {
        Query query = h.createQuery(sql).bind("no", number);
        if (filter.text() != null) {
            query.bind("text", "%" + filter.text().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%");
        }
        if (filter.direction() != null) {
            query.bind("direction", filter.direction().name());
        }
        return filter.status() == null ? query : query.bind("status", filter.status().name());
    }

    private static String where(Filter filter) {
        return " AND l.list_no = :no" + (filter.text() == null ? "" : " AND e.partner_name LIKE :text")
                + (filter.direction() == null ? "" : " AND e.direction = :direction")
                + (filter.status() == null ? "" : " AND e.status = :status");
    }

    private static Line line(ResultSet rs) throws SQLException {
        return new Line(rs.getString("partner_code"), rs.getString("partner_name"), rs.getString("region"),
                Direction.valueOf(rs.getString("direction")), StatusCode.valueOf(rs.getString("status")), from(rs), lastDay(rs));
    }

    /** {@code null} where the list changes nothing: the status holds by an earlier decision, for the term named there. */
    private static LocalDate from(ResultSet rs) throws SQLException {
        return "NONE".equals(rs.getString("decision")) ? null : rs.getObject("valid_from", LocalDate.class);
    }

    private static LocalDate lastDay(ResultSet rs) throws SQLException {
        LocalDate firstDayOutside = rs.getObject("valid_to", LocalDate.class);
        return "NONE".equals(rs.getString("decision")) || firstDayOutside.equals(Period.OPEN) ? null : firstDayOutside.minusDays(1);
    }
}
