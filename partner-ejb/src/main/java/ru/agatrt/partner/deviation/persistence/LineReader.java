package ru.agatrt.partner.deviation.persistence;

import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.deviation.rules.ShippedLine;
import ru.agatrt.partner.kernel.Knowledge;

/** One line with what decides about it. */
public final class LineReader {

    private final Jdbi book;

    public LineReader(Jdbi book) {
        this.book = book;
    }

    /**
     * A shipped line as known at a moment.
     *
     * @param partner      key of the buyer
     * @param territory    country of the buyer
     * @param productGroup {@code null}: the article is not known for the day
     */
    public record LineFacts(long partner, String partnerCode, String territory, String product, String productGroup, LocalDate shippedOn,
                            ShippedLine line) {
    }

    public Optional<LineFacts> line(long id, Knowledge known) {
        return book.withHandle(h -> h.createQuery("""
                        SELECT l.*, b.code AS buyer, v.country, a.code AS article, p.product_group,
                               l.project_deal_no IS NOT NULL AND COALESCE(d.own_prices, TRUE) AS of_deal
                          FROM purchase_line l
                          JOIN partner b ON b.id = l.partner_id
                          JOIN product a ON a.id = l.product_id
                          JOIN partner_version v ON v.partner_id = l.partner_id AND v.recorded_at <= :known AND v.superseded_at > :known
                          LEFT JOIN product_version p ON p.product_id = l.product_id AND p.valid_from <= l.shipped_on AND p.valid_to > l.shipped_on
                               AND p.recorded_at <= :known AND p.superseded_at > :known
                          LEFT JOIN deal d ON d.deal_no = l.project_deal_no AND d.recorded_at <= :known AND d.superseded_at > :known
                         WHERE l.id = :id AND l.document_type = 'SHIPMENT' AND l.recorded_at <= :known AND l.superseded_at > :known""")
                .bind("known", known.moment()).bind("id", id)
                .map((rs, c) -> new LineFacts(rs.getLong("partner_id"), rs.getString("buyer"), rs.getString("country"), rs.getString("article"),
                        rs.getString("product_group"), rs.getObject("shipped_on", LocalDate.class),
                        new ShippedLine(rs.getBigDecimal("quantity"), rs.getBigDecimal("list_price"), rs.getBigDecimal("discount_percent"),
                                rs.getBigDecimal("amount"), rs.getBoolean("of_deal"))))
                .findOne());
    }
}
