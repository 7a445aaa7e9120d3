package ru.agatrt.partner.purchase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import ru.agatrt.partner.discount.DueDiscountSql;
import ru.agatrt.partner.kernel.HalfYear;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;

/**
 * Sums of the book, one query for all partners asked for. Lines are grouped by what they are; which group counts is data
 * of the edition, the same rows that the warehouse joins.
 */
@ApplicationScoped
public class PurchaseFacts {

    /** Sums of the kinds of lines, over rows {@code v}: bucket, signed amount, whether returned. */
    static final String SUMS = """
                   SUM(CASE WHEN v.bucket = 'COUNTABLE' THEN v.signed END) AS countable,
                   SUM(CASE WHEN v.bucket = 'UNDECIDED_PROJECT' THEN v.signed END) AS undecided_project,
                   SUM(CASE WHEN v.bucket = 'EXCLUDED_PROJECT' THEN v.signed END) AS excluded_project,
                   SUM(CASE WHEN v.bucket = 'NOT_OWN' THEN v.signed END) AS not_own,
                   SUM(CASE WHEN v.bucket = 'SERVICE' THEN v.signed END) AS services,
                   SUM(CASE WHEN v.bucket = 'COUNTABLE' AND v.returned THEN -v.signed END) AS returns,
                   COUNT(*) AS line_count
            """;

    private static final String VOLUMES_BY = "SELECT v.partner_id, " + SUMS + """
              FROM (
                SELECT l.partner_id, r.bucket, l.document_type = 'RETURN' AS returned,
                       IF(l.document_type = 'RETURN', -1, 1) * (COUNTED_AMOUNT) AS signed
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
                 WHERE l.partner_id IN (<partners>) AND l.shipped_on >= :from AND l.shipped_on < :to
                   AND l.recorded_at <= :known AND l.superseded_at > :known) v
             GROUP BY v.partner_id""";

    private static final String VOLUMES = VOLUMES_BY.replace("COUNTED_AMOUNT", DueDiscountSql.countedAmount());

    private static final String VOLUMES_UNDER = VOLUMES_BY.replace("COUNTED_AMOUNT", DueDiscountSql.countedAmountUnder(":edition"));

    private static final String SILENT = """
            SELECT DISTINCT l.partner_id, c.code, s.last_day
              FROM (SELECT l.seller_id, MAX(l.shipped_on) AS last_day FROM purchase_line l
                     WHERE l.seller_id IS NOT NULL AND l.shipped_on >= :from AND l.shipped_on < :to
                       AND l.recorded_at <= :known AND l.superseded_at > :known
                     GROUP BY l.seller_id HAVING last_day < :expected) s
              JOIN purchase_line l ON l.seller_id = s.seller_id AND l.shipped_on >= :from AND l.shipped_on < :to
                   AND l.recorded_at <= :known AND l.superseded_at > :known
              JOIN partner c ON c.id = s.seller_id
             WHERE PARTNERS ORDER BY c.code""";

    private final Jdbi book;

    /** For the container's proxies. */
    protected PurchaseFacts() {
        this(null);
    }

    @Inject
    public PurchaseFacts(Jdbi book) {
        this.book = book;
    }

    /**
     * Whose rules say what counts.
     *
     * @param id       of the edition
     * @param supposed it gives the discounts of the whole period too, as if it were in force
     */
    public record Counting(long id, boolean supposed) {
    }

    /** Volumes of a period by partner; partners without a line are absent. */
    public Map<Long, VolumeView> volumes(PartnerSelection selection, Period period, Counting edition) {
        return volumesLater(selection, period, edition, Runnable::run).join();
    }

    /** {@link #volumes}, of many companies with the help of other threads; of few they are there at once. */
    public CompletableFuture<Map<Long, VolumeView>> volumesLater(PartnerSelection selection, Period period, Counting edition, Executor threads) {
        return selection.listed() ? CompletableFuture.completedFuture(ofFew(selection, period, edition))
                : new VolumesOfMany(book, selection, period, edition).read(threads);
    }

    private Map<Long, VolumeView> ofFew(PartnerSelection selection, Period period, Counting edition) {
        if (selection.partners().isEmpty()) {
            return Map.of();
        }
        return book.withHandle(h -> h.createQuery(edition.supposed() ? VOLUMES_UNDER : VOLUMES)
                .bind("known", selection.known().moment())
                .bind("edition", edition.id())
                .bind("from", period.from())
                .bind("to", period.to())
                .bindList("partners", List.copyOf(selection.partners()))
                .map((rs, c) -> Map.entry(rs.getLong("partner_id"), view(rs)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What {@link #SUMS} gave. */
    static VolumeView view(ResultSet rs) throws SQLException {
        return new VolumeView(Money.orZero(rs.getBigDecimal("countable")), Money.orZero(rs.getBigDecimal("undecided_project")),
                Money.orZero(rs.getBigDecimal("excluded_project")), Money.orZero(rs.getBigDecimal("not_own")),
                Money.orZero(rs.getBigDecimal("services")), Money.orZero(rs.getBigDecimal("returns")), rs.getLong("line_count"));
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
        return book.withHandle(h -> new FirstPurchases(h, day, least).of(selection));
    }

    /**
     * Distributors that sold to a company in or shortly before a half-year, and of whose sales to anybody nothing is known of the
     * half-year's last month, by company; companies without any are absent.
     */
    public Map<Long, List<SilentDistributor>> silentDistributors(PartnerSelection selection, HalfYear halfYear) {
        if (selection.partners().isEmpty()) {
            return Map.of();
        }
        return book.withHandle(h -> selection.bind(h.createQuery(SILENT.replace("PARTNERS", selection.condition("l.partner_id"))))
                .bind("from", halfYear.previous().firstDay())
                .bind("to", halfYear.period().to())
                .bind("expected", halfYear.lastDay().withDayOfMonth(1))
                .map((rs, c) -> Map.entry(rs.getLong("partner_id"),
                        new SilentDistributor(rs.getString("code"), rs.getObject("last_day", LocalDate.class))))
                .filter(row -> selection.contains(row.getKey()))
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList()))));
    }
}
