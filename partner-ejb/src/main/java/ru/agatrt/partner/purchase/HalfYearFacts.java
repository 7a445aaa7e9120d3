package ru.agatrt.partner.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.discount.DueDiscountSql;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Knowledge;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.PartnerCode;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;

/** Sums by half-year: one query for all half-years and companies asked for, each half-year by its own edition. */
@ApplicationScoped
public class HalfYearFacts {

    /** First day of the half-year a line lies in: the edition of that day says what counts. */
    private static final String FIRST_DAY = "MAKEDATE(YEAR(l.shipped_on), 1) + INTERVAL (MONTH(l.shipped_on) > 6) * 6 MONTH";

    private static final String EDITION = """
              JOIN (SELECT edition_id, in_force_from, COALESCE(LEAD(in_force_from) OVER (ORDER BY in_force_from), '9999-12-31') AS in_force_to
                      FROM edition_term WHERE recorded_at <= :known AND superseded_at > :known) e
                ON e.in_force_from <= FIRST_DAY AND e.in_force_to > FIRST_DAY
            """.replace("FIRST_DAY", FIRST_DAY);

    private static final String SIGNED = "IF(l.document_type = 'RETURN', -1, 1) * (" + DueDiscountSql.countedAmount() + ") AS signed";

    private static final String BY_HALF_YEAR = "SELECT v.partner_id, v.year, v.half, " + PurchaseFacts.SUMS + """
              FROM (
                SELECT l.partner_id, r.bucket, l.document_type = 'RETURN' AS returned, YEAR(l.shipped_on) AS year,
                       IF(MONTH(l.shipped_on) > 6, 2, 1) AS half, SIGNED
                  FROM purchase_line l
                  JOIN product_version p ON p.product_id = l.product_id
                       AND p.recorded_at <= :known AND p.superseded_at > :known
                       AND l.shipped_on >= p.valid_from AND l.shipped_on < p.valid_to
                  EDITION
                  LEFT JOIN deal d ON d.deal_no = l.project_deal_no AND d.recorded_at <= :known AND d.superseded_at > :known
                  JOIN edition_volume_rule r ON r.edition_id = e.edition_id
                       AND r.own_manufacture = p.own_manufacture AND r.product_kind = p.kind
                       AND r.deal_decision = CASE WHEN l.project_deal_no IS NULL OR NOT d.own_prices THEN 'NO_DEAL'
                                                  WHEN d.counts IS NULL THEN 'UNDECIDED'
                                                  WHEN d.counts THEN 'COUNTED' ELSE 'EXCLUDED' END
                 WHERE l.partner_id IN (<partners>) AND l.shipped_on >= :from AND l.shipped_on < :to
                   AND l.recorded_at <= :known AND l.superseded_at > :known) v
             GROUP BY v.partner_id, v.year, v.half""".replace("SIGNED", SIGNED).replace("EDITION", EDITION);

    private static final String OF_DEALS = """
            SELECT v.project_deal_no, v.partner_id, v.code, v.short_name, v.year, v.half, SUM(v.signed) AS amount, COUNT(*) AS line_count
              FROM (
                SELECT l.project_deal_no, l.partner_id, c.code, n.short_name, YEAR(l.shipped_on) AS year,
                       IF(MONTH(l.shipped_on) > 6, 2, 1) AS half, SIGNED
                  FROM purchase_line l
                  JOIN partner c ON c.id = l.partner_id
                  JOIN partner_version n ON n.partner_id = c.id AND n.recorded_at <= :known AND n.superseded_at > :known
                  JOIN product_version p ON p.product_id = l.product_id
                       AND p.recorded_at <= :known AND p.superseded_at > :known
                       AND l.shipped_on >= p.valid_from AND l.shipped_on < p.valid_to
                  EDITION
                  LEFT JOIN deal d ON d.deal_no = l.project_deal_no AND d.recorded_at <= :known AND d.superseded_at > :known
                  JOIN edition_volume_rule r ON r.edition_id = e.edition_id AND r.own_manufacture = p.own_manufacture AND r.product_kind = p.kind
                       AND r.deal_decision = 'COUNTED' AND r.bucket = 'COUNTABLE'
                 WHERE l.project_deal_no IN (<deals>) AND l.recorded_at <= :known AND l.superseded_at > :known) v
             GROUP BY v.project_deal_no, v.partner_id, v.code, v.short_name, v.year, v.half
             ORDER BY v.project_deal_no, v.code, v.year, v.half""".replace("SIGNED", SIGNED).replace("EDITION", EDITION);

    private final Jdbi book;

    /** For the container's proxies. */
    protected HalfYearFacts() {
        this(null);
    }

    @Inject
    public HalfYearFacts(Jdbi book) {
        this.book = book;
    }

    /**
     * Volumes of every half-year of a period at once, each by the edition in force on its first day; half-years without a
     * line, or from before the first edition, are absent.
     */
    public Map<Long, Map<HalfYear, VolumeView>> volumes(PartnerSelection selection, Period period) {
        if (selection.partners().isEmpty()) {
            return Map.of();
        }
        return book.withHandle(h -> h.createQuery(BY_HALF_YEAR)
                .bind("known", selection.known().moment())
                .bind("from", period.from())
                .bind("to", period.to())
                .bindList("partners", List.copyOf(selection.partners()))
                .map((rs, c) -> Map.entry(rs.getLong("partner_id"), Map.entry(halfYear(rs), PurchaseFacts.view(rs))))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue,
                        Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)))));
    }

    /** What was bought under deals, by deal, company and half-year; deals without such purchases are absent. */
    public List<DealVolume> ofDeals(Collection<String> dealNos, Knowledge known) {
        if (dealNos.isEmpty()) {
            return List.of();
        }
        return book.withHandle(h -> h.createQuery(OF_DEALS)
                .bind("known", known.moment())
                .bindList("deals", List.copyOf(dealNos))
                .map((rs, c) -> new DealVolume(rs.getString("project_deal_no"), rs.getLong("partner_id"), new PartnerCode(rs.getString("code")),
                        rs.getString("short_name"), halfYear(rs), Money.orZero(rs.getBigDecimal("amount")), rs.getLong("line_count")))
                .list());
    }

    private static HalfYear halfYear(ResultSet rs) throws SQLException {
        return new HalfYear(rs.getInt("year"), rs.getInt("half"));
    }
}
