package ru.agatrt.partner.purchase;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import ru.agatrt.partner.discount.DueDiscountSql;
import ru.agatrt.partner.kernel.Money;
import ru.agatrt.partner.kernel.Period;
import ru.agatrt.partner.kernel.fact.VersionedFacts.PartnerSelection;
import ru.agatrt.partner.purchase.PurchaseFacts.Counting;

/**
 * Volumes of very many companies: the sums of {@link PurchaseFacts#volumes}, line for line, read in an order of joins that suits
 * millions of lines. Lines are read once in the order they lie in; what kind of goods they are comes from a hash of the articles in
 * memory instead of two lookups a line. The few lines of deals, and those of distributors, are added up by statements of their own:
 * the due discount of the latter is made once for each company, day and product group instead of once a line.
 */
final class VolumesOfMany {

    /** Articles hold for all lines of the statement; a hash of them stays in memory, a join buffer holds the lines. */
    private static final String HASHED = "SET STATEMENT join_cache_level = 8, join_buffer_size = 8388608, join_buffer_space_limit = 33554432,"
            + " optimizer_switch = 'optimize_join_buffer_size=on' FOR ";

    /** The limit, never reached, keeps it a table of its own that is made once. */
    private static final String LINES_OF_KIND = """
            purchase_line l
              JOIN (SELECT v.product_id, v.product_group, v.valid_from, v.valid_to, r.bucket
                      FROM product_version v
                      JOIN edition_volume_rule r ON r.edition_id = :edition AND r.own_manufacture = v.own_manufacture AND r.product_kind = v.kind
                           AND r.deal_decision = 'NO_DEAL'
                     WHERE v.recorded_at <= :known AND v.superseded_at > :known LIMIT 1000000000) p
                ON p.product_id = l.product_id AND l.shipped_on >= p.valid_from AND l.shipped_on < p.valid_to
            """;

    private static final String KNOWN = " WHERE l.shipped_on >= :from AND l.shipped_on < :to AND l.recorded_at <= :known AND l.superseded_at > :known";

    private static final String BY_KIND = " GROUP BY l.partner_id, p.bucket, returned";

    private static final String OF_VENDOR = HASHED + "SELECT STRAIGHT_JOIN l.partner_id, p.bucket, l.document_type = 'RETURN' AS returned,"
            + " SUM(l.amount) AS amount, COUNT(*) AS line_count FROM " + LINES_OF_KIND + KNOWN
            + " AND l.seller_id IS NULL AND l.project_deal_no IS NULL" + BY_KIND;

    private static final String DEALS = """
            SELECT l.partner_id, r.bucket, l.document_type = 'RETURN' AS returned, SUM(COUNTED_AMOUNT) AS amount, COUNT(*) AS line_count
              FROM purchase_line l
              JOIN product_version p ON p.product_id = l.product_id AND p.recorded_at <= :known AND p.superseded_at > :known
                   AND l.shipped_on >= p.valid_from AND l.shipped_on < p.valid_to
              LEFT JOIN deal d ON d.deal_no = l.project_deal_no AND d.recorded_at <= :known AND d.superseded_at > :known
              JOIN edition_volume_rule r ON r.edition_id = :edition AND r.own_manufacture = p.own_manufacture AND r.product_kind = p.kind
                   AND r.deal_decision = CASE WHEN NOT d.own_prices THEN 'NO_DEAL' WHEN d.counts IS NULL THEN 'UNDECIDED'
                                              WHEN d.counts THEN 'COUNTED' ELSE 'EXCLUDED' END
            """ + KNOWN + " AND l.project_deal_no IS NOT NULL GROUP BY l.partner_id, r.bucket, returned";

    private static final String OF_DEALS = DEALS.replace("COUNTED_AMOUNT", DueDiscountSql.countedAmount());
    private static final String OF_DEALS_UNDER = DEALS.replace("COUNTED_AMOUNT", DueDiscountSql.countedAmountUnder(":edition"));

    private static final String OF_DISTRIBUTORS = " AND l.seller_id IS NOT NULL AND l.project_deal_no IS NULL";

    private static final String DUES = HASHED + "CREATE TEMPORARY TABLE due_on_day (PRIMARY KEY (partner_id, shipped_on, product_group)) "
            + "SELECT k.partner_id, k.shipped_on, k.product_group, PERCENT_DUE AS percent"
            + " FROM (SELECT STRAIGHT_JOIN DISTINCT l.partner_id, l.shipped_on, p.product_group FROM " + LINES_OF_KIND + KNOWN + OF_DISTRIBUTORS
            + " LIMIT 1000000000) k";

    private static final String DUE = DUES.replace("PERCENT_DUE", DueDiscountSql.percent("k", "k"));
    private static final String DUE_UNDER = DUES.replace("PERCENT_DUE", DueDiscountSql.percentUnder(":edition", "k", "k"));

    private static final String VALUED = "SELECT STRAIGHT_JOIN l.partner_id, p.bucket, l.document_type = 'RETURN' AS returned, SUM("
            + DueDiscountSql.valuedAmount("t.percent") + ") AS amount, COUNT(*) AS line_count FROM " + LINES_OF_KIND
            + " JOIN due_on_day t ON t.partner_id = l.partner_id AND t.shipped_on = l.shipped_on AND t.product_group = p.product_group"
            + KNOWN + OF_DISTRIBUTORS + BY_KIND;

    private final Jdbi book;
    private final PartnerSelection selection;
    private final Period period;
    private final Counting edition;

    VolumesOfMany(Jdbi book, PartnerSelection selection, Period period, Counting edition) {
        this.book = book;
        this.selection = selection;
        this.period = period;
        this.edition = edition;
    }

    /** What was bought from distributors is added up beside the rest, each on a connection of its own. */
    CompletableFuture<Map<Long, VolumeView>> read(Executor threads) {
        return CompletableFuture.supplyAsync(this::ofVendor, threads)
                .thenCombine(CompletableFuture.supplyAsync(this::ofDistributors, threads), VolumesOfMany::views);
    }

    private Map<Long, Sums> ofVendor() {
        Map<Long, Sums> sums = new HashMap<>();
        book.useHandle(h -> {
            add(h, OF_VENDOR, sums);
            add(h, edition.supposed() ? OF_DEALS_UNDER : OF_DEALS, sums);
        });
        return sums;
    }

    private Map<Long, Sums> ofDistributors() {
        Map<Long, Sums> sums = new HashMap<>();
        book.useHandle(h -> {
            bind(h.createUpdate(edition.supposed() ? DUE_UNDER : DUE)).execute();
            try {
                add(h, VALUED, sums);
            } finally {
                h.execute("DROP TEMPORARY TABLE due_on_day");
            }
        });
        return sums;
    }

    private static Map<Long, VolumeView> views(Map<Long, Sums> sums, Map<Long, Sums> more) {
        more.forEach((partner, each) -> sums.merge(partner, each, Sums::plus));
        return sums.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().view()));
    }

    private void add(Handle h, String sql, Map<Long, Sums> sums) {
        bind(h.createQuery(sql)).map((rs, c) -> {
            if (selection.contains(rs.getLong("partner_id"))) {
                sums.computeIfAbsent(rs.getLong("partner_id"), k -> new Sums())
                        .add(rs.getString("bucket"), rs.getBoolean("returned"), rs.getBigDecimal("amount"), rs.getLong("line_count"));
            }
            return null;
        }).forEach(row -> { });
    }

    private <S extends SqlStatement<S>> S bind(S statement) {
        return statement.bind("known", selection.known().moment()).bind("edition", edition.id()).bind("from", period.from()).bind("to", period.to());
    }

    /** Of one company. */
    private static final class Sums {

        private final Map<String, BigDecimal> signed = new HashMap<>();
        private BigDecimal returns = Money.ZERO;
        private long lines;

        void add(String bucket, boolean returned, BigDecimal amount, long count) {
            signed.merge(bucket, returned ? amount.negate() : amount, BigDecimal::add);
            if (returned && bucket.equals("COUNTABLE")) {
                returns = returns.add(amount);
            }
            lines += count;
        }

        Sums plus(Sums other) {
            other.signed.forEach((bucket, amount) -> signed.merge(bucket, amount, BigDecimal::add));
            returns = returns.add(other.returns);
            lines += other.lines;
            return this;
        }

        VolumeView view() {
            return new VolumeView(of("COUNTABLE"), of("UNDECIDED_PROJECT"), of("EXCLUDED_PROJECT"), of("NOT_OWN"), of("SERVICE"),
                    returns, lines);
        }

        private BigDecimal of(String bucket) {
            return Money.orZero(signed.get(bucket));
        }
    }
}
