package ru.agatrt.partner.whatif.persistence;

import org.jdbi.v3.core.Handle;
import ru.agatrt.partner.discount.DueDiscountSql;
import ru.agatrt.partner.whatif.persistence.RunTable.Frame;

/**
 * Puts the roubles to the partners of a run: one statement over all lines of the half-year. What is a status held comes from the
 * book day by day; the statuses that the editions lead to stand in the run's rows and are taken as held all half-year, but for the
 * days on which they would rest. {@code LineEffect} says the same of one line.
 */
final class DiscountEffects {

    /** The status of the sales track that a side leads to, on the shipping date. */
    private static final String SALES = """
            CASE WHEN EXISTS (SELECT 1 FROM status_suspension u WHERE u.partner_id = l.partner_id
                              AND u.scope IN ('ALL', IF(w.@side_sales = 'DISTRIBUTOR', 'WHOLESALE', 'RETAIL'))
                              AND u.valid_from <= l.shipped_on AND u.valid_to > l.shipped_on AND u.recorded_at <= :known AND u.superseded_at > :known)
                 THEN 'NONE' ELSE w.@side_sales END AS @side_sales""";

    private static final String PROJECT = """
            w.@side_project AND NOT EXISTS (SELECT 1 FROM status_suspension u WHERE u.partner_id = l.partner_id AND u.scope IN ('ALL', 'PROJECT')
                              AND u.valid_from <= l.shipped_on AND u.valid_to > l.shipped_on AND u.recorded_at <= :known AND u.superseded_at > :known)
                 AS @side_project""";

    /** Every line with what decides; of lines that are not valued no discount is asked for. */
    private static final String LINES = """
            SELECT l.partner_id, IF(l.document_type = 'RETURN', -1, 1) AS sign, l.quantity * l.list_price AS value, p.product_group,
                   CASE WHEN l.seller_id IS NOT NULL THEN 'DISTRIBUTOR'
                        WHEN l.project_deal_no IS NOT NULL AND COALESCE(d.own_prices, TRUE) THEN 'DEAL'
                        WHEN p.product_group IS NULL THEN 'UNKNOWN' ELSE 'OWN' END AS kind,
                   BASE_SALES, BASE_PROJECT, DRAFT_SALES, DRAFT_PROJECT,
                   CASE WHEN l.seller_id IS NULL THEN EXTRA END AS extra,
                   CASE WHEN l.seller_id IS NULL THEN HELD END AS held
              FROM what_if_partner w
              JOIN purchase_line l ON l.partner_id = w.partner_id AND l.shipped_on >= :from AND l.shipped_on < :to
                   AND l.recorded_at <= :known AND l.superseded_at > :known
              LEFT JOIN product_version p ON p.product_id = l.product_id AND p.valid_from <= l.shipped_on AND p.valid_to > l.shipped_on
                   AND p.recorded_at <= :known AND p.superseded_at > :known
              LEFT JOIN deal d ON d.deal_no = l.project_deal_no AND d.recorded_at <= :known AND d.superseded_at > :known
             WHERE w.run_id = :run"""
            .replace("BASE_SALES", SALES.replace("@side", "base")).replace("DRAFT_SALES", SALES.replace("@side", "draft"))
            .replace("BASE_PROJECT", PROJECT.replace("@side", "base")).replace("DRAFT_PROJECT", PROJECT.replace("@side", "draft"))
            .replace("EXTRA", DueDiscountSql.extraPoints("l", "p")).replace("HELD", DueDiscountSql.percentUnder(":base", "l", "p"));

    /** Which column a buyer buys by, as {@code DueDiscountRule} says it. */
    private static final String PERCENT = """
            LEAST(100, CASE WHEN x.@side_project AND @of_p.percent IS NOT NULL THEN @of_p.percent
                            WHEN x.@side_project AND x.@side_sales = 'NONE' THEN NULL
                            ELSE COALESCE(@of_s.percent, 0) END + x.extra) AS @of""";

    private static final String JOINS = """

             LEFT JOIN edition_discount @of_s ON @of_s.edition_id = :@edition AND @of_s.status = x.@side_sales AND @of_s.product_group = x.product_group
             LEFT JOIN edition_discount @of_p ON @of_p.edition_id = :@edition AND @of_p.status = 'PROJECT' AND @of_p.product_group = x.product_group""";

    private static final String DUE = "SELECT x.partner_id, x.sign, x.value, x.kind, x.held, " + of(PERCENT, "b", "base", "base") + ", "
            + of(PERCENT, "t", "base", "draft") + ", " + of(PERCENT, "d", "draft", "draft") + " FROM (" + LINES + ") x"
            + of(JOINS, "b", "base", "base") + of(JOINS, "t", "base", "draft") + of(JOINS, "d", "draft", "draft");

    private static final String ROUNDED = """
            SELECT y.partner_id, ROUND(y.sign * y.value, 2) AS value,
                   CASE WHEN y.kind = 'OWN' AND (y.b IS NULL OR y.t IS NULL OR y.d IS NULL) THEN 'UNKNOWN' ELSE y.kind END AS kind,
                   ROUND(y.sign * y.value * COALESCE(y.held, y.b) / 100, 2) AS h, ROUND(y.sign * y.value * y.b / 100, 2) AS b,
                   ROUND(y.sign * y.value * y.t / 100, 2) AS t, ROUND(y.sign * y.value * y.d / 100, 2) AS d
              FROM (""" + DUE + ") y";

    private static final String PUT = """
            UPDATE what_if_partner w JOIN (
              SELECT z.partner_id, SUM(IF(z.kind = 'OWN', z.value, 0)) AS valued, SUM(IF(z.kind = 'OWN', z.h, 0)) AS h, SUM(IF(z.kind = 'OWN', z.b, 0)) AS b,
                     SUM(IF(z.kind = 'OWN', z.t - z.b, 0)) AS of_table, SUM(IF(z.kind = 'OWN', z.d - z.t, 0)) AS of_status,
                     SUM(IF(z.kind = 'DEAL', z.value, 0)) AS of_deals, SUM(IF(z.kind = 'DISTRIBUTOR', z.value, 0)) AS of_distributors,
                     SUM(IF(z.kind = 'UNKNOWN', z.value, 0)) AS not_agreed
                FROM (""" + ROUNDED + """
            ) z GROUP BY z.partner_id) s ON s.partner_id = w.partner_id
               SET w.valued = s.valued, w.held_discount = s.h, w.base_discount = s.b, w.table_effect = s.of_table, w.status_effect = s.of_status,
                   w.of_deals = s.of_deals, w.of_distributors = s.of_distributors, w.not_agreed = s.not_agreed
             WHERE w.run_id = :run""";

    private DiscountEffects() {
    }

    private static String of(String sql, String of, String side, String edition) {
        return sql.replace("@side", side).replace("@of", of).replace("@edition", edition);
    }

    static void put(Handle h, long run, Frame frame) {
        h.createUpdate(PUT).bind("run", run).bind("known", frame.known().moment()).bind("from", frame.halfYear().period().from())
                .bind("to", frame.halfYear().period().to()).bind("base", frame.base().id()).bind("draft", frame.draft().id()).execute();
    }
}
