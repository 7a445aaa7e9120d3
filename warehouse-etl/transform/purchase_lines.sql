-- What changed leads and the lines follow (STRAIGHT_JOIN): a plan that begins with the lines would read all of them.
-- Which lines are derived: those that came, changed or went,
INSERT IGNORE INTO work_line (purchase_line_id)
SELECT subject_id FROM work_taken WHERE subject = 'LINE';

-- those of a deal that was decided on, whenever they were shipped (R-2.4),
INSERT IGNORE INTO work_line (purchase_line_id)
SELECT l.id FROM work_taken t STRAIGHT_JOIN stg_deal d ON d.id = t.subject_id
STRAIGHT_JOIN stg_purchase_line l ON l.project_deal_no = d.deal_no WHERE t.subject = 'DEAL';

-- those of days for which the buyer is known otherwise or held another status,
INSERT IGNORE INTO work_line (purchase_line_id)
SELECT f.purchase_line_id FROM work_span s
STRAIGHT_JOIN fact_purchase_line f ON f.partner_key = s.partner_key AND f.date_key >= s.from_key AND f.date_key < s.to_key;

-- and lines from distributors of a buyer with another status, suspension or extra discount: what it holds or was granted decides
-- what they count for. The vendor's own lines stay as they are.
INSERT IGNORE INTO work_line (purchase_line_id)
SELECT f.purchase_line_id FROM (SELECT DISTINCT subject_id FROM work_taken WHERE subject = 'BUYER') t
STRAIGHT_JOIN fact_purchase_line f ON f.partner_key = t.subject_id AND f.seller_key IS NOT NULL;

-- Sign, decision, bucket and what a line counts for are made here and nowhere else in the warehouse. A line from a distributor
-- counts by the buyer's due discount on its day (R-2.3): the same definition as DueDiscountSql of the book, as known now. NULL
-- stands for no price agreed, a day without edition, a deal's own prices; the line then counts with its amount. Where two open
-- versions are here because the closing of the first has not arrived yet, the later one is taken. Staging is read once, here.
INSERT INTO work_fact (purchase_line_id, partner_key, partner_version_key, sales_status_key, project_status_key, seller_key,
  product_key, date_key, half_year, source, document_no, line_no, document_type, original_document_no, project_deal_no, deal_decision,
  quantity, list_price, discount_percent, amount, due_discount_percent, due_edition_id, signed_amount, bucket, is_current, recorded_at,
  superseded_at)
SELECT STRAIGHT_JOIN x.id, x.partner_id, x.partner_version_key, x.sales_status_key, x.project_status_key, x.seller_id, x.product_key, x.date_key,
       x.half_year, x.source, x.document_no, x.line_no, x.document_type, x.original_document_no, x.project_deal_no, x.deal_decision,
       x.quantity, x.list_price, x.discount_percent, x.amount, x.due_percent, x.due_edition_id,
       IF(x.document_type = 'RETURN', -1, 1) * COALESCE(LEAST(ROUND(x.quantity * x.list_price * (100 - x.due_percent) / 100, 2),
         99999999999999999.99), x.amount),
       COALESCE(r.bucket, 'UNCLASSIFIED'),
       x.superseded_at = '9999-12-31 23:59:59.999999', x.recorded_at, x.superseded_at
FROM (
  SELECT l.id, l.partner_id, l.seller_id, l.source, l.document_no, l.line_no, l.document_type, l.original_document_no,
         l.project_deal_no, l.quantity, l.list_price, l.discount_percent, l.amount, l.recorded_at, l.superseded_at,
         a.product_key, a.own_manufacture, a.kind AS product_kind, h.edition_id, l.shipped_on + 0 AS date_key,
         CONCAT(YEAR(l.shipped_on), IF(MONTH(l.shipped_on) <= 6, '-H1', '-H2')) AS half_year,
         v.partner_version_key,
         (SELECT MAX(k.status_key) FROM dim_status k
           WHERE k.partner_key = l.partner_id AND k.track = 'SALES' AND k.valid_from <= l.shipped_on AND k.valid_to > l.shipped_on)
           AS sales_status_key,
         (SELECT MAX(k.status_key) FROM dim_status k
           WHERE k.partner_key = l.partner_id AND k.track = 'PROJECT' AND k.valid_from <= l.shipped_on AND k.valid_to > l.shipped_on)
           AS project_status_key,
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
             ORDER BY e.in_force_from DESC, e.id DESC, ss.id DESC, sp.id DESC LIMIT 1)
         END AS due_percent
  FROM work_line w
  STRAIGHT_JOIN stg_purchase_line l ON l.id = w.purchase_line_id
  LEFT JOIN dim_date c ON c.day = l.shipped_on
  LEFT JOIN dim_half_year h ON h.half_year = c.half_year
  LEFT JOIN dim_partner v ON v.partner_key = l.partner_id AND v.valid_from <= l.shipped_on AND l.shipped_on < v.valid_to
  LEFT JOIN dim_product a ON a.product_key = (SELECT MAX(b.product_key) FROM dim_product b
    WHERE b.product_id = l.product_id AND b.valid_from <= l.shipped_on AND l.shipped_on < b.valid_to)
  LEFT JOIN stg_deal d ON d.id = (SELECT MAX(o.id) FROM stg_deal o
    WHERE o.deal_no = l.project_deal_no AND o.superseded_at = '9999-12-31 23:59:59.999999')
) x
LEFT JOIN stg_edition_volume_rule r ON r.edition_id = x.edition_id AND r.own_manufacture = x.own_manufacture
  AND r.product_kind = x.product_kind AND r.deal_decision = x.deal_decision;

-- Days outside the prepared calendar, so that no line is lost for its date.
INSERT IGNORE INTO dim_date (date_key, day, month, quarter, half_year, year)
SELECT DISTINCT date_key, DATE(date_key), DATE_FORMAT(DATE(date_key), '%Y-%m'), CONCAT(YEAR(DATE(date_key)), '-Q', QUARTER(DATE(date_key))),
       half_year, YEAR(DATE(date_key))
FROM work_fact WHERE date_key NOT BETWEEN 20150101 AND 20401231;

-- What these lines add to the sums until now is taken off them; what they add when derived is put on (half_year_volume).
INSERT INTO work_volume (half_year, partner_key, countable, undecided_project, excluded_project, not_own, service, unclassified, line_count)
SELECT f.half_year, f.partner_key,
       -SUM(IF(f.bucket = 'COUNTABLE', f.signed_amount, 0)), -SUM(IF(f.bucket = 'UNDECIDED_PROJECT', f.signed_amount, 0)),
       -SUM(IF(f.bucket = 'EXCLUDED_PROJECT', f.signed_amount, 0)), -SUM(IF(f.bucket = 'NOT_OWN', f.signed_amount, 0)),
       -SUM(IF(f.bucket = 'SERVICE', f.signed_amount, 0)), -SUM(IF(f.bucket = 'UNCLASSIFIED', f.signed_amount, 0)), -COUNT(*)
FROM work_line w STRAIGHT_JOIN fact_purchase_line f ON f.purchase_line_id = w.purchase_line_id
WHERE f.is_current
GROUP BY f.half_year, f.partner_key;

-- The book deletes no line; one that it does not have is removed from staging by the supervisor, and here.
DELETE f FROM work_line w LEFT JOIN work_fact n ON n.purchase_line_id = w.purchase_line_id
STRAIGHT_JOIN fact_purchase_line f ON f.purchase_line_id = w.purchase_line_id
WHERE n.purchase_line_id IS NULL;

INSERT INTO fact_purchase_line (purchase_line_id, partner_key, partner_version_key, sales_status_key, project_status_key, seller_key,
  product_key, date_key, half_year, source, document_no, line_no, document_type, original_document_no, project_deal_no, deal_decision,
  quantity, list_price, discount_percent, amount, due_discount_percent, due_edition_id, signed_amount, bucket, is_current, recorded_at,
  superseded_at)
SELECT purchase_line_id, partner_key, partner_version_key, sales_status_key, project_status_key, seller_key,
  product_key, date_key, half_year, source, document_no, line_no, document_type, original_document_no, project_deal_no, deal_decision,
  quantity, list_price, discount_percent, amount, due_discount_percent, due_edition_id, signed_amount, bucket, is_current, recorded_at,
  superseded_at
FROM work_fact
ON DUPLICATE KEY UPDATE
  partner_key = VALUES(partner_key), partner_version_key = VALUES(partner_version_key), sales_status_key = VALUES(sales_status_key),
  project_status_key = VALUES(project_status_key), seller_key = VALUES(seller_key), product_key = VALUES(product_key),
  date_key = VALUES(date_key), half_year = VALUES(half_year), source = VALUES(source), document_no = VALUES(document_no),
  line_no = VALUES(line_no), document_type = VALUES(document_type), original_document_no = VALUES(original_document_no),
  project_deal_no = VALUES(project_deal_no), deal_decision = VALUES(deal_decision), quantity = VALUES(quantity),
  list_price = VALUES(list_price), discount_percent = VALUES(discount_percent), amount = VALUES(amount),
  due_discount_percent = VALUES(due_discount_percent), due_edition_id = VALUES(due_edition_id), signed_amount = VALUES(signed_amount),
  bucket = VALUES(bucket), is_current = VALUES(is_current), recorded_at = VALUES(recorded_at), superseded_at = VALUES(superseded_at);
