INSERT IGNORE INTO work_line (purchase_line_id)
SELECT l.id FROM work_taken t JOIN stg_purchase_line l ON l.id = t.subject_id WHERE t.subject = 'LINE';

-- A decision on a deal moves all its lines, whenever they were shipped (R-2.4).
INSERT IGNORE INTO work_line (purchase_line_id)
SELECT l.id FROM work_taken t JOIN stg_deal d ON d.id = t.subject_id
JOIN stg_purchase_line l ON l.project_deal_no = d.deal_no WHERE t.subject = 'DEAL';

-- What a buyer holds or was granted decides what its lines from distributors count for; the vendor's own lines stay as they are.
INSERT IGNORE INTO work_line (purchase_line_id)
SELECT f.purchase_line_id FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'BUYER') t
JOIN dim_partner p ON p.partner_id = t.subject_id
JOIN fact_purchase_line f ON f.partner_key = p.partner_key AND f.seller_key IS NOT NULL;

-- Topics arrive in any order: a company that a line names gets its key now and its name when it comes.
INSERT INTO dim_partner (partner_id)
SELECT n.partner_id
FROM (SELECT l.partner_id FROM work_line w JOIN stg_purchase_line l ON l.id = w.purchase_line_id
      UNION
      SELECT l.seller_id FROM work_line w JOIN stg_purchase_line l ON l.id = w.purchase_line_id WHERE l.seller_id IS NOT NULL) n
LEFT JOIN dim_partner p ON p.partner_id = n.partner_id
WHERE p.partner_id IS NULL;

-- Days outside the prepared calendar, so that no line is lost for its date.
INSERT IGNORE INTO dim_date (date_key, day, month, quarter, half_year, year)
SELECT DISTINCT YEAR(l.shipped_on) * 10000 + MONTH(l.shipped_on) * 100 + DAY(l.shipped_on), l.shipped_on,
       DATE_FORMAT(l.shipped_on, '%Y-%m'), CONCAT(YEAR(l.shipped_on), '-Q', QUARTER(l.shipped_on)),
       CONCAT(YEAR(l.shipped_on), IF(MONTH(l.shipped_on) <= 6, '-H1', '-H2')), YEAR(l.shipped_on)
FROM work_line w JOIN stg_purchase_line l ON l.id = w.purchase_line_id
WHERE l.shipped_on NOT BETWEEN '2015-01-01' AND '2040-12-31';

-- Sign, decision, bucket and what a line counts for are made here and nowhere else in the warehouse. A line from a distributor
-- counts by the buyer's due discount on its day (R-2.3): the same definition as DueDiscountSql of the book, as known now. NULL
-- stands for no price agreed, a day without edition, a deal's own prices; the line then counts with its amount.
INSERT INTO fact_purchase_line (purchase_line_id, partner_key, seller_key, product_key, date_key, half_year, source, document_no,
  line_no, document_type, original_document_no, project_deal_no, deal_decision, quantity, list_price, discount_percent, amount,
  due_discount_percent, due_edition_id, signed_amount, bucket, is_current, recorded_at, superseded_at)
SELECT x.id, x.partner_key, x.seller_key, x.product_key, x.date_key, x.half_year, x.source, x.document_no, x.line_no,
       x.document_type, x.original_document_no, x.project_deal_no, x.deal_decision, x.quantity, x.list_price,
       x.discount_percent, x.amount, x.due_percent, x.due_edition_id,
       IF(x.document_type = 'RETURN', -1, 1) * COALESCE(LEAST(ROUND(x.quantity * x.list_price * (100 - x.due_percent) / 100, 2),
         99999999999999999.99), x.amount),
       COALESCE(r.bucket, 'UNCLASSIFIED'),
       x.superseded_at = '9999-12-31 23:59:59.999999', x.recorded_at, x.superseded_at
FROM (
  SELECT l.*, p.partner_key, s.partner_key AS seller_key, a.product_key, a.own_manufacture, a.kind AS product_kind,
         c.date_key, c.half_year, h.edition_id,
         CASE WHEN l.project_deal_no IS NULL THEN 'NO_DEAL'
              WHEN d.own_prices = FALSE THEN 'NO_DEAL'
              WHEN d.counts = TRUE THEN 'COUNTED'
              WHEN d.counts = FALSE THEN 'EXCLUDED'
              ELSE 'UNDECIDED' END AS deal_decision,
         CASE WHEN l.seller_id IS NOT NULL THEN
           (SELECT e.id FROM stg_program_edition e
             WHERE e.state IN ('IN_FORCE', 'SUPERSEDED') AND e.in_force_from <= l.shipped_on AND e.in_force_to > l.shipped_on
             ORDER BY e.in_force_from DESC, e.id DESC LIMIT 1) END AS due_edition_id,
         CASE WHEN l.seller_id IS NULL OR a.product_key IS NULL OR (l.project_deal_no IS NOT NULL AND COALESCE(d.own_prices, TRUE)) THEN NULL
         ELSE
           (SELECT LEAST(100, CASE WHEN dp.percent IS NOT NULL THEN dp.percent
                                   WHEN sp.id IS NOT NULL AND ss.id IS NULL THEN NULL
                                   ELSE COALESCE(ds.percent, 0) END
                   + COALESCE((SELECT SUM(x.points) FROM stg_extra_discount x
                                WHERE x.partner_id = l.partner_id AND x.product_group = a.product_group
                                  AND x.valid_from <= l.shipped_on AND x.valid_to > l.shipped_on
                                  AND x.superseded_at = '9999-12-31 23:59:59.999999'), 0))
              FROM stg_program_edition e
              LEFT JOIN stg_status_assignment ss ON ss.partner_id = l.partner_id AND ss.direction <> 'PROJECT'
                   AND ss.valid_from <= l.shipped_on AND ss.valid_to > l.shipped_on AND ss.superseded_at = '9999-12-31 23:59:59.999999'
                   AND NOT EXISTS (SELECT 1 FROM stg_status_suspension us
                        WHERE us.partner_id = ss.partner_id AND us.scope IN ('ALL', ss.direction)
                          AND us.valid_from <= l.shipped_on AND us.valid_to > l.shipped_on AND us.superseded_at = '9999-12-31 23:59:59.999999')
              LEFT JOIN stg_status_assignment sp ON sp.partner_id = l.partner_id AND sp.direction = 'PROJECT'
                   AND sp.valid_from <= l.shipped_on AND sp.valid_to > l.shipped_on AND sp.superseded_at = '9999-12-31 23:59:59.999999'
                   AND NOT EXISTS (SELECT 1 FROM stg_status_suspension up
                        WHERE up.partner_id = sp.partner_id AND up.scope IN ('ALL', 'PROJECT')
                          AND up.valid_from <= l.shipped_on AND up.valid_to > l.shipped_on AND up.superseded_at = '9999-12-31 23:59:59.999999')
              LEFT JOIN stg_edition_discount ds ON ds.edition_id = e.id AND ds.status = COALESCE(ss.status, 'NONE')
                   AND ds.product_group = a.product_group
              LEFT JOIN stg_edition_discount dp ON dp.edition_id = e.id AND dp.status = 'PROJECT' AND dp.product_group = a.product_group
                   AND sp.id IS NOT NULL
             WHERE e.state IN ('IN_FORCE', 'SUPERSEDED') AND e.in_force_from <= l.shipped_on AND e.in_force_to > l.shipped_on
             ORDER BY e.in_force_from DESC, e.id DESC LIMIT 1)
         END AS due_percent
  FROM work_line w
  JOIN stg_purchase_line l ON l.id = w.purchase_line_id
  JOIN dim_partner p ON p.partner_id = l.partner_id
  JOIN dim_date c ON c.day = l.shipped_on
  LEFT JOIN dim_half_year h ON h.half_year = c.half_year
  LEFT JOIN dim_partner s ON s.partner_id = l.seller_id
  LEFT JOIN dim_product a ON a.product_id = l.product_id AND a.valid_from <= l.shipped_on AND l.shipped_on < a.valid_to
  LEFT JOIN stg_deal d ON d.deal_no = l.project_deal_no AND d.superseded_at = '9999-12-31 23:59:59.999999'
) x
LEFT JOIN stg_edition_volume_rule r ON r.edition_id = x.edition_id AND r.own_manufacture = x.own_manufacture
  AND r.product_kind = x.product_kind AND r.deal_decision = x.deal_decision
ON DUPLICATE KEY UPDATE
  seller_key = VALUES(seller_key), product_key = VALUES(product_key), deal_decision = VALUES(deal_decision),
  due_discount_percent = VALUES(due_discount_percent), due_edition_id = VALUES(due_edition_id), signed_amount = VALUES(signed_amount),
  bucket = VALUES(bucket), is_current = VALUES(is_current), superseded_at = VALUES(superseded_at);
