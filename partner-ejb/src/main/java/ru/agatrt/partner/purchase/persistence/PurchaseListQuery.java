package ru.agatrt.partner.purchase.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import ru.agatrt.partner.kernel.InvalidInput;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.PageRequest;
import ru.agatrt.partner.purchase.LineBucket;
import ru.agatrt.partner.purchase.PurchaseFilter;
import ru.agatrt.partner.purchase.PurchaseRow;
import ru.agatrt.partner.purchase.PurchaseTotals;

/** One list of a company's lines: the conditions are gathered once and used by the page, the totals and the download. */
public final class PurchaseListQuery {

    private static final int FETCH = 1_000;

    /** Columns a list may be sorted by; user input chooses among them and never becomes SQL. */
    private static final Map<String, String> SORTS = Map.of("day", "l.shipped_on", "document", "l.document_no", "product", "p.name",
            "quantity", PurchaseLines.SIGN + " * l.quantity", "amount", PurchaseLines.SIGN + " * l.amount", "bucket", PurchaseLines.BUCKET,
            "deal", "l.project_deal_no", "seller", "sv.short_name", "recordedAt", "l.recorded_at");

    private static final String VERSIONS = """
            (SELECT COUNT(*) FROM purchase_line k WHERE k.source = l.source AND k.document_no = l.document_no AND k.line_no = l.line_no
                AND k.recorded_at <= :known) AS versions""";

    private final StringBuilder where = new StringBuilder(" WHERE l.partner_id = :partner AND l.recorded_at <= :known AND l.superseded_at > :known");
    private final Map<String, Object> binds = new LinkedHashMap<>();

    public PurchaseListQuery(long partnerKey, Knowledge known, PurchaseFilter filter) {
        binds.put("partner", partnerKey);
        binds.put("known", known.moment());
        and(filter.from() != null, "l.shipped_on >= :from", "from", filter.from());
        and(filter.to() != null, "l.shipped_on <= :to", "to", filter.to());
        // Codes and numbers are binary, people type them in any case.
        and(given(filter.product()), "(p.name LIKE :product OR g.code COLLATE utf8mb4_general_ci LIKE :product)", "product", part(filter.product()));
        and(filter.group() != null, "p.product_group = :group", "group", String.valueOf(filter.group()));
        and(given(filter.document()), "(l.document_no COLLATE utf8mb4_general_ci LIKE :document OR l.original_document_no COLLATE utf8mb4_general_ci LIKE :document)",
                "document", part(filter.document()));
        and(filter.type() != null, "l.document_type = :type", "type", String.valueOf(filter.type()));
        and(given(filter.deal()), "l.project_deal_no COLLATE utf8mb4_general_ci LIKE :deal", "deal", part(filter.deal()));
        if (PurchaseFilter.VENDOR.equals(filter.seller())) {
            where.append(" AND l.seller_id IS NULL");
        } else {
            and(given(filter.seller()), "sp.code = :seller", "seller", filter.seller());
        }
        and(filter.bucket() != null, PurchaseLines.BUCKET + " = :bucket", "bucket", String.valueOf(filter.bucket()));
    }

    public List<PurchaseRow> page(Handle handle, PageRequest page) {
        return bound(handle.createQuery("SELECT " + PurchaseLines.COLUMNS + ", " + VERSIONS + PurchaseLines.FROM + where + order(page.sort(), page.ascending())
                + " LIMIT :limit OFFSET :offset"))
                .bind("limit", page.limit()).bind("offset", page.offset())
                .map((rs, c) -> PurchaseLines.row(rs, rs.getInt("versions"))).list();
    }

    /** Hands over every line once, without holding them all; the reader must not ask the book meanwhile. */
    public void each(Handle handle, String sort, boolean ascending, Consumer<PurchaseRow> reader) {
        bound(handle.createQuery("SELECT " + PurchaseLines.COLUMNS + PurchaseLines.FROM + where + order(sort, ascending))).setFetchSize(FETCH)
                .map((rs, c) -> PurchaseLines.row(rs, 1)).forEach(reader);
    }

    public PurchaseTotals totals(Handle handle) {
        String amount = PurchaseLines.SIGN + " * l.amount";
        String buckets = Arrays.stream(LineBucket.values())
                .map(b -> "SUM(IF(" + PurchaseLines.BUCKET + " = '" + b + "', " + PurchaseLines.COUNTED + ", NULL)) AS " + b.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return bound(handle.createQuery("SELECT COUNT(*) AS line_count, SUM(" + amount + ") AS amount,"
                + " SUM(IF(l.document_type = 'RETURN', l.amount, 0)) AS returned, " + buckets + PurchaseLines.FROM + where))
                .map((rs, c) -> totals(rs)).one();
    }

    private static PurchaseTotals totals(ResultSet rs) throws SQLException {
        Map<LineBucket, BigDecimal> sums = new EnumMap<>(LineBucket.class);
        for (LineBucket bucket : LineBucket.values()) {
            BigDecimal sum = rs.getBigDecimal(bucket.name().toLowerCase(Locale.ROOT));
            if (sum != null) {
                sums.put(bucket, Money.of(sum));
            }
        }
        return new PurchaseTotals(rs.getLong("line_count"), Money.orZero(rs.getBigDecimal("amount")), Money.orZero(rs.getBigDecimal("returned")), sums);
    }

    private Query bound(Query query) {
        binds.forEach(query::bind);
        return query;
    }

    /** The newest first; within a document by its lines. */
    private static String order(String sort, boolean ascending) {
        String column = sort == null ? "l.shipped_on" : SORTS.get(sort);
        if (column == null) {
            throw new InvalidInput("SORT", "value", sort, "known", new TreeSet<>(SORTS.keySet()));
        }
        return " ORDER BY " + column + (sort != null && ascending ? "" : " DESC") + ", l.document_no, l.line_no, l.id";
    }

    private void and(boolean wanted, String condition, String name, Object value) {
        if (wanted) {
            where.append(" AND ").append(condition);
            binds.put(name, value);
        }
    }

    private static boolean given(String text) {
        return text != null && !text.isBlank();
    }

    private static String part(String text) {
        return text == null ? null : "%" + text.trim().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
