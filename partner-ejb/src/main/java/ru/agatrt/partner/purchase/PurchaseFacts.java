package ru.agatrt.partner.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;

/**
 * Sums of the book, one query for all partners asked for. Lines are grouped by what they are; which group counts is data
 * of the edition, the same rows that the warehouse joins.
 */
@ApplicationScoped
public class PurchaseFacts {

    /**
     * What a line adds to a volume. From the vendor: its shipping price. From a distributor: list price less the buyer's
     * own due discount on the shipping date, whatever the distributor charged; a line of a project deal goes by
     * the deal's price, and so does one for which no price is agreed. The discount is that of
     * {@code pricing.rules.DueDiscount}, said in SQL because volumes are summed over all lines at once.
     */
    private static final String COUNTED_AMOUNT = """
            CASE WHEN l.seller_id IS NULL OR (l.project_deal_no IS NOT NULL AND COALESCE(d.own_prices, TRUE))
                   OR (sp.id IS NOT NULL AND ss.id IS NULL AND dp.percent IS NULL) THEN l.amount
                 ELSE ROUND(l.quantity * l.list_price * (100 - LEAST(100, COALESCE(dp.percent, ds.percent, 0)
                   + COALESCE((SELECT SUM(x.points) FROM extra_discount x
                                WHERE x.partner_id = l.partner_id AND x.product_group = p.product_group
                                  AND x.valid_from <= l.shipped_on AND x.valid_to > l.shipped_on
                                  AND x.recorded_at <= :known AND x.superseded_at > :known), 0))) / 100, 2) END""";

    private static final String VOLUMES = """
            SELECT v.partner_id,
                   SUM(CASE WHEN v.bucket = 'COUNTABLE' THEN v.signed END) AS countable,
                   SUM(CASE WHEN v.bucket = 'UNDECIDED_PROJECT' THEN v.signed END) AS undecided_project,
                   SUM(CASE WHEN v.bucket = 'EXCLUDED_PROJECT' THEN v.signed END) AS excluded_project,
                   SUM(CASE WHEN v.bucket = 'NOT_OWN' THEN v.signed END) AS not_own,
                   SUM(CASE WHEN v.bucket = 'SERVICE' THEN v.signed END) AS services,
                   SUM(CASE WHEN v.bucket = 'COUNTABLE' AND v.signed < 0 THEN -v.signed END) AS returns,
                   COUNT(*) AS line_count
              FROM (
                SELECT l.partner_id, r.bucket, IF(l.document_type = 'RETURN', -1, 1) * COUNTED_AMOUNT AS signed
                  FROM purchase_line l
                  JOIN product_version p ON p.product_id = l.product_id
                       AND p.recorded_at <= :known AND p.superseded_at > :known
                       AND l.shipped_on >= p.valid_from AND l.shipped_on < p.valid_to
                  LEFT JOIN deal d ON d.deal_no = l.project_deal_no AND d.recorded_at <= :known AND d.superseded_at > :known
                  JOIN edition_volume_rule r ON r.edition_id = :edition
                       AND r.own_manufacture = p.own_manufacture AND r.product_kind = p.kind
                       AND r.deal_decision = CASE WHEN l.project_deal_no IS NULL OR NOT d.own_prices THEN 'NO_DEAL'
                                                  WHEN d.counts IS NULL THEN 'UNDECIDED'
                                                  WHEN d.counts THEN 'COUNTED' ELSE 'EXCLUDED' END
                  LEFT JOIN status_assignment ss ON l.seller_id IS NOT NULL AND ss.partner_id = l.partner_id AND ss.direction <> 'PROJECT'
                       AND ss.valid_from <= l.shipped_on AND ss.valid_to > l.shipped_on
                       AND ss.recorded_at <= :known AND ss.superseded_at > :known
                  LEFT JOIN status_assignment sp ON l.seller_id IS NOT NULL AND sp.partner_id = l.partner_id AND sp.direction = 'PROJECT'
                       AND sp.valid_from <= l.shipped_on AND sp.valid_to > l.shipped_on
                       AND sp.recorded_at <= :known AND sp.superseded_at > :known
                  LEFT JOIN program_edition e ON l.seller_id IS NOT NULL AND e.state <> 'DRAFT'
                       AND e.in_force_from <= l.shipped_on AND e.in_force_to > l.shipped_on
                  LEFT JOIN edition_discount ds ON ds.edition_id = e.id AND ds.status = COALESCE(ss.status, 'NONE')
                       AND ds.product_group = p.product_group
                  LEFT JOIN edition_discount dp ON dp.edition_id = e.id AND dp.status = 'PROJECT' AND sp.id IS NOT NULL
                       AND dp.product_group = p.product_group
                 WHERE l.partner_id IN (<partners>) AND l.shipped_on >= :from AND l.shipped_on < :to
                   AND l.recorded_at <= :known AND l.superseded_at > :known) v
             GROUP BY v.partner_id""".replace("COUNTED_AMOUNT", COUNTED_AMOUNT);

    private static final String FIRST = """
            SELECT partner_id, source, document_no, shipped_on, amount FROM (
              SELECT t.*, ROW_NUMBER() OVER (PARTITION BY partner_id
                       ORDER BY amount < :least, CASE WHEN amount >= :least THEN shipped_on END, amount DESC, document_no) AS place
                FROM (SELECT partner_id, source, document_no, MIN(shipped_on) AS shipped_on, SUM(amount) AS amount
                        FROM purchase_line
                       WHERE partner_id IN (<partners>) AND document_type = 'SHIPMENT' AND shipped_on <= :day
                         AND recorded_at <= :known AND superseded_at > :known
                       GROUP BY partner_id, source, document_no) t) ranked
             WHERE place = 1""";

    private final Jdbi book;

    /** For the container's proxies. */
    protected PurchaseFacts() {
        this(null);
    }

    @Inject
    public PurchaseFacts(Jdbi book) {
        this.book = book;
    }

    /** Volumes of a period by partner; partners without a line are absent. */
    public Map<Long, VolumeView> volumes(PartnerSelection selection, Period period, long editionId) {
        if (selection.partners().isEmpty()) {
            return Map.of();
        }
        return book.withHandle(h -> h.createQuery(VOLUMES)
                .bind("known", selection.known().moment())
                .bind("edition", editionId)
                .bind("from", period.from())
                .bind("to", period.to())
                .bindList("partners", List.copyOf(selection.partners()))
                .map((rs, c) -> Map.entry(rs.getLong("partner_id"), new VolumeView(
                        Money.orZero(rs.getBigDecimal("countable")), Money.orZero(rs.getBigDecimal("undecided_project")),
                        Money.orZero(rs.getBigDecimal("excluded_project")), Money.orZero(rs.getBigDecimal("not_own")),
                        Money.orZero(rs.getBigDecimal("services")), Money.orZero(rs.getBigDecimal("returns")),
                        rs.getLong("line_count"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /**
     * The best first purchase up to a day, by partner.
     *
     * @param least roubles a document must reach
     */
    public Map<Long, FirstPurchase> firstPurchases(PartnerSelection selection, LocalDate day, BigDecimal least) {
        if (selection.partners().isEmpty()) {
            return Map.of();
        }
        return book.withHandle(h -> h.createQuery(FIRST)
                .bind("known", selection.known().moment())
                .bind("day", day)
                .bind("least", least)
                .bindList("partners", List.copyOf(selection.partners()))
                .map((rs, c) -> Map.entry(rs.getLong("partner_id"), new FirstPurchase(rs.getString("source"),
                        rs.getString("document_no"), rs.getObject("shipped_on", LocalDate.class), rs.getBigDecimal("amount"))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
