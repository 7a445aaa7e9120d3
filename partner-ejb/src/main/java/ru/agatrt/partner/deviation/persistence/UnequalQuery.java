package ru.agatrt.partner.deviation.persistence;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.deviation.UnequalSet;
import ru.agatrt.partner.deviation.UnequalSet.Member;
import ru.agatrt.partner.discount.DueDiscountSql;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.ProductGroup;
import ru.agatrt.partner.kernel.StatusCode;

/** Who bought at another discount is in the register; whom to compare them with is read from the lines of the group. */
public final class UnequalQuery {

    private static final int PEERS_SHOWN = 5;

    private static final String OTHERS = """
            SELECT d.due_column AS col, d.extra_points AS extra, d.due_percent AS due, b.code, v.short_name, l.discount_percent AS discount,
                   COUNT(*) AS n, SUM(l.amount) AS amount, SUM(d.roubles) AS roubles
              FROM price_deviation d
              JOIN purchase_line l ON l.id = d.line_id
              JOIN partner b ON b.id = d.partner_id
              JOIN partner_version v ON v.partner_id = d.partner_id AND v.superseded_at = '9999-12-31 23:59:59.999999'
             WHERE d.product_group = :group AND d.discount_class IN ('DISCOUNT', 'TRANSITION') AND d.shipped_on >= :from AND d.shipped_on < :to
             GROUP BY col, extra, due, b.code, v.short_name, discount
             ORDER BY FIELD(col, 'GOLD', 'SILVER', 'AUTHORIZED', 'DISTRIBUTOR', 'PROJECT', 'NONE'), extra, ABS(discount - due) DESC, b.code""";

    /** The limit keeps the column and the points from being worked out once for each place they are named. */
    private static final String PEERS = """
            SELECT t.col, t.extra, t.discount, b.code, v.short_name, COUNT(*) AS n, SUM(t.amount) AS amount
              FROM (SELECT l.partner_id, l.amount, l.discount_percent AS discount, %s AS col, %s AS extra
                      FROM purchase_line l
                      JOIN product_version p ON p.product_id = l.product_id AND p.valid_from <= l.shipped_on AND p.valid_to > l.shipped_on
                           AND p.recorded_at <= :known AND p.superseded_at > :known AND p.product_group = :group
                     WHERE l.shipped_on >= :from AND l.shipped_on < :to AND l.recorded_at <= :known AND l.superseded_at > :known
                       AND l.document_type = 'SHIPMENT' AND l.project_deal_no IS NULL
                       AND NOT EXISTS (SELECT 1 FROM price_deviation d WHERE d.line_id = l.id AND d.discount_class IS NOT NULL)
                     LIMIT 18446744073709551615) t
              JOIN partner b ON b.id = t.partner_id
              JOIN partner_version v ON v.partner_id = t.partner_id AND v.superseded_at = '9999-12-31 23:59:59.999999'
             GROUP BY t.col, t.extra, t.discount, b.code, v.short_name
             ORDER BY amount DESC, b.code""".formatted(DueDiscountSql.column("l", "p"), DueDiscountSql.extraPoints("l", "p"));

    private final Jdbi book;
    private final Knowledge known;

    public UnequalQuery(Jdbi book, Knowledge known) {
        this.book = book;
        this.known = known;
    }

    private record Equal(String column, BigDecimal extra, BigDecimal due) {
    }

    public List<ProductGroup> groups(Period period) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT DISTINCT product_group FROM price_deviation
                         WHERE discount_class IN ('DISCOUNT', 'TRANSITION') AND shipped_on >= :from AND shipped_on < :to""")
                .bind("from", period.from()).bind("to", period.to())
                .mapTo(String.class).stream().map(ProductGroup::valueOf).sorted().toList());
    }

    public List<UnequalSet> find(ProductGroup group, Period period) {
        Map<Equal, List<Member>> others = new LinkedHashMap<>();
        book.useHandle(h -> h.createQuery(OTHERS).bind("group", group.name()).bind("from", period.from()).bind("to", period.to())
                .map((rs, c) -> Map.entry(new Equal(rs.getString("col"), rs.getBigDecimal("extra"), rs.getBigDecimal("due")),
                        member(rs, rs.getBigDecimal("roubles"))))
                .forEach(e -> others.computeIfAbsent(e.getKey(), k -> new ArrayList<>()).add(e.getValue())));
        if (others.isEmpty()) {
            return List.of();
        }
        Map<Equal, List<Member>> peers = new LinkedHashMap<>();
        book.useHandle(h -> h.createQuery(PEERS).bind("known", known.moment()).bind("group", group.name())
                .bind("from", period.from()).bind("to", period.to())
                .map((rs, c) -> Map.entry(new Equal(rs.getString("col"), rs.getBigDecimal("extra").setScale(2), rs.getBigDecimal("discount")),
                        member(rs, BigDecimal.ZERO.setScale(2))))
                .forEach(e -> peers.computeIfAbsent(e.getKey(), k -> new ArrayList<>()).add(e.getValue())));
        return others.entrySet().stream().map(e -> set(group, e.getKey(), e.getValue(), peers.getOrDefault(e.getKey(), List.of()))).toList();
    }

    private static UnequalSet set(ProductGroup group, Equal equal, List<Member> others, List<Member> peers) {
        return new UnequalSet(group.name(), StatusCode.valueOf(equal.column()), equal.extra(), equal.due(), others,
                peers.subList(0, Math.min(PEERS_SHOWN, peers.size())), peers.size());
    }

    private static Member member(ResultSet rs, BigDecimal roubles) throws SQLException {
        return new Member(new PartnerCode(rs.getString("code")), rs.getString("short_name"), rs.getBigDecimal("discount"), rs.getLong("n"),
                rs.getBigDecimal("amount"), roubles);
    }
}
