package ru.agatrt.partner.receivable.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.receivable.AgeBucket;
import ru.agatrt.partner.receivable.Ageing;
import ru.agatrt.partner.receivable.DebtFilter;
import ru.agatrt.partner.receivable.DebtRow;
import ru.agatrt.partner.receivable.OpenDocument;

/** One register of open documents: the conditions are gathered once and used by the page, the sums and the download. */
public final class DebtListQuery {

    private static final int FETCH = 1_000;

    /** Columns a list may be sorted by; user input chooses among them and never becomes SQL. */
    private static final Map<String, String> SORTS = Map.of("partner", "v.short_name", "creditor", "n.creditor", "document", "n.document_no",
            "due", "n.due_on", "amount", "n.amount", "outstanding", "n.outstanding", "manager", "v.manager");

    private static final String FROM = "WITH " + OpenSql.SPEAKING + """
            , newest AS (
              SELECT r.*, ROW_NUMBER() OVER (PARTITION BY r.partner_id, r.creditor, r.document_no ORDER BY r.as_of DESC) AS place
                FROM speaking s JOIN receivable r ON r.creditor = s.creditor AND r.as_of = s.as_of
               WHERE r.recorded_at <= :known AND r.superseded_at > :known)
            SELECT COLUMNS
              FROM newest n
              JOIN partner p ON p.id = n.partner_id
              JOIN partner_version v ON v.partner_id = p.id AND v.recorded_at <= :known AND v.superseded_at > :known
              LEFT JOIN partner cp ON cp.code = n.creditor
              LEFT JOIN partner_version cv ON cv.partner_id = cp.id AND cv.recorded_at <= :known AND cv.superseded_at > :known
             WHERE n.place = 1 AND n.outstanding > 0""";

    private static final String COLUMNS = "p.code, v.short_name, v.manager, cv.short_name AS creditor_name, n.creditor, n.document_no, n.due_on,"
            + " n.amount, n.outstanding, n.as_of, DATEDIFF(:day, n.due_on) AS days_overdue";

    private static final String SUMS = """
            COUNT(*) AS documents, SUM(IF(DATEDIFF(:day, n.due_on) <= 0, n.outstanding, 0)) AS not_due,
            SUM(IF(DATEDIFF(:day, n.due_on) BETWEEN 1 AND 30, n.outstanding, 0)) AS to_30,
            SUM(IF(DATEDIFF(:day, n.due_on) BETWEEN 31 AND 60, n.outstanding, 0)) AS to_60,
            SUM(IF(DATEDIFF(:day, n.due_on) BETWEEN 61 AND 90, n.outstanding, 0)) AS to_90,
            SUM(IF(DATEDIFF(:day, n.due_on) > 90, n.outstanding, 0)) AS beyond_90""";

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> binds = new LinkedHashMap<>();

    /** @param day on which the documents are open */
    public DebtListQuery(DebtFilter filter, LocalDate day, Knowledge known) {
        binds.put("day", day);
        binds.put("known", known.moment());
        if (given(filter.text())) {
            and("(v.short_name LIKE :part OR v.legal_name LIKE :part OR p.code COLLATE utf8mb4_general_ci LIKE :start)", "part", "%" + escaped(filter.text()) + "%");
            binds.put("start", escaped(filter.text()) + "%");
        }
        if (given(filter.creditor())) {
            and("n.creditor = :creditor", "creditor", filter.creditor());
        }
        if (given(filter.manager())) {
            and("CONVERT(v.manager USING utf8mb4) = :manager", "manager", filter.manager());
        }
        if (filter.overdue()) {
            where.append(" AND n.due_on < :day");
        }
        AgeBucket bucket = filter.bucket();
        if (bucket != null && bucket.from() != null) {
            and("DATEDIFF(:day, n.due_on) >= :least", "least", bucket.from());
        }
        if (bucket != null && bucket.to() != null) {
            and("DATEDIFF(:day, n.due_on) <= :most", "most", bucket.to());
        }
    }

    /** Number of documents and their sums by age. */
    public record Sums(long documents, Ageing ageing) {
    }

    public List<DebtRow> page(Handle handle, PageRequest page) {
        return bound(handle.createQuery(select(COLUMNS) + order(page.sort(), page.ascending()) + " LIMIT :limit OFFSET :offset"))
                .bind("limit", page.limit()).bind("offset", page.offset()).map((rs, c) -> row(rs)).list();
    }

    /** Hands over every document once, without holding them all; the reader must not ask the book meanwhile. */
    public void each(Handle handle, PageRequest order, Consumer<DebtRow> reader) {
        bound(handle.createQuery(select(COLUMNS) + order(order.sort(), order.ascending()))).setFetchSize(FETCH).map((rs, c) -> row(rs)).forEach(reader);
    }

    public Sums sums(Handle handle) {
        return bound(handle.createQuery(select(SUMS))).map((rs, c) -> new Sums(rs.getLong("documents"), new Ageing(money(rs, "not_due"),
                money(rs, "to_30"), money(rs, "to_60"), money(rs, "to_90"), money(rs, "beyond_90")))).one();
    }

    private String select(String columns) {
        return FROM.replace("COLUMNS", columns) + where;
    }

    private static BigDecimal money(ResultSet rs, String column) throws SQLException {
        return Money.orZero(rs.getBigDecimal(column));
    }

    private static DebtRow row(ResultSet rs) throws SQLException {
        return new DebtRow(new PartnerCode(rs.getString("code")), rs.getString("short_name"), rs.getString("manager"), rs.getString("creditor_name"),
                new OpenDocument(rs.getString("creditor"), rs.getString("document_no"), rs.getObject("due_on", LocalDate.class),
                        rs.getBigDecimal("amount"), rs.getBigDecimal("outstanding"), rs.getObject("as_of", LocalDate.class)), rs.getLong("days_overdue"));
    }

    private Query bound(Query query) {
        binds.forEach(query::bind);
        return query;
    }

    /** The longest overdue first. */
    private static String order(String sort, boolean ascending) {
        String column = sort == null ? "n.due_on" : SORTS.get(sort);
        if (column == null) {
            throw new InvalidInput("SORT", "value", sort, "known", new TreeSet<>(SORTS.keySet()));
        }
        return " ORDER BY " + column + (sort == null || ascending ? "" : " DESC") + ", n.outstanding DESC, p.code, n.creditor, n.document_no";
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
