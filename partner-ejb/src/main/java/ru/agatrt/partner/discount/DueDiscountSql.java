package ru.agatrt.partner.discount;

/**
 * {@link DueDiscounts} over sets: the due discount of a line as a scalar expression of SQL, the one definition that volumes
 * and the register of deviations use; {@code warehouse-etl/transform/purchase_lines.sql} mirrors it. Being a scalar, it
 * costs nothing where a {@code CASE} does not reach it, so that of millions of lines only those pay that need it.
 *
 * <p>It reads the book as known at the bind {@code :known}. NULL stands for no price agreed, and for a day without edition.
 */
public final class DueDiscountSql {

    private static final String EXTRA = """
            COALESCE((SELECT SUM(x.points) FROM extra_discount x
                       WHERE x.partner_id = @partner AND x.product_group = @group AND x.valid_from <= @day AND x.valid_to > @day
                         AND x.recorded_at <= :known AND x.superseded_at > :known), 0)""";

    private static final String BY_COLUMN = """
            CASE WHEN dp.percent IS NOT NULL THEN dp.percent
                 WHEN sp.id IS NOT NULL AND ss.id IS NULL THEN NULL
                 ELSE COALESCE(ds.percent, 0) END""";

    private static final String COLUMN = """
            CASE WHEN dp.percent IS NOT NULL OR (sp.id IS NOT NULL AND ss.id IS NULL) THEN 'PROJECT'
                 ELSE COALESCE(ss.status, 'NONE') END""";

    /** Asked line by line: without the index named, all statuses may be read for each of them. */
    private static final String OF_BUYER = """
              FROM @editions e
              LEFT JOIN status_assignment ss FORCE INDEX (uk_status_assignment_key) ON ss.partner_id = @partner AND ss.direction <> 'PROJECT'
                   AND ss.valid_from <= @held AND ss.valid_to > @held AND ss.recorded_at <= :known AND ss.superseded_at > :known
                   AND NOT EXISTS (SELECT 1 FROM status_suspension us
                        WHERE us.partner_id = ss.partner_id AND us.scope IN ('ALL', ss.direction)
                          AND us.valid_from <= @held AND us.valid_to > @held AND us.recorded_at <= :known AND us.superseded_at > :known)
              LEFT JOIN status_assignment sp FORCE INDEX (uk_status_assignment_key) ON sp.partner_id = @partner AND sp.direction = 'PROJECT'
                   AND sp.valid_from <= @held AND sp.valid_to > @held AND sp.recorded_at <= :known AND sp.superseded_at > :known
                   AND NOT EXISTS (SELECT 1 FROM status_suspension up
                        WHERE up.partner_id = sp.partner_id AND up.scope IN ('ALL', 'PROJECT')
                          AND up.valid_from <= @held AND up.valid_to > @held AND up.recorded_at <= :known AND up.superseded_at > :known)
              LEFT JOIN edition_discount ds ON ds.edition_id = e.edition_id AND ds.status = COALESCE(ss.status, 'NONE') AND ds.product_group = @group
              LEFT JOIN edition_discount dp ON dp.edition_id = e.edition_id AND dp.status = 'PROJECT' AND dp.product_group = @group
                   AND sp.id IS NOT NULL
            """;

    private static final String BY_EDITION_OF_DAY = OF_BUYER.replace("@editions", "edition_term") + """
             WHERE e.in_force_from <= @day AND e.recorded_at <= :known AND e.superseded_at > :known
             ORDER BY e.in_force_from DESC LIMIT 1""";

    /**
     * What a line bought from a distributor counts for: quantity × list price × (1 − due discount), rounded half up to
     * kopecks once for the line; its amount where no discount is due.
     */
    private static final String VALUED = """
            COALESCE(LEAST(ROUND(l.quantity * l.list_price * (100 - %s) / 100, 2), 99999999999999999.99), l.amount)""";

    /** A line of the vendor, and one of a deal with its own prices, counts with its amount. */
    private static final String COUNTED = """
            CASE WHEN l.seller_id IS NULL OR (l.project_deal_no IS NOT NULL AND COALESCE(d.own_prices, TRUE)) THEN l.amount
                 ELSE %s END""";

    private DueDiscountSql() {
    }

    /**
     * Percent of list price due on a line.
     *
     * @param line    alias of {@code purchase_line}
     * @param product alias of its {@code product_version}
     */
    public static String percent(String line, String product) {
        return percent(line, product, line + ".shipped_on");
    }

    /**
     * Percent by what the buyer held on another day, with the edition and the extra points of the shipping date.
     *
     * @param heldOn SQL of the day
     */
    public static String percent(String line, String product, String heldOn) {
        return "(SELECT LEAST(100, " + filled(BY_COLUMN + " + " + EXTRA + ")\n" + BY_EDITION_OF_DAY, line, product, heldOn) + ")";
    }

    /** Status whose column gives the discount of a line; NULL on a day without edition. */
    public static String column(String line, String product) {
        return "(SELECT " + filled(COLUMN + "\n" + BY_EDITION_OF_DAY, line, product, line + ".shipped_on") + ")";
    }

    /** Points for extra competence on a line; zero without any. */
    public static String extraPoints(String line, String product) {
        return filled(EXTRA, line, product, line + ".shipped_on");
    }

    /**
     * Percent as it would be if an edition were in force on every day.
     *
     * @param edition SQL of its id, such as a bind
     */
    public static String percentUnder(String edition, String line, String product) {
        String supposed = OF_BUYER.replace("@editions", "(SELECT id AS edition_id FROM program_edition WHERE id = " + edition + ")");
        return "(SELECT LEAST(100, " + filled(BY_COLUMN + " + " + EXTRA + ")\n" + supposed, line, product, line + ".shipped_on") + ")";
    }

    private static String filled(String sql, String line, String product, String heldOn) {
        return sql.replace("@partner", line + ".partner_id").replace("@group", product + ".product_group")
                .replace("@day", line + ".shipped_on").replace("@held", heldOn);
    }

    /** Roubles that a line counts for, positive; {@code l}, {@code p}, {@code d} alias line, product version and deal. */
    public static String countedAmount() {
        return COUNTED.formatted(valuedAmount(percent("l", "p")));
    }

    /**
     * Roubles that a distributor's line {@code l} without a deal counts for.
     *
     * @param percent SQL of the discount due on it; NULL where none is
     */
    public static String valuedAmount(String percent) {
        return VALUED.formatted(percent);
    }

    /** {@link #countedAmount} as it would be if an edition were in force on every day. */
    public static String countedAmountUnder(String edition) {
        return COUNTED.formatted(valuedAmount(percentUnder(edition, "l", "p")));
    }
}
