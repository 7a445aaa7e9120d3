package ru.agatrt.partner.deviation.persistence;

import ru.agatrt.partner.discount.DueDiscountSql;

/**
 * {@code DeviationRule} over sets. First what was due is put beside each line, once; then it is judged; then the few lines with
 * another discount are asked whether it was that of a former status. Binds: {@code :known}.
 */
final class RegisterSql {

    static final String LINES = "CREATE TEMPORARY TABLE IF NOT EXISTS deviation_line (line_id BIGINT NOT NULL PRIMARY KEY)";

    static final String JUDGED = """
            CREATE TEMPORARY TABLE IF NOT EXISTS deviation_judged (
              line_id BIGINT NOT NULL PRIMARY KEY, product_version_id BIGINT, transition_days INT NOT NULL, of_deal BOOLEAN NOT NULL,
              judged BOOLEAN NOT NULL, due_list_price DECIMAL(19,2), due_percent DECIMAL(5,2), due_column VARCHAR(12) CHARACTER SET ascii,
              extra_points DECIMAL(5,2), price_class VARCHAR(10) CHARACTER SET ascii, discount_class VARCHAR(10) CHARACTER SET ascii,
              amount_class VARCHAR(10) CHARACTER SET ascii)""";

    static final String CHANGES = """
            CREATE TEMPORARY TABLE IF NOT EXISTS deviation_change (partner_id BIGINT NOT NULL, day DATE NOT NULL, PRIMARY KEY (partner_id, day))""";

    /** A return takes back what was shipped at the terms of then; only shipments are judged. */
    static final String GATHER = """
            INSERT INTO deviation_judged (line_id, product_version_id, transition_days, of_deal, judged, due_list_price, due_percent)
            SELECT g.line_id, g.product_version_id, g.transition_days, g.of_deal, g.edition_id IS NOT NULL AND g.product_version_id IS NOT NULL,
                   IF(g.of_deal, NULL, g.due_list_price), IF(g.of_deal, NULL, g.due_percent)
              FROM (
                SELECT l.id AS line_id, p.id AS product_version_id, e.id AS edition_id,
                       IF(q.value REGEXP '^[0-9]{1,4}$', q.value, 0) AS transition_days,
                       l.project_deal_no IS NOT NULL AND COALESCE(d.own_prices, TRUE) AS of_deal,
                       (SELECT o.list_price FROM price_list_entry o
                         WHERE o.product_id = l.product_id AND o.territory = v.country AND o.valid_from <= l.shipped_on
                           AND o.recorded_at <= :known AND o.superseded_at > :known
                         ORDER BY o.valid_from DESC LIMIT 1) AS due_list_price,
                       %s AS due_percent
                  FROM deviation_line w
                  JOIN purchase_line l ON l.id = w.line_id AND l.document_type = 'SHIPMENT' AND l.recorded_at <= :known AND l.superseded_at > :known
                  JOIN partner_version v ON v.partner_id = l.partner_id AND v.recorded_at <= :known AND v.superseded_at > :known
                  LEFT JOIN product_version p ON p.product_id = l.product_id AND p.valid_from <= l.shipped_on AND p.valid_to > l.shipped_on
                       AND p.recorded_at <= :known AND p.superseded_at > :known
                  LEFT JOIN deal d ON d.deal_no = l.project_deal_no AND d.recorded_at <= :known AND d.superseded_at > :known
                  LEFT JOIN edition_term e ON e.id = (SELECT i.id FROM edition_term i
                       WHERE i.in_force_from <= l.shipped_on AND i.recorded_at <= :known AND i.superseded_at > :known
                       ORDER BY i.in_force_from DESC LIMIT 1)
                  LEFT JOIN edition_parameter q ON q.edition_id = e.edition_id AND q.name = 'TRANSITION_DAYS'
                 LIMIT 18446744073709551615) g""".formatted(DueDiscountSql.percent("l", "p"));

    static final String JUDGE = """
            UPDATE deviation_judged j JOIN purchase_line l ON l.id = j.line_id
               SET j.price_class = CASE WHEN j.of_deal THEN NULL
                                        WHEN j.due_list_price IS NULL THEN 'NO_PRICE'
                                        WHEN j.due_list_price <> l.list_price THEN 'LIST_PRICE' END,
                   j.discount_class = CASE WHEN j.of_deal OR NOT j.judged THEN NULL
                                           WHEN j.due_percent IS NULL THEN 'NOT_AGREED'
                                           WHEN j.due_percent <> l.discount_percent THEN 'DISCOUNT' END,
                   j.amount_class = IF(ABS(l.amount - ROUND(l.quantity * l.list_price * (100 - l.discount_percent) / 100, 2))
                                       > GREATEST(0.01, 0.005 * l.quantity), 'AMOUNT', NULL)""";

    static final String AS_DUE = "DELETE FROM deviation_judged WHERE price_class IS NULL AND discount_class IS NULL AND amount_class IS NULL";

    static final String COLUMNS = """
            UPDATE deviation_judged j JOIN purchase_line l ON l.id = j.line_id JOIN product_version p ON p.id = j.product_version_id
               SET j.due_column = %s, j.extra_points = %s
             WHERE j.discount_class IS NOT NULL""".formatted(DueDiscountSql.column("l", "p"), DueDiscountSql.extraPoints("l", "p"));

    /** Days on which what the buyers of these lines hold changed, from one table of periods. */
    static final String GATHER_CHANGES = """
            INSERT IGNORE INTO deviation_change (partner_id, day)
            SELECT s.partner_id, s.@day FROM @table s
             WHERE s.recorded_at <= :known AND s.superseded_at > :known
               AND s.partner_id IN (SELECT l.partner_id FROM deviation_judged j JOIN purchase_line l ON l.id = j.line_id
                                     WHERE j.discount_class = 'DISCOUNT')""";

    static final String TRANSITIONS = """
            UPDATE deviation_judged j JOIN purchase_line l ON l.id = j.line_id JOIN product_version p ON p.id = j.product_version_id
               SET j.discount_class = 'TRANSITION'
             WHERE j.discount_class = 'DISCOUNT' AND EXISTS (SELECT 1 FROM deviation_change c
                   WHERE c.partner_id = l.partner_id AND c.day <= l.shipped_on AND c.day >= l.shipped_on - INTERVAL j.transition_days DAY
                     AND l.discount_percent = %s)""".formatted(DueDiscountSql.percent("l", "p", "(c.day - INTERVAL 1 DAY)"));

    static final String FORGET = "DELETE d FROM deviation_line w STRAIGHT_JOIN price_deviation d ON d.line_id = w.line_id";

    static final String KEEP = """
            INSERT INTO price_deviation (line_id, partner_id, seller_id, shipped_on, product_group, price_class, discount_class, amount_class,
                                         due_list_price, due_column, due_percent, extra_points, points, roubles)
            SELECT l.id, l.partner_id, l.seller_id, l.shipped_on, p.product_group, j.price_class, j.discount_class, j.amount_class,
                   j.due_list_price, j.due_column, j.due_percent, j.extra_points, l.discount_percent - j.due_percent,
                   GREATEST(-99999999999999999.99, LEAST(99999999999999999.99, l.amount - ROUND(l.quantity
                     * COALESCE(j.due_list_price, l.list_price) * (100 - COALESCE(j.due_percent, l.discount_percent)) / 100, 2)))
              FROM deviation_judged j JOIN purchase_line l ON l.id = j.line_id
              LEFT JOIN product_version p ON p.id = j.product_version_id""";

    /** Earlier versions of the lines that came: a line is never closed without another version of it. */
    static final String FORGET_CORRECTED = """
            DELETE d FROM deviation_line w
             STRAIGHT_JOIN purchase_line n ON n.id = w.line_id
             STRAIGHT_JOIN purchase_line o ON o.source = n.source AND o.document_no = n.document_no AND o.line_no = n.line_no AND o.id < n.id
             STRAIGHT_JOIN price_deviation d ON d.line_id = o.id""";

    private RegisterSql() {
    }
}
