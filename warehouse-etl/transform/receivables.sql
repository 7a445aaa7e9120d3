INSERT IGNORE INTO work_debt (receivable_id)
SELECT subject_id FROM work_taken WHERE subject = 'DEBT';

-- Whether a picture came whole is said of all its documents.
INSERT IGNORE INTO work_debt (receivable_id)
SELECT r.id FROM work_taken t STRAIGHT_JOIN stg_receivable_picture p ON p.id = t.subject_id
STRAIGHT_JOIN stg_receivable r ON r.creditor = p.creditor AND r.as_of = p.as_of WHERE t.subject = 'PICTURE';

INSERT IGNORE INTO work_debt (receivable_id)
SELECT f.receivable_id FROM work_span s
STRAIGHT_JOIN fact_receivable_snapshot f ON f.partner_key = s.partner_key AND f.date_key >= s.from_key AND f.date_key < s.to_key;

INSERT IGNORE INTO dim_date (date_key, day, month, quarter, half_year, year)
SELECT DISTINCT r.as_of + 0, r.as_of, DATE_FORMAT(r.as_of, '%Y-%m'), CONCAT(YEAR(r.as_of), '-Q', QUARTER(r.as_of)),
       CONCAT(YEAR(r.as_of), IF(MONTH(r.as_of) <= 6, '-H1', '-H2')), YEAR(r.as_of)
FROM work_debt w STRAIGHT_JOIN stg_receivable r ON r.id = w.receivable_id
WHERE r.as_of NOT BETWEEN '2015-01-01' AND '2040-12-31';

DELETE f FROM work_debt w LEFT JOIN stg_receivable r ON r.id = w.receivable_id
STRAIGHT_JOIN fact_receivable_snapshot f ON f.receivable_id = w.receivable_id
WHERE r.id IS NULL;

INSERT INTO fact_receivable_snapshot (receivable_id, partner_key, partner_version_key, creditor, document_no, date_key, half_year, due_on,
  days_overdue, amount, outstanding, picture_complete, is_current, recorded_at, superseded_at)
SELECT STRAIGHT_JOIN r.id, r.partner_id, v.partner_version_key, r.creditor, r.document_no, r.as_of + 0,
       CONCAT(YEAR(r.as_of), IF(MONTH(r.as_of) <= 6, '-H1', '-H2')), r.due_on, GREATEST(0, DATEDIFF(r.as_of, r.due_on)), r.amount,
       r.outstanding,
       (SELECT p.complete FROM stg_receivable_picture p
         WHERE p.creditor = r.creditor AND p.as_of = r.as_of AND p.superseded_at = '9999-12-31 23:59:59.999999' ORDER BY p.id DESC LIMIT 1),
       r.superseded_at = '9999-12-31 23:59:59.999999', r.recorded_at, r.superseded_at
FROM work_debt w
STRAIGHT_JOIN stg_receivable r ON r.id = w.receivable_id
LEFT JOIN dim_partner v ON v.partner_key = r.partner_id AND v.valid_from <= r.as_of AND r.as_of < v.valid_to
ON DUPLICATE KEY UPDATE
  partner_key = VALUES(partner_key), partner_version_key = VALUES(partner_version_key), creditor = VALUES(creditor),
  document_no = VALUES(document_no), date_key = VALUES(date_key), half_year = VALUES(half_year), due_on = VALUES(due_on),
  days_overdue = VALUES(days_overdue), amount = VALUES(amount), outstanding = VALUES(outstanding),
  picture_complete = VALUES(picture_complete), is_current = VALUES(is_current), recorded_at = VALUES(recorded_at),
  superseded_at = VALUES(superseded_at);
