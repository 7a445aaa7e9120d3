package ru.agatrt.partner.purchase.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import ru.agatrt.partner.discount.DueDiscountSql;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.purchase.CountedLine;
import ru.agatrt.partner.purchase.LineBucket;
import ru.agatrt.partner.purchase.PurchaseDocument;
import ru.agatrt.partner.purchase.PurchaseRow;
import ru.agatrt.partner.purchase.PurchaseVersion;

/** Lines with what they are: the article as of the shipping day, the bucket by the edition of their half-year's first day. */
public final class PurchaseLines {

    static final String SIGN = "IF(l.document_type = 'RETURN', -1, 1)";

    static final String BUCKET = "COALESCE(r.bucket, 'UNCLASSIFIED')";

    /** What a line is worth towards the volume, with its sign. */
    static final String COUNTED = SIGN + " * (" + DueDiscountSql.countedAmount() + ")";

    static final String COLUMNS = COUNTED + """
             AS counted,
            l.source, l.document_no, l.line_no, l.document_type, l.shipped_on, l.original_document_no, l.quantity, l.list_price,
            l.discount_percent, l.amount, l.project_deal_no, l.recorded_at, g.code AS product_code, p.name AS product_name, p.product_group,
            sp.code AS seller, sv.short_name AS seller_name, COALESCE(r.bucket, 'UNCLASSIFIED') AS bucket""";

    static final String FROM = "\n" + """
             FROM purchase_line l
             JOIN product g ON g.id = l.product_id
             LEFT JOIN product_version p ON p.product_id = l.product_id AND p.recorded_at <= :known AND p.superseded_at > :known
                  AND l.shipped_on >= p.valid_from AND l.shipped_on < p.valid_to
             LEFT JOIN deal d ON d.deal_no = l.project_deal_no AND d.recorded_at <= :known AND d.superseded_at > :known
             LEFT JOIN (SELECT edition_id, in_force_from, COALESCE(LEAD(in_force_from) OVER (ORDER BY in_force_from), '9999-12-31') AS in_force_to
                          FROM edition_term WHERE recorded_at <= :known AND superseded_at > :known) e
                    ON e.in_force_from <= MAKEDATE(YEAR(l.shipped_on), 1) + INTERVAL (MONTH(l.shipped_on) > 6) * 6 MONTH
                   AND e.in_force_to > MAKEDATE(YEAR(l.shipped_on), 1) + INTERVAL (MONTH(l.shipped_on) > 6) * 6 MONTH
             LEFT JOIN edition_volume_rule r ON r.edition_id = e.edition_id
                  AND r.own_manufacture = p.own_manufacture AND r.product_kind = p.kind
                  AND r.deal_decision = CASE WHEN l.project_deal_no IS NULL OR NOT d.own_prices THEN 'NO_DEAL'
                                             WHEN d.counts IS NULL THEN 'UNDECIDED'
                                             WHEN d.counts THEN 'COUNTED' ELSE 'EXCLUDED' END
             LEFT JOIN partner sp ON sp.id = l.seller_id
             LEFT JOIN partner_version sv ON sv.partner_id = sp.id AND sv.recorded_at <= :known AND sv.superseded_at > :known""";

    private static final Instant OPEN = Instant.parse("9999-12-31T23:59:59.999999Z");

    private PurchaseLines() {
    }

    /**
     * Every version of a document's lines, also those that named another company.
     *
     * @param own key of the company whose versions alone are wanted; {@code null} for all
     */
    public static List<PurchaseVersion> versions(Handle book, String source, String documentNo, Knowledge known, Long own) {
        return book.createQuery("SELECT " + COLUMNS + ", l.superseded_at, c.code AS partner_code, i.public_id, i.file_name, i.uploaded_by" + FROM
                        + " JOIN partner c ON c.id = l.partner_id LEFT JOIN import_run i ON i.id = l.import_id"
                        + " WHERE l.source = :source AND l.document_no = :no" + (own == null ? "" : " AND l.partner_id = " + own)
                        + " ORDER BY l.line_no, l.recorded_at DESC, l.id DESC")
                .bind("known", known.moment()).bind("source", source).bind("no", documentNo)
                .map((rs, c) -> {
                    Instant until = instant(rs, "superseded_at");
                    return new PurchaseVersion(instant(rs, "recorded_at"), until.equals(OPEN) ? null : until, row(rs, 1),
                            rs.getString("partner_code"), rs.getString("uploaded_by"), rs.getString("file_name"), rs.getString("public_id"));
                }).list();
    }

    /** Documents of the company that take goods of this one back, as known. */
    public static List<PurchaseDocument.Return> returnsOf(Handle book, String source, String documentNo, Knowledge known, long partnerKey) {
        return book.createQuery("""
                        SELECT source, document_no, MIN(shipped_on) AS day, SUM(amount) AS amount FROM purchase_line
                         WHERE partner_id = :partner AND source = :source AND original_document_no = :no AND document_type = 'RETURN'
                           AND recorded_at <= :known AND superseded_at > :known
                         GROUP BY source, document_no ORDER BY day, document_no""")
                .bind("known", known.moment()).bind("source", source).bind("no", documentNo).bind("partner", partnerKey)
                .map((rs, c) -> new PurchaseDocument.Return(rs.getString("source"), rs.getString("document_no"),
                        rs.getObject("day", LocalDate.class), Money.orZero(rs.getBigDecimal("amount")))).list();
    }

    /** Countable roubles of versions by their keys, whenever they were known; everything around them as known at the moment. */
    public static List<Map.Entry<Long, BigDecimal>> worth(Handle book, Collection<Long> versions, Knowledge known) {
        return book.createQuery("SELECT l.id, IF(" + BUCKET + " = 'COUNTABLE', " + COUNTED + ", 0) AS worth" + FROM + " WHERE l.id IN (<versions>)")
                .bind("known", known.moment()).bindList("versions", List.copyOf(versions))
                .map((rs, c) -> Map.entry(rs.getLong("id"), Money.of(rs.getBigDecimal("worth")))).list();
    }

    /** Lines of a company and period as known, with what each adds to which sum. */
    public static List<CountedLine> counted(Handle book, long partnerKey, Period period, Knowledge known) {
        return book.createQuery("SELECT l.id, CONCAT_WS(' / ', l.source, l.document_no, l.line_no) AS line_key, " + COUNTED + " AS counted, "
                        + BUCKET + " AS bucket" + FROM + """

                         WHERE l.partner_id = :partner AND l.shipped_on >= :from AND l.shipped_on < :to
                           AND l.recorded_at <= :known AND l.superseded_at > :known""")
                .bind("known", known.moment()).bind("partner", partnerKey).bind("from", period.from()).bind("to", period.to())
                .map((rs, c) -> new CountedLine(rs.getLong("id"), rs.getString("line_key"), LineBucket.valueOf(rs.getString("bucket")),
                        Money.of(rs.getBigDecimal("counted")))).list();
    }

    static PurchaseRow row(ResultSet rs, int versions) throws SQLException {
        boolean returned = "RETURN".equals(rs.getString("document_type"));
        BigDecimal quantity = rs.getBigDecimal("quantity");
        BigDecimal amount = rs.getBigDecimal("amount");
        return new PurchaseRow(
                new PurchaseRow.Document(rs.getString("source"), rs.getString("document_no"), rs.getInt("line_no"), returned,
                        rs.getObject("shipped_on", LocalDate.class), rs.getString("original_document_no")),
                new PurchaseRow.Article(rs.getString("product_code"), rs.getString("product_name"), rs.getString("product_group")),
                new PurchaseRow.Sums(returned ? quantity.negate() : quantity, rs.getBigDecimal("list_price"),
                        rs.getBigDecimal("discount_percent"), returned ? amount.negate() : amount, Money.of(rs.getBigDecimal("counted"))),
                LineBucket.valueOf(rs.getString("bucket")), rs.getString("project_deal_no"), rs.getString("seller"), rs.getString("seller_name"),
                instant(rs, "recorded_at"), versions);
    }

    private static Instant instant(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }
}
