INSERT IGNORE INTO work_line (purchase_line_id)
SELECT l.id FROM work_taken t JOIN stg_purchase_line l ON l.id = t.subject_id WHERE t.subject = 'LINE';

-- A decision on a deal moves all its lines, whenever they were shipped (R-2.4).
INSERT IGNORE INTO work_line (purchase_line_id)
SELECT l.id FROM work_taken t JOIN stg_deal d ON d.id = t.subject_id
JOIN stg_purchase_line l ON l.project_deal_no = d.deal_no WHERE t.subject = 'DEAL';

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

-- Sign, decision and bucket are made here and nowhere else in the warehouse.
INSERT INTO fact_purchase_line (purchase_line_id, partner_key, seller_key, product_key, date_key, half_year, source, document_no,
  line_no, document_type, original_document_no, project_deal_no, deal_decision, quantity, list_price, discount_percent, amount,
  signed_amount, bucket, is_current, recorded_at, superseded_at)
SELECT x.id, x.partner_key, x.seller_key, x.product_key, x.date_key, x.half_year, x.source, x.document_no, x.line_no,
       x.document_type, x.original_document_no, x.project_deal_no, x.deal_decision, x.quantity, x.list_price,
       x.discount_percent, x.amount, IF(x.document_type = 'RETURN', -x.amount, x.amount), COALESCE(r.bucket, 'UNCLASSIFIED'),
       x.superseded_at = '9999-12-31 23:59:59.999999', x.recorded_at, x.superseded_at
FROM (
  SELECT l.*, p.partner_key, s.partner_key AS seller_key, a.product_key, a.own_manufacture, a.kind AS product_kind,
         c.date_key, c.half_year, h.edition_id,
         CASE WHEN l.project_deal_no IS NULL THEN 'NO_DEAL'
              WHEN d.own_prices = FALSE THEN 'NO_DEAL'
              WHEN d.counts = TRUE THEN 'COUNTED'
              WHEN d.counts = FALSE THEN 'EXCLUDED'
              ELSE 'UNDECIDED' END AS deal_decision
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
  bucket = VALUES(bucket), is_current = VALUES(is_current), superseded_at = VALUES(superseded_at);
